import { inventory, type Item, type ItemRow } from '@mtambo/contract'
import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useItem } from '#modules/inventory/item-select.tsx'
import { ask } from '#lib/query.ts'
import { SearchSelect } from '#ui/search-select.tsx'

type Line = { itemId: string | null; description: string | null }
type Props = {
  line: Line
  /** How the line is called, for those who cannot see it. */
  label: string
  error: React.ReactNode
  'data-path': string
  onChange: (line: Line, item?: Item) => void
}

const choice = ({ id, code, name, available, unit }: Pick<ItemRow, 'id' | 'code' | 'name' | 'available' | 'unit'>) => ({
  value: id,
  label: name,
  detail: `${code} · ${available.toLocaleString('en')} ${unit} available`,
})

/** What a line is about: an item of stock, which is looked for, or something else in words. */
export function ItemOrWords({ line, label, onChange, ...field }: Props) {
  const client = useQueryClient()
  const { data: chosen } = useItem(line.itemId)
  if (line.description !== null)
    return (
      <TextInput
        aria-label={`${label}: what`}
        placeholder="What is to be bought"
        maxLength={200}
        value={line.description}
        onChange={({ currentTarget }) => onChange({ itemId: null, description: currentTarget.value })}
        {...field}
      />
    )
  async function choose(itemId: string | null) {
    onChange({ itemId, description: null })
    if (!itemId) return
    const item = await client.ensureQueryData(ask(inventory.get, { id: itemId })).catch(() => undefined)
    if (item) onChange({ itemId, description: null }, item)
  }
  return (
    <SearchSelect
      aria-label={`${label}: item`}
      placeholder="Code, name or part number"
      search={(q) => ask(inventory.list, { ...(q && { q }), limit: 10 })}
      choices={(found) => found.items.map(choice)}
      selected={chosen ? choice(chosen) : null}
      value={line.itemId}
      onChange={(id) => void choose(id)}
      {...field}
    />
  )
}
