import { type Input, maintenance, planning } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { ScheduleButton, useToday, ViewSwitch } from '#modules/work-orders/index.ts'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Page } from '#ui/page.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { CalendarFilterBar } from './calendar-filter-bar.tsx'
import { CalendarToolbar } from './calendar-toolbar.tsx'
import { DayJobs } from './day-jobs.tsx'
import { EventCard } from './event-card.tsx'
import { asExpected, type CalendarJob } from './expected.ts'
import { ListView } from './list-view.tsx'
import { Legend } from './looks.tsx'
import { PhoneMonth } from './phone-month.tsx'
import { daysOf, rangeOf, type View } from './range.ts'
import { Subscribe } from './subscribe.tsx'
import { useMove } from './use-move.ts'

const CalendarGrid = lazy(() => import('./calendar-grid.tsx'))

export type CalendarSearch = Omit<Input<typeof maintenance.events>, 'start' | 'end'> & {
  view?: View
  date?: string
  /** With what plans will bring. */
  expected?: 'yes'
}
type Props = { search: CalendarSearch; onSearch: (next: CalendarSearch) => void }

/** Planned work in time. The address keeps the view, the date and the filters. */
export function CalendarPage({ search, onSearch }: Props) {
  const words = useWords()
  const today = useToday()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false
  const view = search.view ?? (phone ? 'list' : 'month')
  const date = search.date ?? today
  useLive(['work-orders'])
  return (
    <Page
      title="Calendar"
      context={`Planned ${words.workOrders.toLowerCase()}`}
      actions={
        <>
          <ViewSwitch here="calendar" search={search} />
          <Subscribe />
          <ScheduleButton of={search.date ? { date } : undefined} />
        </>
      }
    >
      <CalendarToolbar
        view={view}
        date={date}
        onView={(next) => onSearch({ ...search, view: next, date })}
        onDate={(next) => onSearch({ ...search, date: next })}
      />
      <CalendarFilterBar search={search} onSearch={onSearch} />
      {!phone && <Legend expected={search.expected === 'yes'} />}
      <Planned
        {...{ view, date, phone, search }}
        onDate={(next) => onSearch({ ...search, view, date: next })}
        onGoTo={(next) => onSearch({ ...search, view: 'day', date: next })}
      />
      {phone && <Legend expected={search.expected === 'yes'} />}
    </Page>
  )
}

type PlannedProps = {
  view: View
  date: string
  phone: boolean
  search: CalendarSearch
  onDate: (date: string) => void
  onGoTo: (date: string) => void
}

function Planned({ view, date, phone, search, onDate, onGoTo }: PlannedProps) {
  const { view: _, date: __, expected: ___, ...filters } = search
  const range = rangeOf(view, date)
  const events = useQuery({
    // A change of one's own shows at once, also while the live line is down.
    ...ask(maintenance.events, { ...range, ...filters }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  const expected = useExpected(search, range)
  const jobs = useMemo(() => [...(events.data ?? []), ...expected.jobs], [events.data, expected.jobs])
  const [open, setOpen] = useState<CalendarJob | null>(null)
  const [day, setDay] = useState<string | null>(null)
  const move = useMove()
  if (events.error) return <ErrorPanel error={events.error} onRetry={() => void events.refetch()} />
  if (!events.data) return <ListSkeleton rows={6} height={96} />
  const shown = { events: jobs, date, days: daysOf(range), onOpen: setOpen }
  const onMove = (job: CalendarJob, when: Parameters<typeof move>[1]) => void move(job, when)
  return (
    <>
      {expected.capped && (
        <Text c="dimmed" size="sm">
          Plans will bring more than can be shown. Choose a location or one piece of equipment.
        </Text>
      )}
      {view === 'list' || (phone && view !== 'month') ? (
        <ListView key={date} {...shown} empty={<NothingPlanned />} />
      ) : phone ? (
        <PhoneMonth {...shown} onDate={onDate} />
      ) : (
        <Suspense fallback={<ListSkeleton rows={6} height={96} />}>
          <Grid {...shown} view={view} onDay={setDay} onGoTo={onGoTo} onMove={onMove} />
        </Suspense>
      )}
      <DayJobs day={day} events={jobs} onClose={() => setDay(null)} onOpen={setOpen} />
      <EventCard job={open} onClose={() => setOpen(null)} onMove={onMove} />
    </>
  )
}

const NOTHING_EXPECTED: CalendarJob[] = []

/** What plans will bring has nobody, no status and no kind yet: where one of these is asked for, there is none. */
function useExpected(
  { expected, assetId, locationId, ...search }: CalendarSearch,
  range: { start: string; end: string },
) {
  const maySee = useCan('plans:read')
  const narrowed = search.assigneeId ?? search.teamId ?? search.type ?? search.status
  const { data } = useQuery({
    ...ask(planning.expected, { ...range, assetId, locationId }),
    enabled: Boolean(maySee && expected && !narrowed),
  })
  const shown = expected && !narrowed ? data : undefined
  const jobs = useMemo(() => shown?.items.map(asExpected) ?? NOTHING_EXPECTED, [shown])
  return { jobs, capped: shown?.capped ?? false }
}

function Grid(props: Omit<React.ComponentProps<typeof CalendarGrid>, 'onNew'>) {
  const navigate = useNavigate()
  const maySchedule = useCan('work-orders:create')
  return (
    <CalendarGrid
      {...props}
      onNew={maySchedule && ((when) => void navigate({ to: '/work-orders/new', search: when }))}
    />
  )
}

const NothingPlanned = () => (
  <Empty title="Nothing is planned here" action={<ScheduleButton />}>
    Go to another month, or clear a filter.
  </Empty>
)
