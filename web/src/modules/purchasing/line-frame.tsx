import { ActionIcon, Button, Group, NumberInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useItem } from '#modules/inventory/item-select.tsx'
import classes from './line-editor.module.css'

type FrameProps = { label: string; onRemove: (() => void) | undefined; what: ReactNode; children: ReactNode }

/** One line: what it is about above, its numbers below; on a phone two of them in a row. */
export const LineFrame = ({ label, onRemove, what, children }: FrameProps) => (
  <fieldset className={classes.line} aria-label={label}>
    <div className={classes.what}>{what}</div>
    {onRemove && (
      <ActionIcon
        variant="subtle"
        color="gray"
        size="input-sm"
        aria-label={`Remove ${label.toLowerCase()}`}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    )}
    <div className={classes.numbers}>{children}</div>
  </fieldset>
)

type QuantityProps = {
  label?: string
  itemId: string | null
  unit?: string | null
  value: number | null
  error?: ReactNode
  disabled?: boolean
  'data-path'?: string
  onChange: (quantity: number | null) => void
}

/** How many, in the unit of the item. */
export function QuantityField({ label = 'Quantity', itemId, unit, value, onChange, ...field }: QuantityProps) {
  const { data: item } = useItem(unit ? null : itemId)
  const known = unit ?? item?.unit
  // Pieces need no word.
  const shown = known === 'each' ? undefined : known
  return (
    <NumberInput
      label={shown ? `${label}, ${shown}` : label}
      min={0}
      decimalScale={3}
      hideControls
      thousandSeparator=","
      inputMode="decimal"
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
      {...field}
    />
  )
}

/** Another line, for an item or for something else. */
export const AddLine = ({ onItem, onWords }: { onItem: () => void; onWords: () => void }) => (
  <Group gap="xs">
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onItem}>
      Add an item
    </Button>
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onWords}>
      Add something else
    </Button>
  </Group>
)
