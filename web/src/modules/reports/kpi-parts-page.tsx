import { type Input, type KpiPart, kpis } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { formatNumber } from '#lib/format.ts'
import { useMoney } from '#lib/money.ts'
import { useList } from '#lib/query.ts'
import { amount } from '#modules/inventory/words.ts'
import type { Column } from '#ui/data-table.tsx'
import { KpiListFrame } from './kpi-list-frame.tsx'

export type KpiPartSearch = Omit<Input<typeof kpis.parts>, 'cursor' | 'limit'>
type Props = { search: KpiPartSearch; onSearch: (next: KpiPartSearch) => void }

/** All parts used on work, the few that matter first. */
export function KpiPartsPage({ search, onSearch }: Props) {
  const money = useMoney()
  const right = { align: 'right', width: 120 } as const
  const columns: Column<KpiPart>[] = [
    { key: 'code', title: 'Code', width: 140, cell: ({ code }) => code },
    { key: 'name', title: 'Name', fill: true, cell: ({ name }) => name },
    { key: 'used', title: 'Used', ...right, cell: ({ quantity, unit }) => amount(quantity, unit) },
    { key: 'value', title: 'Value', ...right, width: 150, cell: ({ value }) => money(value) },
    { key: 'share', title: 'Share', ...right, width: 90, cell: ({ share }) => `${formatNumber(share)} %` },
    { key: 'upTo', title: 'Up to here', ...right, width: 110, cell: ({ upTo }) => `${formatNumber(upTo)} %` },
  ]
  return (
    <KpiListFrame
      title="Parts used"
      says="Issued for work less what came back, by its value."
      search={search}
      onSearch={onSearch}
      list={useList(kpis.parts, { ...search, limit: 50 })}
      columns={columns}
      idOf={({ id }) => id}
      open={({ id }) => ({ to: '/stock/$id', params: { id } })}
      card={({ code, name, quantity, unit, value, upTo }) => (
        <>
          <Text fw={550}>{`${code} ${name}`}</Text>
          <Text size="sm" c="dimmed">
            {`${amount(quantity, unit)} · ${money(value)} · up to here ${formatNumber(upTo)} %`}
          </Text>
        </>
      )}
    />
  )
}
