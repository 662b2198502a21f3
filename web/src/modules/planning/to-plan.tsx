import { type PlannedJob, planning, Severity, WorkType } from '@mtambo/contract'
import { Button, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { formatCount, formatMinutes } from '#lib/format.ts'
import { useList } from '#lib/query.ts'
import { useLabel } from '#lib/session.ts'
import { Due, Planned, whoText } from '#modules/work-orders/index.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { StatusBadge, statusWord } from '#ui/status-badge.tsx'
import { useDrag, useDrop } from './drag.ts'
import type { Hands, WorkloadSearch } from './workload-page.tsx'
import classes from './workload.module.css'

type Props = { search: WorkloadSearch; onSearch: (next: WorkloadSearch) => void; hands: Hands }

/** What has no day or nobody, the soonest due first, and what is late. What is dropped here loses its day. */
export function ToPlan({ search, onSearch, hands }: Props) {
  const [late, setLate] = useState<'yes' | undefined>()
  const list = useList(planning.toPlan, { type: search.type, priority: search.priority, late, limit: 20 })
  const { ref, over } = useDrop<PlannedJob>('job', (job) => {
    if (job.scheduledOn !== null) hands.onPlan(job, { scheduledOn: null })
  })
  const { total, capped } = list.footer
  return (
    <aside ref={ref} className={classes.aside} data-over={over || undefined} aria-label="Work to plan">
      <Section title={total === undefined ? 'To plan' : `To plan (${formatCount(total, capped)})`}>
        <Which late={late} onLate={setLate} />
        <Filters search={search} onSearch={onSearch} />
        {list.error ? (
          <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
        ) : list.loading ? (
          <ListSkeleton rows={4} height={84} />
        ) : (
          <ul className={classes.jobs}>
            {list.rows.map((job) => (
              <li key={job.id}>
                <Waiting job={job} busy={hands.busy === job.id} onOpen={hands.onOpen} />
              </li>
            ))}
            {list.rows.length === 0 && (
              <Text component="li" c="dimmed" size="sm">
                {late ? 'Nothing is late.' : 'Everything has a day and somebody.'}
              </Text>
            )}
            {list.footer.hasMore && (
              <li>
                <Button variant="subtle" fullWidth loading={list.footer.loadingMore} onClick={list.footer.onMore}>
                  Show more
                </Button>
              </li>
            )}
          </ul>
        )}
      </Section>
    </aside>
  )
}

type WhichProps = { late: 'yes' | undefined; onLate: (late: 'yes' | undefined) => void }

const Which = ({ late, onLate }: WhichProps) => (
  <SegmentedControl
    aria-label="Which work"
    fullWidth
    mb="xs"
    value={late ? 'late' : 'waiting'}
    onChange={(which) => onLate(which === 'late' ? 'yes' : undefined)}
    data={[
      { value: 'waiting', label: 'Waiting' },
      { value: 'late', label: 'Late' },
    ]}
  />
)

function Filters({ search, onSearch }: Omit<Props, 'hands'>) {
  const label = useLabel()
  return (
    <div className={classes.filters}>
      <FilterSelect
        label="Type"
        any="Any type"
        width={110}
        choices={WorkType.options.map((value) => ({ value, label: label('work', value) }))}
        value={search.type}
        onChange={(type) => onSearch({ ...search, type })}
      />
      <FilterSelect
        label="Priority"
        any="Priority"
        width={110}
        choices={Severity.options.map((value) => ({ value, label: statusWord(value) }))}
        value={search.priority}
        onChange={(priority) => onSearch({ ...search, priority })}
      />
    </div>
  )
}

type WaitingProps = { job: PlannedJob; busy: boolean; onOpen: (job: PlannedJob) => void }

function Waiting({ job, busy, onOpen }: WaitingProps) {
  const { ref, held } = useDrag('job', job.movable ? job : null)
  return (
    <button
      type="button"
      ref={ref as React.Ref<HTMLButtonElement>}
      className={classes.waiting}
      data-held={held || busy || undefined}
      onClick={() => onOpen(job)}
    >
      <Text span display="block" fw={600} size="sm">
        {job.title}
      </Text>
      <Text span display="block" c="dimmed" size="xs">
        {job.number} · {whoText(job) || 'Nobody yet'}
      </Text>
      <span className={classes.tags}>
        <StatusBadge status={job.priority} />
        <Text span size="xs">
          {job.dueOn ? (
            <>
              Due <Due order={job} />
            </>
          ) : (
            <Planned order={job} />
          )}
          {job.estimatedMinutes !== null && ` · ${formatMinutes(job.estimatedMinutes)}`}
        </Text>
      </span>
    </button>
  )
}
