import { type PerformanceReport, reports } from '@mtambo/contract'
import { Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { periodText } from './period.ts'
import classes from './reports.module.css'
import { shown } from './words.ts'

/** Who supplies nobody has no reliability of supply. */
const performance = ({ reliability: { customersServed, saidi, saifi }, meanResolutionHours }: PerformanceReport) =>
  customersServed > 0
    ? {
        asks: 'How is the whole doing, and how reliable is the supply?',
        says: `SAIDI ${shown(saidi.now, 'minutes')}, SAIFI ${shown(saifi.now, 'ratio')}`,
      }
    : {
        asks: 'How is the whole doing, compared with the time before?',
        says: `${shown(meanResolutionHours.now, 'hours')} until something is resolved, on average`,
      }

/** Which question each report answers, with the figure most look for. */
export function ReportsPage() {
  const words = useWords()
  const { data } = useSuspenseQuery(ask(reports.performance, {}))
  const cards = [
    {
      to: '/reports/faults',
      title: words.cases,
      asks: 'What was reported, where, how bad was it, and how fast was it resolved?',
      says: `${shown(data.casesReported.now, 'count')} reported, ${shown(data.resolutionRate.now, 'percent')} of them resolved`,
    },
    {
      to: '/reports/maintenance',
      title: words.workOrders,
      asks: 'What was planned, what was done and when, and what had to wait?',
      says: `${shown(data.completionRate.now, 'percent')} of the planned work completed`,
    },
    {
      to: '/reports/kpis',
      title: 'Maintenance KPIs',
      asks: 'How reliable are the machines, how well is the work planned, and what does it cost?',
      says: 'MTBF, MTTR, availability, PM compliance, backlog, cost',
    },
    {
      to: '/reports/performance',
      title: 'Performance',
      ...performance(data),
    },
  ]
  return (
    <Page title="Reports" context={`Figures on this page: ${periodText(data.period)}.`}>
      <div className={classes.cards}>
        {cards.map(({ to, title, asks, says }) => (
          <Link key={to} to={to} className={classes.card}>
            <Title order={2}>{title}</Title>
            <span className={classes.note}>{asks}</span>
            <strong>{says}</strong>
          </Link>
        ))}
      </div>
    </Page>
  )
}
