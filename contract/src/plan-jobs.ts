import { z } from 'zod'
import { AssetRef } from './assets.ts'
import { endpoint, page, paging } from './endpoint.ts'
import { Id, LocalDate } from './kinds.ts'
import { WorkOrderStatus } from './lifecycles.ts'
import { PlanJobStatus } from './plan-rules.ts'

/** One time that a plan was due on one asset, and what became of it. */
export const PlanJob = z.object({
  id: Id,
  plan: z.object({ id: Id, name: z.string() }),
  asset: AssetRef,
  /** The first is 1. */
  occurrence: z.int(),
  levels: z.array(z.string()),
  dueOn: LocalDate,
  windowFrom: LocalDate,
  windowUntil: LocalDate,
  status: PlanJobStatus,
  /** Why it was skipped. */
  reason: z.string().nullable(),
  completedOn: LocalDate.nullable(),
  /** Done within its window; nothing is known of what is still open within it. */
  inTime: z.boolean().nullable(),
  workOrder: z.object({ id: Id, number: z.string(), status: WorkOrderStatus }).nullable(),
})
export type PlanJob = z.output<typeof PlanJob>

/** Work that is to be expected, by the rule that makes it. */
export const ForecastJob = z.object({
  plan: z.object({ id: Id, name: z.string() }),
  asset: AssetRef,
  dueOn: LocalDate,
  /** By what it comes due then. */
  by: z.enum(['calendar', 'meter']),
  level: z.string().nullable(),
  minutes: z.int().nullable(),
})
export type ForecastJob = z.output<typeof ForecastJob>

export const ForecastMonth = z.object({
  /** `2026-01` */
  month: z.string(),
  jobs: z.int(),
  minutes: z.int(),
  /** How many of them have no estimate, so that the minutes say less than there is to do. */
  withoutMinutes: z.int(),
})
export type ForecastMonth = z.output<typeof ForecastMonth>

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'Give a month as YYYY-MM')

export const planJobs = {
  list: endpoint({
    method: 'GET',
    path: '/plans/jobs',
    can: 'plans:read',
    input: z.object({
      planId: Id.optional(),
      assetId: Id.optional(),
      /** The one that this work was made of. */
      workOrderId: Id.optional(),
      status: PlanJobStatus.optional(),
      ...paging,
    }),
    output: page(PlanJob),
    csv: {
      Plan: 'plan.name',
      Equipment: 'asset.tag',
      Time: 'occurrence',
      Due: 'dueOn',
      From: 'windowFrom',
      Until: 'windowUntil',
      Status: 'status',
      Done: 'completedOn',
      'In time': 'inTime',
      'Work order': 'workOrder.number',
      Reason: 'reason',
    },
    summary: 'What plans have made so far, the newest due first',
  }),
  months: endpoint({
    method: 'GET',
    path: '/plans/forecast/months',
    can: 'plans:read',
    input: z.object({ planId: Id.optional() }),
    output: z.object({ months: z.array(ForecastMonth), capped: z.boolean() }),
    summary: 'How much work is to be expected in each of the next twelve months',
  }),
  forecast: endpoint({
    method: 'GET',
    path: '/plans/forecast',
    can: 'plans:read',
    input: z.object({ planId: Id.optional(), month: month.optional(), ...paging }),
    output: page(ForecastJob),
    csv: {
      Due: 'dueOn',
      Plan: 'plan.name',
      Level: 'level',
      Equipment: 'asset.tag',
      'Equipment name': 'asset.name',
      By: 'by',
      Minutes: 'minutes',
    },
    summary: 'What is to be expected in the next twelve months, day by day',
  }),
}
