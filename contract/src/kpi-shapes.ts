import { z } from 'zod'
import { Id, Instant, LocalDate } from './kinds.ts'
import { WorkOrderStatus } from './lifecycles.ts'
import { PlanJobStatus } from './plan-rules.ts'
import { WorkType } from './work-order-shapes.ts'

/** Days of the organisation's, the last twelve months unless told; a location stands for what lies below it too. */
export const KpiFilters = z.object({
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  locationId: Id.optional(),
  category: z.string().max(40).optional(),
  assetId: Id.optional(),
  teamId: Id.optional(),
})
export type KpiFilters = z.output<typeof KpiFilters>

/**
 * A figure with what it is worked out from: `above` ÷ `below`, in minutes, money or numbers as its formula says. Null:
 * there is nothing to take it from. `trend` has one for each part of the period.
 */
export const Kpi = z.object({
  now: z.number().nullable(),
  before: z.number().nullable(),
  above: z.number(),
  below: z.number(),
  trend: z.array(z.number().nullable()),
})
export type Kpi = z.output<typeof Kpi>

/** One bar of a ranking: `share` of all, and `upTo` with all larger ones, 0 to 100. */
export const Ranked = z.object({
  /** A code, or an id; empty: not stated. */
  key: z.string(),
  label: z.string(),
  /** The tag of an asset, the code of an item. */
  code: z.string().nullable(),
  n: z.number(),
  cost: z.int(),
  share: z.number(),
  upTo: z.number(),
})
export type Ranked = z.output<typeof Ranked>

export const AGES = ['week', 'month', 'quarter', 'older'] as const
/** Open for up to 7 days, 30 days, 90 days, longer. */
export const Age = z.enum(AGES)
export type Age = z.output<typeof Age>

export const Kpis = z.object({
  period: z.object({ from: LocalDate, to: LocalDate }),
  before: z.object({ from: LocalDate, to: LocalDate }),
  /** When work was last completed up to the end of the period, whatever the filters; null if never. */
  lastDoneOn: LocalDate.nullable(),
  /** The first days of the parts that trends are drawn by. */
  parts: z.array(LocalDate),
  /** Assets in service at some time of the period. */
  assets: z.int(),
  /** Hours of operation per failure, of assets of the register. */
  mtbf: Kpi,
  /** Failures told in the period, whatever they were of. */
  failures: Kpi,
  /** Mean hours of hands-on work on a failure. */
  repairTime: Kpi,
  /** Mean hours from the failure until it ran again. */
  restoreTime: Kpi,
  availability: Kpi,
  /** Of the minutes down, those that were planned. */
  plannedDown: z.number(),
  pmCompliance: Kpi,
  scheduleCompliance: Kpi,
  /** Of the hours worked, those of planned work. */
  plannedWork: Kpi,
  /** Mean hours from report to completion. */
  cycleTime: Kpi,
  /** Nine of ten orders were done within so many hours. */
  cycleTime90: z.object({ now: z.number().nullable(), before: z.number().nullable() }),
  /** In minor units, of what was completed. */
  cost: Kpi,
  /** As it is now, whatever the period. */
  backlog: z.object({
    weeks: z.number().nullable(),
    readyWeeks: z.number().nullable(),
    /** Minutes of work that is approved and open; `ready` does not wait for anything. */
    minutes: z.int(),
    readyMinutes: z.int(),
    orders: z.int(),
    withoutEstimate: z.int(),
    /** Who does the work and is not away, and their minutes in a week. */
    people: z.int(),
    crewMinutes: z.int(),
    /** The organisation has set no working hours, so 40 hours are taken. */
    assumed: z.boolean(),
  }),
  ages: z.array(z.object({ age: Age, orders: z.int() })),
  workTypes: z.array(z.object({ type: WorkType, label: z.string(), orders: z.int(), minutes: z.int(), cost: z.int() })),
  /** The parts that most money went into: `fourFifths` of them make up 80 % of the value. Null: none were used. */
  partsUsed: z.object({ value: z.int(), items: z.int(), fourFifths: z.int(), top: z.array(Ranked) }).nullable(),
  problems: z.array(Ranked),
  causes: z.array(Ranked),
  remedies: z.array(Ranked),
})
export type Kpis = z.output<typeof Kpis>

/** What an asset came to in a period. */
export const AssetFigures = z.object({
  id: Id,
  tag: z.string(),
  name: z.string(),
  category: z.string(),
  failures: z.int(),
  /** Hours in service in the period, and of them down. */
  inServiceHours: z.number(),
  downHours: z.number(),
  mtbfHours: z.number().nullable(),
  /** By its counter of running hours. */
  runHours: z.number().nullable(),
  mtbfRunHours: z.number().nullable(),
  availability: z.number().nullable(),
  orders: z.int(),
  cost: z.int(),
  costPerYear: z.int(),
  replacementValue: z.int().nullable(),
  costRatio: z.number().nullable(),
})
export type AssetFigures = z.output<typeof AssetFigures>

/** Of the whole list, on its first page: what it cost, and a year of that in per cent of the replacement value where that is known. */
export const AssetCosts = z.object({
  cost: z.int(),
  /** Of assets whose replacement value is known. */
  valuedCost: z.int(),
  replacementValue: z.int(),
  valued: z.int(),
  costRatio: z.number().nullable(),
})
export type AssetCosts = z.output<typeof AssetCosts>

/** The orders behind a figure: `worked` is what was completed, with the time somebody had their hands on it. */
export const Behind = z.enum(['failures', 'repairs', 'restored', 'completed', 'worked', 'scheduled', 'backlog'])
export type Behind = z.output<typeof Behind>

/** Stands for orders of which no such code was told. */
export const NOT_TOLD = 'none'

export const KpiOrder = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  type: WorkType,
  status: WorkOrderStatus,
  asset: z.object({ id: Id, tag: z.string(), name: z.string() }).nullable(),
  createdAt: Instant,
  completedAt: Instant.nullable(),
  scheduledOn: LocalDate.nullable(),
  /** What the figure adds up: hours of it, or whether it was done as planned. */
  hours: z.number().nullable(),
  met: z.boolean().nullable(),
  cost: z.int(),
  problem: z.string().nullable(),
  cause: z.string().nullable(),
  remedy: z.string().nullable(),
})
export type KpiOrder = z.output<typeof KpiOrder>

export const KpiOrderFilters = KpiFilters.extend({
  behind: Behind,
  problem: z.string().max(40).optional(),
  cause: z.string().max(40).optional(),
  remedy: z.string().max(40).optional(),
  age: Age.optional(),
  ready: z.enum(['yes', 'no']).optional(),
  type: WorkType.optional(),
})

export const KpiJob = z.object({
  id: Id,
  plan: z.object({ id: Id, name: z.string() }),
  asset: z.object({ id: Id, tag: z.string(), name: z.string() }),
  dueOn: LocalDate,
  windowFrom: LocalDate,
  windowUntil: LocalDate,
  status: PlanJobStatus,
  completedOn: LocalDate.nullable(),
  met: z.boolean(),
  workOrderId: Id.nullable(),
})
export type KpiJob = z.output<typeof KpiJob>

export const KpiPart = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  quantity: z.number(),
  value: z.int(),
  share: z.number(),
  upTo: z.number(),
})
export type KpiPart = z.output<typeof KpiPart>

/** One asset, all its time. */
export const AssetKpis = z.object({
  /** Of the last twelve months. */
  year: AssetFigures,
  cost: z.int(),
  orders: z.int(),
  failures: z.int(),
  downHours: z.number(),
  byYear: z.array(
    z.object({
      year: z.int(),
      orders: z.int(),
      failures: z.int(),
      cost: z.int(),
      downHours: z.number(),
      mtbfHours: z.number().nullable(),
    }),
  ),
  problems: z.array(Ranked),
  /** By what is written on the orders that the work was done to, with the number of orders. */
  systems: z.array(Ranked),
})
export type AssetKpis = z.output<typeof AssetKpis>

export const KpiAssetSort = z.enum(['cost', 'failures', 'downtime'])
export type KpiAssetSort = z.output<typeof KpiAssetSort>
