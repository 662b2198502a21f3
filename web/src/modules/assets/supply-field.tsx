import { type AssetRow, assets, SUPPLY_CATEGORIES } from '@mtambo/contract'
import { Autocomplete, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { ask } from '#lib/query.ts'
import { useCan, useMe } from '#lib/session.ts'

/** Something of the register, or what was written where it is not in there. */
export type SupplyOf = { id: string | null; text: string }

type Props = {
  kind: keyof typeof SUPPLY_CATEGORIES
  label: string
  maxLength: number
  value: SupplyOf
  onChange: (value: SupplyOf) => void
  /** Said while nothing is chosen. */
  hint?: string | undefined
  error?: ReactNode
  'data-path'?: string
}

const PLAIN = 'plain'
/** As the server writes it beside a connection. */
const CALLED = {
  transformer: ({ tag }: AssetRow) => tag,
  feeder: ({ name }: AssetRow) => name,
}

/** Searches the register while one types; what it does not have is kept as it is written. */
export function SupplyField({ kind, value, onChange, hint, error, ...field }: Props) {
  const chosen = useRef<string>(null)
  const found = useFound(kind, value)
  const options = found.map((row) => ({ value: row.id, label: CALLED[kind](row) }))
  const written = value.text.trim()
  const isNew = written !== '' && value.id === null && !options.some(({ label }) => label === written)

  /** The box says the choice first, and then the text of it. */
  function change(text: string) {
    const id = chosen.current
    chosen.current = null
    onChange({ id: id === PLAIN ? null : id, text: id === PLAIN ? written : text })
  }

  return (
    <Autocomplete
      {...field}
      placeholder="Tag or name"
      value={value.text}
      onChange={change}
      onOptionSubmit={(id) => (chosen.current = id)}
      data={[...options, ...(isNew ? [{ value: PLAIN, label: written }] : [])]}
      // The server has searched already, also in what the label does not show.
      filter={({ options: all }) => all}
      description={value.id ? 'From the register' : written ? 'Not from the register: kept as written' : hint}
      error={error}
      renderOption={({ option }) => <Choice row={found.find(({ id }) => id === option.value)} written={written} />}
    />
  )
}

const FEW = 8

/** Under its own category, as long as the organisation has that one. */
function useFound(kind: Props['kind'], { id, text }: SupplyOf): AssetRow[] {
  const { categories } = useMe().organisation
  const maySee = useCan('assets:read')
  const category = categories.asset?.find(({ code }) => code === SUPPLY_CATEGORIES[kind])?.code
  const [q] = useDebouncedValue(id ? '' : text.trim(), 200)
  const { data } = useQuery({
    ...ask(assets.list, { ...(q && { q }), ...(category && { category }), limit: FEW }),
    enabled: Boolean(maySee),
    placeholderData: keepPreviousData,
  })
  return data?.items.filter(({ status }) => status !== 'retired') ?? []
}

const Choice = ({ row, written }: { row: AssetRow | undefined; written: string }) =>
  row ? (
    <div>
      <Text>{row.name}</Text>
      <Text size="sm" c="dimmed">
        {[row.tag, row.parent?.name].filter(Boolean).join(' · ')}
      </Text>
    </div>
  ) : (
    <Text>Use “{written}” as it is written</Text>
  )
