import { type FaultReport, reports } from '@mtambo/contract'
import { useLive } from '#lib/live.ts'
import { formatDay, formatNumber } from '#lib/format.ts'
import type { To } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { Bars, ChartSection, Doughnut, Numbers, Trend } from './chart-section.tsx'
import { colourOf, SEVERITY_COLOURS } from './colours.ts'
import { Figures } from './figures.tsx'
import type { Period } from './period.ts'
import { ReportFrame, type ReportProps } from './report-frame.tsx'
import classes from './reports.module.css'
import { type Line, linesOf, mostOf, shown, slowestOf } from './words.ts'

/** What was reported, how fast it was resolved, where and by whom. Every number leads to the list it counts. */
export function FaultReportPage(props: ReportProps) {
  const { cases: word } = useWords()
  useLive(['cases'])
  return (
    <ReportFrame {...props} endpoint={reports.faults} name="faults" title={`${word} report`}>
      {(report, period) => <Report report={report} period={period} word={word.toLowerCase()} />}
    </ReportFrame>
  )
}

type PartProps = { report: FaultReport; period: Period; word: string }

/** The list of what was reported in the period, narrowed. */
const listOf = (period: Period, search: Record<string, unknown> = {}): To => ({
  to: '/cases',
  search: { ...period, ...search },
})

function Report({ report, period, word }: PartProps) {
  const capital = word.charAt(0).toUpperCase() + word.slice(1)
  return (
    <>
      <Figures
        items={[
          { label: `${capital} reported`, figure: report.total, good: 'down', list: listOf(period) },
          { label: 'Of these resolved by now', figure: report.resolved, good: 'up' },
          { label: 'Resolution rate', figure: report.resolutionRate, unit: 'percent', good: 'up' },
          { label: 'Mean time to resolve', figure: report.meanResolutionHours, unit: 'hours', good: 'down' },
        ]}
      />
      <div className={classes.charts}>
        <ByDay report={report} period={period} word={word} />
        <ByType report={report} period={period} word={word} />
        <BySeverity report={report} period={period} word={word} />
        <ByArea report={report} period={period} word={word} />
        <TimeBy title="Time to resolve, by area" times={report.timeByArea} period={period} by="area" />
        <TimeBy
          title="Time to resolve, by technician"
          times={report.timeByTechnician}
          period={period}
          by="assigneeId"
        />
      </div>
    </>
  )
}

const shares = (lines: Line[], list: (key: string) => To | undefined, colour?: (line: Line, i: number) => string) =>
  lines.map((line, i) => ({
    key: line.key ?? line.label,
    label: line.label,
    list: line.key ? list(line.key) : undefined,
    colour: colour?.(line, i),
    cells: [formatNumber(line.value), shown(line.share, 'percent'), formatNumber(line.before)],
  }))
const SHARE_HEADS = ['', 'Number', 'Share', 'Before']

function ByType({ report, period, word }: PartProps) {
  const lines = linesOf(report.byType)
  return (
    <ChartSection
      title="By type"
      says={mostOf(lines, word)}
      drawing={lines.length > 0 && <Doughnut lines={lines} />}
      table={
        <Numbers
          label={`${word} by type`}
          heads={['Type', ...SHARE_HEADS.slice(1)]}
          rows={shares(
            lines,
            (category) => listOf(period, { category }),
            (_, i) => colourOf(i),
          )}
        />
      }
    />
  )
}

function BySeverity({ report, period, word }: PartProps) {
  const lines = linesOf(report.bySeverity, { sorted: false })
  return (
    <ChartSection
      title="By severity"
      says={mostOf(lines, word)}
      drawing={<Bars lines={lines} unit={word} colours={SEVERITY_COLOURS} />}
      table={
        <Numbers
          label={`${word} by severity`}
          heads={['Severity', ...SHARE_HEADS.slice(1)]}
          rows={shares(lines, (severity) => listOf(period, { severity, sort: 'newest' }))}
        />
      }
    />
  )
}

function ByArea({ report, period, word }: PartProps) {
  const { area } = useWords()
  const lines = linesOf(report.byArea)
  return (
    <ChartSection
      title={`By ${area.toLowerCase()}`}
      says={mostOf(lines, word)}
      drawing={<Bars lines={lines.slice(0, 10)} unit={word} />}
      table={
        <Numbers
          label={`${word} by ${area.toLowerCase()}`}
          heads={[area, ...SHARE_HEADS.slice(1)]}
          rows={shares(lines, (name) => listOf(period, { area: name }))}
        />
      }
    />
  )
}

function ByDay({ report: { trend, total, resolved }, word }: PartProps) {
  const says =
    total.now === 0
      ? `No ${word} in this period.`
      : `${formatNumber(total.now ?? 0)} ${word} were reported; ${formatNumber(resolved.now ?? 0)} of them are resolved by now.`
  return (
    <ChartSection
      wide
      title="Day by day"
      says={says}
      drawing={
        <Trend
          days={trend.labels}
          unit={word}
          series={[
            { name: 'Reported', values: trend.reported, color: 'orange.6' },
            { name: 'Resolved', values: trend.resolved, color: 'teal.6' },
          ]}
        />
      }
      table={
        <details>
          <summary>The same as a table</summary>
          <Numbers
            label={`${word} day by day`}
            heads={['From', 'Reported', 'Resolved']}
            rows={trend.labels.map((day, i) => ({
              key: day,
              label: formatDay(day),
              cells: [formatNumber(trend.reported[i] ?? 0), formatNumber(trend.resolved[i] ?? 0)],
            }))}
          />
        </details>
      }
    />
  )
}

type TimeProps = { title: string; times: FaultReport['timeByArea']; period: Period; by: 'assigneeId' | 'area' }

function TimeBy({ title, times, period, by }: TimeProps) {
  const lines = times.labels
    .map((label, i) => ({ label, key: times.keys[i], hours: times.hours[i] ?? 0, resolved: times.resolved[i] ?? 0 }))
    .toSorted((a, b) => b.hours - a.hours)
  const bars = lines.slice(0, 10).map((line) => ({ ...line, value: line.hours, before: 0, share: 0 }))
  return (
    <ChartSection
      title={title}
      says={slowestOf(lines)}
      drawing={bars.length > 0 && <Bars lines={bars} unit="hours" />}
      table={
        <Numbers
          label={title}
          heads={['Name', 'Resolved', 'Mean time']}
          rows={lines.map(({ label, key, hours, resolved }) => ({
            key: key ?? label,
            label,
            list: key ? listOf(period, { [by]: key, by: 'resolved' }) : undefined,
            cells: [formatNumber(resolved), shown(hours, 'hours')],
          }))}
        />
      }
    />
  )
}
