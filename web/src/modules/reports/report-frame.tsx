import { type Endpoint, type Input, type Output } from '@mtambo/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '#lib/query.ts'
import { useTimeZone } from '#lib/session.ts'
import { todayIn } from '#lib/day.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Page } from '#ui/page.tsx'
import { CardsSkeleton, ListSkeleton } from '#ui/skeletons.tsx'
import { PeriodBar, type ReportName } from './period-bar.tsx'
import { daysIn, type Period, periodText, PRESETS } from './period.ts'

export type ReportProps = { period: Partial<Period>; onPeriod: (next: Period) => void }

type FrameProps<E extends Endpoint> = ReportProps & {
  endpoint: E
  name: ReportName
  title: string
  children: (report: Output<E>, period: Period) => ReactNode
}

/** What every report has: its period, its files, and what is shown while it is counted. The old figures stay until then. */
export function ReportFrame<E extends Endpoint>({ endpoint, name, title, period, onPeriod, children }: FrameProps<E>) {
  const last30 = PRESETS[1]!.of(todayIn(useTimeZone()))
  const asked = { from: period.from ?? last30.from, to: period.to ?? last30.to }
  const { data, error, refetch } = useQuery({
    ...ask(endpoint, asked as Input<E>),
    placeholderData: keepPreviousData as never,
  })
  const report = data as Output<E> | undefined
  return (
    <Page
      title={title}
      context={`${periodText(asked)}, compared with the ${daysIn(asked)} ${daysIn(asked) === 1 ? 'day' : 'days'} before.`}
      back={{ to: '/reports', label: 'Reports' }}
    >
      <PeriodBar report={name} period={asked} onPeriod={onPeriod} />
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : report === undefined ? (
        <>
          <CardsSkeleton />
          <ListSkeleton rows={6} />
        </>
      ) : (
        children(report, asked)
      )}
    </Page>
  )
}
