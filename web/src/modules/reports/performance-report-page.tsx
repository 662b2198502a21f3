import { type PerformanceReport, reports } from '@mtambo/contract'
import { Progress, Text } from '@mantine/core'
import { formatNumber } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { useWords } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import { Figures } from './figures.tsx'
import type { Period } from './period.ts'
import { Reliability } from './reliability.tsx'
import { ReportFrame, type ReportProps } from './report-frame.tsx'
import classes from './reports.module.css'
import { shown } from './words.ts'

/** How the whole is doing: key figures, and how reliable the supply is. */
export function PerformanceReportPage(props: ReportProps) {
  useLive(['cases', 'work-orders', 'service-requests'])
  return (
    <ReportFrame {...props} endpoint={reports.performance} name="performance" title="Performance">
      {(report, period) => <Report report={report} period={period} />}
    </ReportFrame>
  )
}

function Report({ report, period }: { report: PerformanceReport; period: Period }) {
  const { cases: word } = useWords()
  return (
    <>
      <Now report={report} />
      <ResolutionRate report={report} />
      <Figures
        items={[
          {
            label: `${word} reported`,
            figure: report.casesReported,
            good: 'down',
            list: { to: '/cases', search: period },
          },
          {
            label: `${word} resolved`,
            figure: report.casesResolved,
            good: 'up',
            list: { to: '/cases', search: { ...period, by: 'resolved' } },
          },
          { label: 'Mean time to resolve', figure: report.meanResolutionHours, unit: 'hours', good: 'down' },
          { label: 'Planned work completed', figure: report.completionRate, unit: 'percent', good: 'up' },
          { label: 'Service requests submitted', figure: report.requestsSubmitted },
          { label: 'Service requests completed', figure: report.requestsCompleted, good: 'up' },
        ]}
      />
      {report.reliability.customersServed > 0 && <Reliability {...report.reliability} />}
    </>
  )
}

/** These are of now, whatever the period. */
function Now({ report }: { report: PerformanceReport }) {
  const words = useWords()
  const figure = (now: number) => ({ now, before: null })
  const items = [
    {
      label: `Active ${words.customers.toLowerCase()}`,
      now: report.activeCustomers,
      to: '/customers',
      search: { active: 'yes' },
    },
    {
      label: `Active ${words.connections.toLowerCase()}`,
      now: report.activeConnections,
      to: '/connections',
      search: { status: 'active' },
    },
    {
      label: `Open ${words.cases.toLowerCase()}`,
      now: report.pendingCases,
      to: '/cases',
      search: { status: 'pending' },
    },
    {
      label: 'Pending service requests',
      now: report.pendingRequests,
      to: '/service-requests',
      search: { status: 'pending' },
    },
    { label: 'Scheduled work', now: report.scheduledMaintenance, to: '/work-orders', search: { status: 'scheduled' } },
  ]
  return (
    <Section title="Now" context="As things stand at this moment, whatever the period.">
      <Figures
        items={items.map(({ label, now, to, search }) => ({
          label,
          figure: figure(now),
          list: { to, search },
          plain: true,
        }))}
      />
    </Section>
  )
}

function ResolutionRate({ report: { resolutionRate, casesReported } }: { report: PerformanceReport }) {
  const { cases: word } = useWords()
  const rate = resolutionRate.now
  return (
    <Section
      title="Resolution rate"
      context={`Resolved or closed by now, of the ${word.toLowerCase()} reported in the period.`}
    >
      <Text className={classes.number}>{shown(rate, 'percent')}</Text>
      <Progress value={rate ?? 0} size="lg" mt="xs" aria-label={`Resolution rate: ${shown(rate, 'percent')}`} />
      <Text c="dimmed" mt="xs">
        {rate === null
          ? 'Nothing was reported in this period.'
          : `Of ${formatNumber(casesReported.now ?? 0)} reported. In the period before: ${shown(resolutionRate.before, 'percent')}.`}
      </Text>
    </Section>
  )
}
