import { type MaintenanceReport, reports } from '@mtambo/contract'
import { formatDay, formatNumber } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import type { To } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { Bars, ChartSection, Numbers, Trend } from './chart-section.tsx'
import { Figures } from './figures.tsx'
import type { Period } from './period.ts'
import { ReportFrame, type ReportProps } from './report-frame.tsx'
import classes from './reports.module.css'
import { linesOf, mostOf, shown } from './words.ts'

/** What was planned for the days of a period and what became of it. */
export function MaintenanceReportPage(props: ReportProps) {
  const { workOrders: word } = useWords()
  useLive(['work-orders'])
  return (
    <ReportFrame {...props} endpoint={reports.maintenance} name="maintenance" title={`${word} report`}>
      {(report, period) => <Report report={report} period={period} />}
    </ReportFrame>
  )
}

type PartProps = { report: MaintenanceReport; period: Period }

const listOf = (period: Period, search: Record<string, unknown> = {}): To => ({
  to: '/work-orders',
  search: { ...period, ...search },
})

function Report({ report, period }: PartProps) {
  const by = (status: string) => listOf(period, { status })
  return (
    <>
      <Figures
        items={[
          { label: 'Planned for these days', figure: report.scheduled, list: listOf(period) },
          { label: 'Completed', figure: report.completed, good: 'up' },
          { label: 'Completion rate', figure: report.completionRate, unit: 'percent', good: 'up' },
          { label: 'Completed on time', figure: report.onTimeRate, unit: 'percent', good: 'up' },
          { label: 'Postponed', figure: report.postponed, good: 'down', list: by('postponed') },
          { label: 'Cancelled', figure: report.cancelled, good: 'down', list: by('cancelled') },
          { label: 'Mean time of work', figure: report.meanMinutes, unit: 'minutes' },
        ]}
      />
      <p className={classes.note}>
        Completion rate: completed, of all that was planned and not cancelled. On time: completed on or before the day
        it was planned for.
      </p>
      <div className={classes.charts}>
        <ByDay report={report} period={period} />
        <By title="By type" series={report.byType} search="type" period={period} />
        <By title="By equipment" series={report.byEquipment} search="equipmentType" period={period} />
        <By title="By technician" series={report.byTechnician} search="assigneeId" period={period} />
      </div>
    </>
  )
}

type ByProps = { title: string; series: MaintenanceReport['byType']; search: string; period: Period }

function By({ title, series, search, period }: ByProps) {
  const lines = linesOf(series)
  return (
    <ChartSection
      title={title}
      says={mostOf(lines, 'jobs')}
      drawing={lines.length > 0 && <Bars lines={lines.slice(0, 10)} unit="jobs" />}
      table={
        <Numbers
          label={`Planned work ${title.toLowerCase()}`}
          heads={[title.replace('By ', '').replace(/^./, (first) => first.toUpperCase()), 'Number', 'Share', 'Before']}
          rows={lines.map((line) => ({
            key: line.key ?? line.label,
            label: line.label,
            list: line.key ? listOf(period, { [search]: line.key }) : undefined,
            cells: [formatNumber(line.value), shown(line.share, 'percent'), formatNumber(line.before)],
          }))}
        />
      }
    />
  )
}

function ByDay({ report: { trend, scheduled, completed } }: PartProps) {
  const says = scheduled.now
    ? `${formatNumber(scheduled.now)} jobs were planned, ${formatNumber(completed.now ?? 0)} of them are completed.`
    : 'Nothing was planned for these days.'
  return (
    <ChartSection
      wide
      title="Day by day"
      says={says}
      drawing={
        <Trend
          days={trend.labels}
          unit="jobs"
          series={[
            { name: 'Planned', values: trend.scheduled, color: 'blue.6' },
            { name: 'Completed', values: trend.completed, color: 'teal.6' },
          ]}
        />
      }
      table={
        <details>
          <summary>The same as a table</summary>
          <Numbers
            label="Planned work day by day"
            heads={['From', 'Planned', 'Completed']}
            rows={trend.labels.map((day, i) => ({
              key: day,
              label: formatDay(day),
              cells: [formatNumber(trend.scheduled[i] ?? 0), formatNumber(trend.completed[i] ?? 0)],
            }))}
          />
        </details>
      }
    />
  )
}
