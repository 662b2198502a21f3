import type { Medium } from '@mtambo/contract'
import { ActionIcon, Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDownload, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { formatInstant } from '#lib/format.ts'
import { titleOf } from './kinds.ts'
import classes from './media.module.css'
import { useZoom } from './use-zoom.ts'

type Props = { pictures: Medium[]; shown: string; onShow: (id: string) => void; onClose: () => void }

/** A picture over the whole screen: keys and swiping lead to the others, fingers and the wheel make it larger. */
export function PictureViewer({ pictures, shown, onShow, onClose }: Props) {
  const at = Math.max(
    0,
    pictures.findIndex(({ id }) => id === shown),
  )
  const picture = pictures[at]
  const step = (by: number) => onShow(pictures[(at + by + pictures.length) % pictures.length]?.id ?? shown)
  if (!picture) return null
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={titleOf(picture)}
      classNames={{ content: classes.viewer, body: classes.viewerBody, header: classes.viewerHead }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Shown picture={picture} onStep={step} several={pictures.length > 1} />
      <p className={classes.viewerFoot}>
        <span aria-live="polite">
          {at + 1} of {pictures.length}
        </span>
        {` · ${picture.addedBy}, ${formatInstant(picture.addedAt)}`}
      </p>
    </Modal>
  )
}

type ShownProps = { picture: Medium; onStep: (by: number) => void; several: boolean }

function Shown({ picture, onStep, several }: ShownProps) {
  const { view, by, whole, handlers } = useZoom(picture.id, (way) => several && onStep(way))
  const keys: Record<string, () => void> = {
    ...(several && { ArrowRight: () => onStep(1), ArrowLeft: () => onStep(-1) }),
    '+': () => by(1.4),
    '=': () => by(1.4),
    '-': () => by(1 / 1.4),
    '0': whole,
  }
  return (
    // The keys are a second way to what the buttons do.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.stage} onKeyDown={({ key }) => keys[key]?.()}>
      <div className={classes.canvas} {...handlers}>
        <img
          src={picture.url}
          alt={titleOf(picture)}
          draggable={false}
          className={classes.large}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        />
      </div>
      <Tools picture={picture} several={several} smallest={view.scale === 1} onStep={onStep} by={by} />
    </div>
  )
}

type ToolsProps = ShownProps & { smallest: boolean; by: (factor: number) => void }

const Tools = ({ picture, several, smallest, onStep, by }: ToolsProps) => (
  <div className={classes.tools} role="toolbar" aria-label="Picture">
    {several && (
      <Tool label="Previous picture" onClick={() => onStep(-1)} first>
        <IconChevronLeft aria-hidden />
      </Tool>
    )}
    <Tool label="Smaller" onClick={() => by(1 / 1.4)} disabled={smallest}>
      <IconZoomOut aria-hidden />
    </Tool>
    <Tool label="Larger" onClick={() => by(1.4)} first={!several}>
      <IconZoomIn aria-hidden />
    </Tool>
    <ActionIcon
      component="a"
      href={picture.url}
      download={picture.name}
      size={44}
      variant="default"
      aria-label="Save on this device"
    >
      <IconDownload aria-hidden />
    </ActionIcon>
    {several && (
      <Tool label="Next picture" onClick={() => onStep(1)}>
        <IconChevronRight aria-hidden />
      </Tool>
    )}
  </div>
)

type ToolProps = {
  label: string
  onClick: () => void
  disabled?: boolean
  /** Has the focus at first, so that the keys work. */
  first?: boolean
  children: React.ReactNode
}

const Tool = ({ label, onClick, disabled, first, children }: ToolProps) => (
  <ActionIcon
    size={44}
    variant="default"
    aria-label={label}
    onClick={onClick}
    disabled={disabled ?? false}
    data-autofocus={first || undefined}
  >
    {children}
  </ActionIcon>
)
