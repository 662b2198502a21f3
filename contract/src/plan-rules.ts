import { z } from 'zod'
import { Id, LocalDate, line, text } from './kinds.ts'

export const PlanStatus = z.enum(['active', 'paused', 'ended'])
export type PlanStatus = z.output<typeof PlanStatus>

/** `covered`: a larger job of the same plan did it too. `skipped`: left out by somebody, or because one was open. */
export const PlanJobStatus = z.enum(['open', 'done', 'cancelled', 'skipped', 'covered'])
export type PlanJobStatus = z.output<typeof PlanJobStatus>

export const PlanUnit = z.enum(['day', 'week', 'month', 'year'])
export type PlanUnit = z.output<typeof PlanUnit>

/** Counted from the day it was due, or from the day it was done. */
export const PlanAnchor = z.enum(['fixed', 'floating'])
export type PlanAnchor = z.output<typeof PlanAnchor>

const whole = (min: number, max: number, message: string) => z.int(message).min(min, message).max(max, message)

/** Every so many times there is more to do; what belongs to the smaller levels is done with it. */
export const PlanLevel = z.object({
  name: line(60, 1, 'Give the level a name, for example Quarterly'),
  /** 3: each third time. */
  multiple: whole(2, 1000, 'Give a whole number from 2 to 1,000'),
  description: text(4000, 0).nullable().optional(),
  /** In addition to the smaller ones. */
  estimatedMinutes: whole(5, 60 * 24 * 14, 'Between five minutes and two weeks')
    .nullable()
    .optional(),
  checklistTemplateId: Id.nullable().optional(),
})
export type PlanLevel = z.output<typeof PlanLevel>

/** When work of a plan is due. By days, by a meter, or by whichever comes first. */
export const PLAN_RULE = {
  /** Every 3 months; none where only the meter counts. */
  every: whole(1, 999, 'Give a whole number from 1 to 999').nullable(),
  unit: PlanUnit.nullable(),
  /** Of weeks: 1 is Monday, 7 Sunday. */
  weekday: whole(1, 7, 'Choose a day of the week').nullable().optional(),
  /** Of months and years: 31 is the last day of a shorter month. */
  dayOfMonth: whole(1, 31, 'From 1 to 31').nullable().optional(),
  /** Every 500 h of each asset's counter of this name and unit. */
  meterName: line(60, 1, 'Say which meter, for example Running hours').nullable(),
  meterUnit: line(20, 1, 'Give the unit of the meter, for example h').nullable(),
  meterEvery: z
    .number('Give a number')
    .min(0.01, 'At least 0.01')
    .max(1e9, 'This is more than any meter shows')
    .nullable(),
  anchor: PlanAnchor,
  /** 1 to 12; none stands for the whole year. What would be due outside is due when the season begins. */
  activeMonths: z.array(whole(1, 12, 'From 1 to 12')).max(12, 'A year has twelve months'),
  /** The work order appears so many days before. */
  leadDays: whole(0, 365, 'From 0 to 365 days'),
  /** Done so many days before or after, it is in time. */
  windowDays: whole(0, 180, 'From 0 to 180 days'),
  /** Due again while one is open: left out, or made beside it. What counts from completion waits in any case. */
  whileOpen: z.enum(['skip', 'stack']),
  /** The first is due on this day, or the first fitting one after it. */
  startsOn: LocalDate,
  endsOn: LocalDate.nullable().optional(),
  /** The first level is the plan itself. */
  levels: z.array(PlanLevel).max(6, 'At most six levels'),
  /** What the plan itself is called beside its levels: Monthly. */
  levelName: line(60, 0).nullable().optional(),
}

export const PlanRule = z.object({
  every: z.int().nullable(),
  unit: PlanUnit.nullable(),
  weekday: z.int().nullable(),
  dayOfMonth: z.int().nullable(),
  meterName: z.string().nullable(),
  meterUnit: z.string().nullable(),
  meterEvery: z.number().nullable(),
  anchor: PlanAnchor,
  activeMonths: z.array(z.int()),
  leadDays: z.int(),
  windowDays: z.int(),
  whileOpen: z.enum(['skip', 'stack']),
  startsOn: LocalDate,
  endsOn: LocalDate.nullable(),
  levels: z.array(PlanLevel),
  levelName: z.string().nullable(),
})
export type PlanRule = z.output<typeof PlanRule>
