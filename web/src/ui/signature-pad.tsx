import { Anchor, Input } from '@mantine/core'
import { type PointerEvent, type ReactNode, useId, useImperativeHandle, useRef, useState } from 'react'
import classes from './signature-pad.module.css'

export type Drawing = {
  /** The picture, or null while nothing is drawn. */
  picture: () => Promise<Blob | null>
}
type Props = {
  label: string
  description?: string
  error?: ReactNode
  ref: React.Ref<Drawing>
  onDrawn?: (drawn: boolean) => void
}

/** Where one signs with a finger, a pen or a mouse. Who cannot types the name: this is never the only way. */
export function SignaturePad({ label, description, error, ref, onDrawn }: Props) {
  const id = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  const tell = (now: boolean) => {
    setDrawn(now)
    onDrawn?.(now)
  }
  useImperativeHandle(ref, () => ({ picture: () => (drawn && canvas.current ? pictureOf(canvas.current) : none()) }))
  const pen = usePen(canvas, () => tell(true))
  function wipe() {
    canvas.current?.getContext('2d')?.clearRect(0, 0, canvas.current.width, canvas.current.height)
    tell(false)
  }
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div" labelProps={{ id }}>
      <canvas ref={canvas} className={classes.pad} aria-labelledby={id} {...pen} />
      {drawn && (
        <Anchor component="button" type="button" size="sm" py={8} onClick={wipe}>
          Sign again
        </Anchor>
      )}
    </Input.Wrapper>
  )
}

const none = () => Promise.resolve(null)

const INK = '#15202b'

function usePen(canvas: React.RefObject<HTMLCanvasElement | null>, onInk: () => void) {
  const down = useRef<number | null>(null)
  const at = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect()
    return [clientX - left, clientY - top] as const
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
      const context = canvas.current && sharp(canvas.current)
      if (!context || down.current !== null) return
      down.current = event.pointerId
      event.currentTarget.setPointerCapture(event.pointerId)
      const [x, y] = at(event)
      context.beginPath()
      context.moveTo(x, y)
      // A dot is a mark, too.
      context.lineTo(x + 0.1, y)
      context.stroke()
      onInk()
    },
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
      if (down.current !== event.pointerId) return
      const context = canvas.current?.getContext('2d')
      context?.lineTo(...at(event))
      context?.stroke()
    },
    onPointerUp: () => void (down.current = null),
    onPointerCancel: () => void (down.current = null),
  }
}

/** As many points as the screen has; set up when the first stroke begins, because its width is only known then. */
function sharp(canvas: HTMLCanvasElement) {
  const context = canvas.getContext('2d')
  if (!context) return null
  const scale = window.devicePixelRatio || 1
  const [width, height] = [Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * scale)]
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  context.setTransform(scale, 0, 0, scale, 0, 0)
  Object.assign(context, { lineWidth: 2.2, lineCap: 'round', lineJoin: 'round', strokeStyle: INK })
  return context
}

/** On white, so that it is seen on any page and paper. */
function pictureOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  const sheet = document.createElement('canvas')
  Object.assign(sheet, { width: canvas.width, height: canvas.height })
  const context = sheet.getContext('2d')
  if (!context) return none()
  context.fillStyle = '#fff'
  context.fillRect(0, 0, sheet.width, sheet.height)
  context.drawImage(canvas, 0, 0)
  return new Promise((resolve) => sheet.toBlob(resolve, 'image/png'))
}
