import type { FaultReport, Figure, MaintenanceReport, PerformanceReport, Series, Words } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { faultReport } from './faults.ts'
import { maintenanceReport } from './maintenance.ts'
import { performanceReport } from './performance.ts'
import type { Asked } from './series.ts'
import type { Period } from './rules.ts'

type Cell = string | number | null
/** A table of a report. `chart`: what its first number is drawn as. */
export type Sheet = { title: string; headings: string[]; rows: Cell[][]; chart?: 'bars' | 'line'; note?: string }
/** A report as it is printed or kept: headlines, then tables. */
export type Paper = { title: string; organisation: string; period: Period; before: Period; sheets: Sheet[] }
export type ReportName = 'faults' | 'maintenance' | 'performance'

const keyFigures = (figures: Record<string, Figure | number>, note?: string): Sheet => ({
  title: 'Key figures',
  headings: ['Figure', 'Period', 'Period before'],
  rows: Object.entries(figures).map(([name, figure]) =>
    typeof figure === 'number' ? [name, figure, null] : [name, figure.now, figure.before],
  ),
  ...(note && { note }),
})

const seriesSheet = (title: string, what: string, { labels, values, before }: Series): Sheet => ({
  title,
  headings: [what, 'Period', 'Period before'],
  rows: labels.map((label, i) => [label, values[i]!, before[i]!]),
  chart: 'bars',
})

const timesSheet = (title: string, what: string, { labels, resolved, hours }: FaultReport['timeByArea']): Sheet => ({
  title,
  headings: [what, 'Hours on average', 'Resolved'],
  rows: labels.map((label, i) => [label, hours[i]!, resolved[i]!]),
  chart: 'bars',
})

const trendSheet = (title: string, names: [string, string], labels: string[], one: number[], two: number[]): Sheet => ({
  title,
  headings: ['From', ...names],
  rows: labels.map((label, i) => [label, one[i]!, two[i]!]),
  chart: 'line',
})

const faultSheets = (report: FaultReport, { cases, technician, area }: Words): Sheet[] => [
  keyFigures({
    Reported: report.total,
    'Of these resolved': report.resolved,
    'Resolution rate (%)': report.resolutionRate,
    'Time to resolution (hours)': report.meanResolutionHours,
  }),
  seriesSheet(`${cases} by type`, 'Type', report.byType),
  seriesSheet(`${cases} by severity`, 'Severity', report.bySeverity),
  seriesSheet(`${cases} by ${area.toLowerCase()}`, area, report.byArea),
  trendSheet('Trend', ['Reported', 'Resolved'], report.trend.labels, report.trend.reported, report.trend.resolved),
  timesSheet(`Time to resolution by ${technician.toLowerCase()}`, technician, report.timeByTechnician),
  timesSheet(`Time to resolution by ${area.toLowerCase()}`, area, report.timeByArea),
]

const maintenanceSheets = (report: MaintenanceReport, { technician }: Words): Sheet[] => [
  keyFigures({
    Planned: report.scheduled,
    Completed: report.completed,
    Cancelled: report.cancelled,
    Postponed: report.postponed,
    'Completion rate (%)': report.completionRate,
    'On time (%)': report.onTimeRate,
    'Work per job (minutes)': report.meanMinutes,
  }),
  seriesSheet('Planned by type', 'Type', report.byType),
  seriesSheet('Planned by equipment', 'Equipment', report.byEquipment),
  seriesSheet(`Planned by ${technician.toLowerCase()}`, technician, report.byTechnician),
  trendSheet('Trend', ['Planned', 'Completed'], report.trend.labels, report.trend.scheduled, report.trend.completed),
]

const FORMULAS =
  'SAIDI = customer-minutes without supply / customers served. SAIFI = customers interrupted / customers served. ' +
  'CAIDI = SAIDI / SAIFI. Counted are interruptions of over five minutes that began in the period and are over; ' +
  'served are the connections active today (IEEE 1366).'

const performanceSheets = (
  report: PerformanceReport,
  { customers, connections, cases, workOrders }: Words,
): Sheet[] => [
  keyFigures({
    [`${cases} reported`]: report.casesReported,
    [`${cases} resolved`]: report.casesResolved,
    'Resolution rate (%)': report.resolutionRate,
    'Time to resolution (hours)': report.meanResolutionHours,
    [`${workOrders}: completion rate (%)`]: report.completionRate,
    'Requests submitted': report.requestsSubmitted,
    'Of these completed': report.requestsCompleted,
  }),
  {
    ...keyFigures(
      {
        Interruptions: report.reliability.interruptions,
        'Customers interrupted': report.reliability.customersInterrupted,
        'Customer-minutes': report.reliability.customerMinutes,
        'Customers served': report.reliability.customersServed,
        'SAIDI (minutes per customer)': report.reliability.saidi,
        'SAIFI (interruptions per customer)': report.reliability.saifi,
        'CAIDI (minutes per interruption)': report.reliability.caidi,
      },
      FORMULAS,
    ),
    title: 'Reliability of supply',
  },
  {
    title: 'Today',
    headings: ['Figure', 'Now'],
    rows: [
      [`Active ${customers.toLowerCase()}`, report.activeCustomers],
      [`Active ${connections.toLowerCase()}`, report.activeConnections],
      [`Pending ${cases.toLowerCase()}`, report.pendingCases],
      ['Pending requests', report.pendingRequests],
      [`${workOrders}: scheduled`, report.scheduledMaintenance],
    ],
  },
]

/** The report of a name with its tables in the organisation's words. */
export async function paperOf(ctx: Ctx, name: ReportName, asked: Asked): Promise<Paper> {
  const { name: organisation, words } = await organisationOf(ctx)
  const paper = (title: string, { period, before }: { period: Period; before: Period }, sheets: Sheet[]) => ({
    title,
    organisation,
    period,
    before,
    sheets,
  })
  if (name === 'faults') {
    const report = await faultReport(ctx, asked)
    return paper(`${words.case} report`, report, faultSheets(report, words))
  }
  if (name === 'maintenance') {
    const report = await maintenanceReport(ctx, asked)
    return paper(`${words.workOrders} report`, report, maintenanceSheets(report, words))
  }
  const report = await performanceReport(ctx, asked)
  return paper('Performance report', report, performanceSheets(report, words))
}
