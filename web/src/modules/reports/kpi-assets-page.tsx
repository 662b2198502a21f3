import { type AssetFigures, type Input, type KpiAssetSort, kpis } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { formatNumber } from '#lib/format.ts'
import { useMoney } from '#lib/money.ts'
import { useList } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { KpiListFrame } from './kpi-list-frame.tsx'
import { spokenHours } from './kpi-words.ts'

export type KpiAssetSearch = Omit<Input<typeof kpis.assets>, 'cursor' | 'limit'>
type Props = { search: KpiAssetSearch; onSearch: (next: KpiAssetSearch) => void }

const SORTS: { value: KpiAssetSort; label: string }[] = [
  { value: 'cost', label: 'Highest cost first' },
  { value: 'failures', label: 'Most failures first' },
  { value: 'downtime', label: 'Longest down first' },
]
const SAYS: Record<KpiAssetSort, string> = {
  cost: 'Everything with completed work; cost of the orders completed in the period.',
  failures: 'Everything that failed. MTBF is time in service less time down ÷ failures.',
  downtime: 'Everything that was down. Availability is uptime ÷ (uptime + downtime).',
}

/** What each machine came to in the period. */
export function KpiAssetsPage({ search, onSearch }: Props) {
  const { assets: word } = useWords()
  const sort = search.sort ?? 'cost'
  return (
    <KpiListFrame
      title={`Figures by ${word.toLowerCase()}`}
      says={SAYS[sort]}
      search={search}
      onSearch={onSearch}
      list={useList(kpis.assets, { ...search, limit: 50 })}
      columns={useColumns()}
      idOf={({ id }) => id}
      open={({ id }) => ({ to: '/assets/$id', params: { id } })}
      card={(row) => <Card row={row} />}
      more={
        <FilterSelect
          label="Order"
          any="Highest cost first"
          width={190}
          choices={SORTS}
          value={sort}
          onChange={(next) => onSearch({ ...search, sort: next })}
        />
      }
    />
  )
}

const hours = (value: number | null) => (value === null ? '–' : spokenHours(value))
const percent = (value: number | null) => (value === null ? '–' : `${formatNumber(value)} %`)

function useColumns(): Column<AssetFigures>[] {
  const money = useMoney()
  const { asset } = useWords()
  const right = { align: 'right', width: 110 } as const
  return [
    { key: 'asset', title: asset, fill: true, cell: ({ tag, name }) => `${tag} ${name}` },
    { key: 'failures', title: 'Failures', ...right, width: 90, cell: ({ failures }) => formatNumber(failures) },
    { key: 'mtbf', title: 'MTBF', ...right, cell: ({ mtbfHours }) => hours(mtbfHours) },
    { key: 'run', title: 'MTBF, running', ...right, wide: true, cell: ({ mtbfRunHours }) => hours(mtbfRunHours) },
    { key: 'down', title: 'Down', ...right, cell: ({ downHours }) => hours(downHours) },
    { key: 'availability', title: 'Availability', ...right, cell: ({ availability }) => percent(availability) },
    { key: 'orders', title: 'Orders', ...right, width: 90, wide: true, cell: ({ orders }) => formatNumber(orders) },
    { key: 'cost', title: 'Cost', ...right, width: 150, cell: ({ cost }) => money(cost) },
    { key: 'ratio', title: '% of value', ...right, wide: true, cell: ({ costRatio }) => percent(costRatio) },
  ]
}

function Card({ row }: { row: AssetFigures }) {
  const money = useMoney()
  return (
    <>
      <Text fw={550}>{`${row.tag} ${row.name}`}</Text>
      <Text size="sm" c="dimmed">
        {`${money(row.cost)} · ${formatNumber(row.failures)} ${row.failures === 1 ? 'failure' : 'failures'} · MTBF ${hours(row.mtbfHours)} · down ${hours(row.downHours)}`}
      </Text>
    </>
  )
}
