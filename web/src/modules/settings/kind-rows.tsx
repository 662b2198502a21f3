import { ActionIcon, Switch, TextInput, VisuallyHidden } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconGripVertical, IconTrash } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { type Item, moved } from './list-rules.ts'
import classes from './settings.module.css'

type Props = {
  items: Item[]
  /** Codes the server knows. */
  saved: string[]
  withInterruption: boolean
  fixed: boolean
  onChange: (items: Item[]) => void
  errorAt: (index: number) => ReactNode
}

/** What is being dragged, and over what. */
function useDragging(move: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  function end(to: number | null) {
    if (dragged !== null && to !== null) move(dragged, to)
    setDragged(null)
    setOver(null)
  }
  return {
    start: setDragged,
    end,
    row: (i: number) => ({
      'data-dragged': dragged === i || undefined,
      'data-over': (dragged !== null && dragged !== i && over === i) || undefined,
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return
        event.preventDefault()
        setOver(i)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        end(i)
      },
    }),
  }
}

/** Sorted by dragging, or by the buttons: those work with the keyboard and on a phone. */
export function KindRows({ items, onChange, errorAt, ...rest }: Props) {
  const [said, setSaid] = useState('')
  const { start, end, row } = useDragging(move)
  function move(from: number, to: number) {
    const next = moved(items, from, to)
    if (next === items) return
    onChange(next)
    setSaid(`${items[from]?.label} is number ${to + 1} of ${items.length} now.`)
  }
  return (
    <>
      <ol className={classes.rows}>
        {items.map((item, i) => (
          <li key={item.code} className={classes.row} {...row(i)}>
            <Order
              label={item.label}
              first={i === 0}
              last={i === items.length - 1}
              onMove={(by) => move(i, i + by)}
              onDrag={(on) => (on ? start(i) : end(null))}
            />
            <Kind
              {...rest}
              item={item}
              error={errorAt(i)}
              onChange={(change) => onChange(items.map((one, at) => (at === i ? { ...one, ...change } : one)))}
              onRemove={() => onChange(items.filter((_, at) => at !== i))}
            />
          </li>
        ))}
      </ol>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </>
  )
}

type OrderProps = {
  label: string
  first: boolean
  last: boolean
  onMove: (by: 1 | -1) => void
  onDrag: (on: boolean) => void
}

const Order = ({ label, first, last, onMove, onDrag }: OrderProps) => (
  <div className={classes.order}>
    <span
      className={classes.grip}
      draggable
      aria-hidden
      title="Drag to sort"
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', label)
        onDrag(true)
      }}
      onDragEnd={() => onDrag(false)}
    >
      <IconGripVertical size={18} />
    </span>
    <ActionIcon variant="transparent" aria-label={`Move ${label} up`} disabled={first} onClick={() => onMove(-1)}>
      <IconChevronUp size={18} aria-hidden />
    </ActionIcon>
    <ActionIcon variant="transparent" aria-label={`Move ${label} down`} disabled={last} onClick={() => onMove(1)}>
      <IconChevronDown size={18} aria-hidden />
    </ActionIcon>
  </div>
)

type KindProps = Pick<Props, 'saved' | 'withInterruption' | 'fixed'> & {
  item: Item
  error: ReactNode
  onChange: (change: Partial<Item>) => void
  onRemove: () => void
}

function Kind({ item, saved, withInterruption, fixed, error, onChange, onRemove }: KindProps) {
  const { code, label, active, interruption } = item
  return (
    <>
      <TextInput
        aria-label={`Name of ${code.replaceAll('_', ' ')}`}
        maxLength={80}
        value={label}
        error={error}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <div className={classes.switches}>
        <Switch
          size="sm"
          label="Can be chosen"
          checked={active}
          onChange={(event) => onChange({ active: event.currentTarget.checked })}
        />
        {withInterruption && (
          <Switch
            size="sm"
            label="Interrupts supply"
            checked={interruption}
            onChange={(event) => onChange({ interruption: event.currentTarget.checked })}
          />
        )}
      </div>
      {fixed ? (
        <span />
      ) : (
        <ActionIcon
          aria-label={`Delete ${label}`}
          title={saved.includes(code) ? 'Delete: only what nothing has' : 'Delete'}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </>
  )
}
