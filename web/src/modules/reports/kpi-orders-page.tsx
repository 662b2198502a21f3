import { type Behind, type Input, type KpiOrder, kpis } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { formatDay, formatInstant } from '#lib/format.ts'
import { useMoney } from '#lib/money.ts'
import { useList } from '#lib/query.ts'
import { useLabel, useWords } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { KpiListFrame } from './kpi-list-frame.tsx'
import { spokenHours } from './kpi-words.ts'

export type KpiOrderSearch = Partial<Omit<Input<typeof kpis.orders>, 'cursor' | 'limit'>>
type Props = { search: KpiOrderSearch; onSearch: (next: KpiOrderSearch) => void }

type Told = { title: string; says: string; hours?: string }
const TOLD: Record<Behind, Told> = {
  failures: {
    title: 'Failures',
    says: 'Reported in the period; of each was told that the equipment had stopped working.',
  },
  repairs: {
    title: 'Repairs',
    says: 'Failures whose repair was completed in the period, with the time somebody had their hands on it.',
    hours: 'Hands-on',
  },
  restored: {
    title: 'Restored',
    says: 'Failures whose repair was completed in the period, with the time until it ran again.',
    hours: 'Until restored',
  },
  completed: {
    title: 'Completed work',
    says: 'Completed in the period, with the time from report to completion.',
    hours: 'From report',
  },
  worked: {
    title: 'Hours of work',
    says: 'Completed in the period, with the time somebody had their hands on it.',
    hours: 'Hands-on',
  },
  scheduled: {
    title: 'Scheduled work',
    says: 'Planned for a day in the period, and whether it was done in that week. Of this week only what is done.',
  },
  backlog: { title: 'Backlog', says: 'Approved and open now, whatever the period.', hours: 'Estimate' },
}

/** The orders that a figure is worked out from. */
export function KpiOrdersPage({ search, onSearch }: Props) {
  const behind = search.behind ?? 'completed'
  const { title, says } = TOLD[behind]
  return (
    <KpiListFrame
      title={title}
      says={says}
      search={search}
      onSearch={onSearch}
      list={useList(kpis.orders, { ...search, behind, limit: 50 })}
      columns={useColumns(behind)}
      idOf={({ id }) => id}
      open={({ id }) => ({ to: '/work-orders/$id', params: { id } })}
      card={(row) => <Card row={row} behind={behind} />}
      more={
        <FilterSelect
          label="Figure"
          any="Completed work"
          width={170}
          choices={Object.entries(TOLD).map(([value, told]) => ({ value: value as Behind, label: told.title }))}
          value={behind}
          onChange={(next) => onSearch({ ...search, behind: next ?? 'completed', age: undefined, ready: undefined })}
        />
      }
    />
  )
}

const codesOf = ({ problem, cause, remedy }: KpiOrder) => [problem, cause, remedy].filter(Boolean).join(' · ')

function useColumns(behind: Behind): Column<KpiOrder>[] {
  const money = useMoney()
  const label = useLabel()
  const words = useWords()
  const { hours } = TOLD[behind]
  return [
    { key: 'number', title: 'Number', width: 130, cell: ({ number }) => number },
    { key: 'title', title: 'Title', fill: true, cell: ({ title }) => title },
    ...(behind === 'failures'
      ? []
      : ([
          { key: 'type', title: 'Type', width: 110, wide: true, cell: ({ type }) => label('work', type) },
        ] satisfies Column<KpiOrder>[])),
    { key: 'asset', title: words.asset, width: 130, cell: ({ asset }) => asset?.tag ?? '–' },
    ...(behind === 'scheduled'
      ? ([
          {
            key: 'day',
            title: 'Planned',
            width: 110,
            cell: ({ scheduledOn }) => scheduledOn && formatDay(scheduledOn),
          },
          { key: 'met', title: 'In that week', width: 110, cell: ({ met }) => (met ? 'Yes' : 'No') },
        ] satisfies Column<KpiOrder>[])
      : ([
          {
            key: 'reported',
            title: 'Reported',
            width: 160,
            wide: true,
            cell: ({ createdAt }) => formatInstant(createdAt),
          },
        ] satisfies Column<KpiOrder>[])),
    ...(behind === 'failures'
      ? ([{ key: 'codes', title: 'What it was', width: 220, cell: codesOf }] satisfies Column<KpiOrder>[])
      : []),
    ...(hours
      ? ([
          {
            key: 'hours',
            title: hours,
            width: 110,
            align: 'right',
            cell: ({ hours: taken }) => (taken === null ? '–' : spokenHours(taken)),
          },
        ] satisfies Column<KpiOrder>[])
      : []),
    { key: 'cost', title: 'Cost', width: 140, align: 'right', wide: true, cell: ({ cost }) => money(cost) },
  ]
}

function Card({ row, behind }: { row: KpiOrder; behind: Behind }) {
  const { hours } = TOLD[behind]
  return (
    <>
      <Text fw={550}>{row.title}</Text>
      <Text size="sm" c="dimmed">
        {[
          row.number,
          row.asset?.tag,
          behind === 'scheduled' ? (row.met ? 'in that week' : 'not in that week') : formatInstant(row.createdAt),
          hours && row.hours !== null && `${hours.toLowerCase()} ${spokenHours(row.hours)}`,
          behind === 'failures' && codesOf(row),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </>
  )
}
