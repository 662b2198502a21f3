import { type PlanJob, planJobs } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { formatDay } from '#lib/format.ts'
import { useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'

/** What the plan has made, and what became of it. */
export function PlanJobs({ planId }: { planId: string }) {
  const columns = useJobColumns()
  const list = useList(planJobs.list, { planId, limit: 25 })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label="What came due"
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      card={(row) => <JobCard job={row} />}
      loading={list.loading}
      empty={<Empty title="Nothing came due yet">The first work appears by itself.</Empty>}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

function useJobColumns(): Column<PlanJob>[] {
  const words = useWords()
  return [
    { key: 'due', title: 'Due', width: 130, cell: ({ dueOn }) => <span className="tabular">{formatDay(dueOn)}</span> },
    { key: 'asset', title: words.asset, fill: true, cell: ({ asset }) => `${asset.tag} ${asset.name}` },
    { key: 'level', title: 'Level', wide: true, cell: ({ levels }) => levels[0] },
    { key: 'order', title: words.workOrder, cell: (row) => <Order job={row} /> },
    { key: 'done', title: 'Done', wide: true, cell: (row) => <DoneOn job={row} /> },
    { key: 'status', title: 'Status', cell: (row) => <Status job={row} /> },
  ]
}

const Order = ({ job: { workOrder } }: { job: PlanJob }) =>
  workOrder && (
    <Anchor
      component={Link}
      to="/work-orders/$id"
      params={{ id: workOrder.id }}
      className="tabular"
      style={{ whiteSpace: 'nowrap' }}
    >
      {workOrder.number}
    </Anchor>
  )

const DoneOn = ({ job: { completedOn, inTime } }: { job: PlanJob }) =>
  completedOn && (
    <span className="tabular">
      {formatDay(completedOn)}
      {inTime === false && ', not in time'}
    </span>
  )

const Status = ({ job: { status, reason } }: { job: PlanJob }) => (
  <span title={reason ?? undefined}>
    <StatusBadge status={status} />
  </span>
)

const JobCard = ({ job }: { job: PlanJob }) => (
  <>
    <Group justify="space-between" wrap="nowrap">
      <Text fw={550}>{formatDay(job.dueOn)}</Text>
      <StatusBadge status={job.status} />
    </Group>
    <Text size="sm">{`${job.asset.tag} ${job.asset.name}`}</Text>
    <Text size="sm" c="dimmed" component="div">
      <Order job={job} /> {job.levels[0]}
      {job.completedOn && (
        <>
          {' '}
          done <DoneOn job={job} />
        </>
      )}
    </Text>
    {job.reason && <Text size="sm">{job.reason}</Text>}
  </>
)
