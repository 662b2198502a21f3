import { z } from 'zod'
import { AssetRef } from './assets.ts'
import { endpoint, page, paging } from './endpoint.ts'
import { HistoryEntry, Id, Instant, Person, line, text } from './kinds.ts'

/** A counter only rises: hours, kilometres, starts. A gauge goes up and down: pressure, temperature, level. */
export const MeterKind = z.enum(['counter', 'gauge'])
export type MeterKind = z.output<typeof MeterKind>

export const ReadingSource = z.enum(['manual', 'import', 'api', 'mqtt', 'customer', 'estimate'])
export type ReadingSource = z.output<typeof ReadingSource>

/**
 * What is said of a reading. `high`: many times the usual, and confirmed. `rollover`: the counter passed its end and
 * began at nothing. `new_meter`: another meter was put in. `corrects`: it stands in for an earlier one that was wrong.
 */
export const ReadingFlag = z.enum(['high', 'rollover', 'new_meter', 'corrects'])
export type ReadingFlag = z.output<typeof ReadingFlag>

/** The answers to what is asked of a reading that looks wrong. */
export const ReadingConfirm = ReadingFlag.exclude(['corrects'])
export type ReadingConfirm = z.output<typeof ReadingConfirm>

export const Reading = z.object({
  id: Id,
  meterId: Id,
  value: z.number(),
  at: Instant,
  /** What was used since the reading before; of a gauge, and of the first, none. */
  used: z.number().nullable(),
  source: ReadingSource,
  flags: z.array(ReadingFlag),
  notes: z.string().nullable(),
  by: Person.nullable(),
  /** The one that was entered instead of it: this one was wrong and counts for nothing. */
  replacedById: Id.nullable(),
})
export type Reading = z.output<typeof Reading>

export const Meter = z.object({
  id: Id,
  asset: AssetRef,
  name: z.string(),
  unit: z.string(),
  kind: MeterKind,
  /** A counter that reaches this shows nothing again: 100000 for one of five digits. */
  rolloverAt: z.number().nullable(),
  isActive: z.boolean(),
  notes: z.string().nullable(),
  lastValue: z.number().nullable(),
  lastAt: Instant.nullable(),
  /** What a counter rises in a day: from its recent readings, until there are such as was stated. */
  perDay: z.number().nullable(),
  /** What was stated. */
  statedPerDay: z.number().nullable(),
  /** May this person enter a reading? Whoever may only where they work is told so on the page of a meter or an asset. */
  mayRead: z.boolean(),
})
export type Meter = z.output<typeof Meter>

export const MeterPage = Meter.extend({
  mayEdit: z.boolean(),
  history: z.array(HistoryEntry),
})
export type MeterPage = z.output<typeof MeterPage>

const amount = (message: string) =>
  z.number(message).min(0, 'This cannot be below nothing').max(1e12, 'This is more than can be kept')

const value = z
  .number('Give the number that the meter shows')
  .min(-1e12, 'This is less than can be kept')
  .max(1e12, 'This is more than can be kept')

const meterFields = {
  name: line(60, 1, 'Say what it measures, for example running hours'),
  unit: line(20, 1, 'Give the unit, for example h'),
  rolloverAt: amount('Give the number at which it begins again')
    .positive('Give a number above nothing')
    .nullable()
    .optional(),
  statedPerDay: amount('Give what is used in a day').nullable().optional(),
  notes: text(1000, 0).nullable().optional(),
}
export const AddMeter = z.object({ id: Id.optional(), assetId: Id, kind: MeterKind, ...meterFields })
export const EditMeter = z.object({
  id: Id,
  ...z.object(meterFields).partial().shape,
  isActive: z.boolean().optional(),
})

const reading = {
  value,
  /** The answer, where the first try was refused with a question beside `confirm`. */
  confirm: ReadingConfirm.optional(),
  /** With `new_meter`: what the new one showed when it was put in. Left out: nothing. */
  startValue: amount('Give what the new meter showed at first').optional(),
  notes: text(1000, 0).nullable().optional(),
}
/** Left out, `at` is now. */
export const RecordReading = z.object({ id: Id, ...reading, at: Instant.optional() })
export const CorrectReading = z.object({ id: Id, readingId: Id, ...reading })

export const readings = {
  meters: endpoint({
    method: 'GET',
    path: '/meters',
    can: 'assets:read',
    input: z.object({
      assetId: Id.optional(),
      q: text(100, 0).optional(),
      kind: MeterKind.optional(),
      /** Those out of use, too. */
      all: z.enum(['yes']).optional(),
      ...paging,
    }),
    output: page(Meter),
    csv: {
      Equipment: 'asset.tag',
      'Equipment name': 'asset.name',
      Meter: 'name',
      Unit: 'unit',
      Kind: 'kind',
      'Last value': 'lastValue',
      'Last read': 'lastAt',
      'Per day': 'perDay',
      'In use': 'isActive',
    },
    summary: 'Meters of equipment by their names, with their last value',
  }),
  meter: endpoint({
    method: 'GET',
    path: '/meters/:id',
    can: 'assets:read',
    input: z.object({ id: Id }),
    output: MeterPage,
    summary: 'One meter with its last value, its usual use and its history',
  }),
  addMeter: endpoint({
    method: 'POST',
    path: '/meters',
    can: 'assets:edit',
    input: AddMeter,
    output: MeterPage,
    summary: 'Put a meter on an asset',
  }),
  editMeter: endpoint({
    method: 'PUT',
    path: '/meters/:id',
    can: 'assets:edit',
    input: EditMeter,
    output: MeterPage,
    summary: 'Change a meter, or take it out of use; readings are kept',
  }),
  list: endpoint({
    method: 'GET',
    path: '/meters/:id/readings',
    can: 'assets:read',
    input: z.object({
      id: Id,
      /** Those that were corrected, too. */
      all: z.enum(['yes']).optional(),
      ...paging,
    }),
    output: page(Reading),
    csv: {
      Moment: 'at',
      Value: 'value',
      Used: 'used',
      Source: 'source',
      Flags: 'flags',
      'Read by': 'by.name',
      Notes: 'notes',
    },
    summary: 'The readings of a meter, newest first',
  }),
  record: endpoint({
    method: 'POST',
    path: '/meters/:id/readings',
    /** Those who may change equipment, and those who work on this asset. */
    can: 'staff',
    input: RecordReading,
    output: Reading,
    summary: 'Enter a reading; one that looks wrong is refused with a question beside `confirm`',
  }),
  correct: endpoint({
    method: 'POST',
    path: '/meters/:id/readings/:readingId/correct',
    can: 'staff',
    input: CorrectReading,
    output: Reading,
    summary: 'Put a right reading in the place of a wrong one, which is kept',
  }),
}
