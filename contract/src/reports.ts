import { z } from 'zod'
import { CaseRow } from './cases.ts'
import { Download, endpoint } from './endpoint.ts'
import { LocalDate } from './kinds.ts'
import { myDashboard } from './my-dashboard.ts'
import { WorkOrderRow } from './work-orders.ts'

export const Dashboard = z.object({
  /** Each is null for a role that may not see the list behind it. */
  counts: z.object({
    activeCustomers: z.int().nullable(),
    activeConnections: z.int().nullable(),
    pendingCases: z.int().nullable(),
    unassignedCases: z.int().nullable(),
    openWorkOrders: z.int().nullable(),
    scheduledWorkOrders: z.int().nullable(),
    /** Asked for, and waiting for somebody who may approve it. */
    workToApprove: z.int().nullable(),
    pendingRequests: z.int().nullable(),
  }),
  newestCases: z.array(CaseRow),
  /** Planned for today or later, the soonest first; then what has no day. */
  nextWork: z.array(WorkOrderRow),
})

/** A figure of the period, and of the period of the same length before it. Null: there is nothing to take it from. */
export const Figure = z.object({ now: z.number().nullable(), before: z.number().nullable() })
export type Figure = z.output<typeof Figure>

/** A series as a chart and its table show it. `keys` are the codes or ids behind the labels, to link to the lists; empty: none. */
export const Series = z.object({
  labels: z.array(z.string()),
  keys: z.array(z.string()),
  values: z.array(z.number()),
  before: z.array(z.number()),
})
export type Series = z.output<typeof Series>

const Period = z.object({ from: LocalDate, to: LocalDate })
/** By day of resolution: the list of cases gives the same ones with `by=resolved`. */
const Times = z.object({
  labels: z.array(z.string()),
  keys: z.array(z.string()),
  /** How many were resolved, and the mean time from report to resolution in hours. */
  resolved: z.array(z.int()),
  hours: z.array(z.number()),
})

export const FaultReport = z.object({
  period: Period,
  before: Period,
  /** Reported in the period. */
  total: Figure,
  /** Of those reported in the period, resolved or closed by now. */
  resolved: Figure,
  /** resolved / total, 0 to 100. */
  resolutionRate: Figure,
  /** Mean from report to resolution, in hours, of those resolved in the period. */
  meanResolutionHours: Figure,
  byType: Series,
  bySeverity: Series,
  byArea: Series,
  /** Per day (per week beyond 92 days, per month beyond two years): reported, and resolved on those days. */
  trend: z.object({ labels: z.array(LocalDate), reported: z.array(z.int()), resolved: z.array(z.int()) }),
  timeByTechnician: Times,
  timeByArea: Times,
})
export type FaultReport = z.output<typeof FaultReport>

export const MaintenanceReport = z.object({
  period: Period,
  before: Period,
  /** Planned for a day in the period; the others are of these, as they stand now. */
  scheduled: Figure,
  completed: Figure,
  cancelled: Figure,
  postponed: Figure,
  /** completed / (scheduled − cancelled), 0 to 100. */
  completionRate: Figure,
  /** Completed on or before the day it was planned for / completed, 0 to 100. */
  onTimeRate: Figure,
  /** Mean minutes of work per completed order, of those whose log says how long it took. */
  meanMinutes: Figure,
  byType: Series,
  byEquipment: Series,
  byTechnician: Series,
  trend: z.object({ labels: z.array(LocalDate), scheduled: z.array(z.int()), completed: z.array(z.int()) }),
})
export type MaintenanceReport = z.output<typeof MaintenanceReport>

export const PerformanceReport = z.object({
  period: Period,
  before: Period,
  activeCustomers: z.int(),
  activeConnections: z.int(),
  pendingCases: z.int(),
  pendingRequests: z.int(),
  scheduledMaintenance: z.int(),
  casesReported: Figure,
  /** Resolved in the period, whenever they were reported; the rate is of those reported in it. */
  casesResolved: Figure,
  resolutionRate: Figure,
  meanResolutionHours: Figure,
  completionRate: Figure,
  requestsSubmitted: Figure,
  requestsCompleted: Figure,
  /** IEEE 1366, of sustained interruptions (over five minutes) that began in the period and are over. */
  reliability: z.object({
    interruptions: Figure,
    customersInterrupted: Figure,
    customerMinutes: Figure,
    customersServed: z.int(),
    /** Minutes per customer served. */
    saidi: Figure,
    /** Interruptions per customer served. */
    saifi: Figure,
    /** Minutes per interruption of a customer. */
    caidi: Figure,
  }),
})
export type PerformanceReport = z.output<typeof PerformanceReport>

export const ChartName = z.enum([
  'faults_trend',
  'faults_by_type',
  'faults_by_severity',
  'faults_by_area',
  'resolution_by_technician',
  'resolution_by_area',
  'maintenance_trend',
  'maintenance_by_type',
  'maintenance_by_equipment',
  'maintenance_by_technician',
])
export type ChartName = z.output<typeof ChartName>

const period = { from: LocalDate.optional(), to: LocalDate.optional() }
const ReportName = z.enum(['faults', 'maintenance', 'performance'])

export const reports = {
  dashboard: endpoint({
    method: 'GET',
    path: '/dashboard',
    can: 'staff',
    input: z.object({}),
    output: Dashboard,
    summary: 'What needs somebody today',
  }),
  myDashboard,
  faults: endpoint({
    method: 'GET',
    path: '/reports/faults',
    can: 'reports:read',
    input: z.object(period),
    output: FaultReport,
    summary: 'What was reported in a period (the last 30 days unless told), beside the period before',
  }),
  maintenance: endpoint({
    method: 'GET',
    path: '/reports/maintenance',
    can: 'reports:read',
    input: z.object(period),
    output: MaintenanceReport,
    summary: 'What was planned and done in a period, beside the period before',
  }),
  performance: endpoint({
    method: 'GET',
    path: '/reports/performance',
    can: 'reports:read',
    input: z.object(period),
    output: PerformanceReport,
    summary: 'Key figures of a period, with SAIDI, SAIFI and CAIDI',
  }),
  chartData: endpoint({
    method: 'GET',
    path: '/reports/chart-data/:chart',
    can: 'reports:read',
    input: z.object({ chart: ChartName, ...period }),
    output: z.object({ labels: z.array(z.string()), values: z.array(z.number()) }),
    summary: 'One chart as labels and values',
  }),
  csv: endpoint({
    method: 'GET',
    path: '/reports/:report/csv',
    can: 'reports:read',
    answer: 'file',
    input: z.object({ report: ReportName, ...period }),
    output: Download,
    summary: 'A report’s tables as CSV',
  }),
  pdf: endpoint({
    method: 'GET',
    path: '/reports/:report/pdf',
    can: 'reports:read',
    answer: 'file',
    input: z.object({ report: ReportName, ...period }),
    output: Download,
    summary: 'A report with charts and tables as PDF',
  }),
}
