import { type PlannedJob, planning, type Severity, type WorkType } from '@mtambo/contract'
import { Alert } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { addDays, formatWeekday } from '#lib/day.ts'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { useCan, useWords } from '#lib/session.ts'
import { ScheduleButton, TeamFilter, useToday, ViewSwitch } from '#modules/work-orders/index.ts'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { SpanSteps } from '#ui/span-steps.tsx'
import { DayList } from './day-list.tsx'
import { JobModal } from './job-modal.tsx'
import { ToPlan } from './to-plan.tsx'
import { type NewPlan, usePlanJob } from './use-plan-job.ts'
import { WorkloadGrid } from './workload-grid.tsx'
import classes from './workload.module.css'

export type WorkloadSearch = { date?: string; teamId?: string; type?: WorkType; priority?: Severity }
type Props = { search: WorkloadSearch; onSearch: (next: WorkloadSearch) => void }

/** What is done with a job, wherever on this page it is. */
export type Hands = {
  busy: string | null
  onOpen: (job: PlannedJob) => void
  onPlan: (job: PlannedJob, plan: NewPlan) => void
}

/** Who has how much to do on which day, and what waits to be planned. */
export function WorkloadPage({ search, onSearch }: Props) {
  const words = useWords()
  const plans = useCan('work-orders:create')
  const seesAll = useCan('work-orders:read') === 'all'
  useLive(['work-orders'])
  const [open, setOpen] = useState<PlannedJob | null>(null)
  const { plan, busy } = usePlanJob()
  const hands: Hands = { busy, onOpen: setOpen, onPlan: (job, next) => void plan(job, next) }
  return (
    <Page
      wide
      title="Workload"
      context={`Planned ${words.workOrders.toLowerCase()} and the hours there are`}
      actions={
        <>
          <ViewSwitch here="workload" search={search} />
          <ScheduleButton />
        </>
      }
    >
      <div className={classes.frame} data-aside={Boolean(plans) || undefined}>
        <div className={classes.main}>
          <People search={search} onSearch={onSearch} hands={hands}>
            {seesAll && <TeamFilter value={search.teamId} onChange={(teamId) => onSearch({ ...search, teamId })} />}
          </People>
        </div>
        {plans && <ToPlan search={search} onSearch={onSearch} hands={hands} />}
      </div>
      <JobModal job={open} onClose={() => setOpen(null)} onPlan={hands.onPlan} />
    </Page>
  )
}

function People({ search, onSearch, hands, children }: Props & { hands: Hands; children: React.ReactNode }) {
  const today = useToday()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false
  // From today on: what lies behind cannot be planned any more.
  const from = search.date ?? today
  const list = useList(planning.workload, { from, teamId: search.teamId, limit: 25 })
  const goTo = (next: string) => onSearch({ ...search, date: next })
  return (
    <>
      <div className={classes.bar}>
        <SpanSteps
          title={
            phone
              ? formatWeekday(from, today)
              : `${formatWeekday(from, today)} to ${formatWeekday(addDays(from, 13), today)}`
          }
          span={phone ? 'day' : 'week'}
          onToday={() => goTo(today)}
          onStep={(by) => goTo(addDays(from, phone ? by : 7 * by))}
        />
        {children}
      </div>
      {list.error ? (
        <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
      ) : list.loading ? (
        <ListSkeleton rows={6} height={88} />
      ) : list.rows.length === 0 ? (
        <Empty title="Nobody to plan for">People appear here whose role lets them do work.</Empty>
      ) : (
        <>
          {list.first?.usualHours && <UsualHours />}
          {phone ? (
            <DayList day={from} rows={list.rows} hands={hands} />
          ) : (
            <WorkloadGrid from={from} rows={list.rows} hands={hands} />
          )}
          {list.footer.hasMore && <ListFooter {...list.footer} csv={undefined} />}
        </>
      )}
    </>
  )
}

const UsualHours = () => (
  <Alert color="gray" p="xs">
    Counted with 8 hours on Monday to Friday. An administrator can set your own under Settings, Working hours.
  </Alert>
)
