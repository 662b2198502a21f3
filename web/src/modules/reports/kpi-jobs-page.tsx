import { type Input, type KpiJob, kpis } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { formatDay } from '#lib/format.ts'
import { useList } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { KpiListFrame } from './kpi-list-frame.tsx'

export type KpiJobSearch = Omit<Input<typeof kpis.jobs>, 'cursor' | 'limit'>
type Props = { search: KpiJobSearch; onSearch: (next: KpiJobSearch) => void }

const windowOf = ({ windowFrom, windowUntil }: KpiJob) => `${formatDay(windowFrom)} to ${formatDay(windowUntil)}`

/** The preventive jobs behind PM compliance. */
export function KpiJobsPage({ search, onSearch }: Props) {
  const { asset } = useWords()
  const columns: Column<KpiJob>[] = [
    { key: 'plan', title: 'Plan', fill: true, cell: ({ plan }) => plan.name },
    { key: 'asset', title: asset, width: 140, cell: (job) => job.asset.tag },
    { key: 'due', title: 'Due', width: 120, cell: ({ dueOn }) => formatDay(dueOn) },
    { key: 'window', title: 'Window', width: 220, wide: true, cell: windowOf },
    { key: 'status', title: 'Status', width: 120, cell: ({ status }) => <StatusBadge status={status} /> },
    {
      key: 'done',
      title: 'Completed',
      width: 120,
      wide: true,
      cell: ({ completedOn }) => (completedOn ? formatDay(completedOn) : '–'),
    },
    { key: 'met', title: 'In its window', width: 120, cell: ({ met }) => (met ? 'Yes' : 'No') },
  ]
  return (
    <KpiListFrame
      title="Preventive jobs due"
      says="Due in the period, and done or past their window by now."
      search={search}
      onSearch={onSearch}
      list={useList(kpis.jobs, { ...search, limit: 50 })}
      columns={columns}
      idOf={({ id }) => id}
      open={({ workOrderId, plan }) =>
        workOrderId
          ? { to: '/work-orders/$id', params: { id: workOrderId } }
          : { to: '/plans/$id', params: { id: plan.id } }
      }
      card={(job) => (
        <>
          <Text fw={550}>{job.plan.name}</Text>
          <Text size="sm" c="dimmed">
            {`${job.asset.tag} · due ${formatDay(job.dueOn)} · ${job.met ? 'in its window' : 'not in its window'}`}
          </Text>
        </>
      )}
    />
  )
}
