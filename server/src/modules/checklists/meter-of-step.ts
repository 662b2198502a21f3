import { and, eq } from 'drizzle-orm'
import type { ReadingConfirm } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal } from '#core/errors.ts'
import { correctReading, metersOf, readings, recordReading } from '#modules/readings/index.ts'
import type { WorkOrderRecord } from '#modules/work-orders/index.ts'
import type { workSteps } from './tables.ts'

type Stored = Pick<typeof workSteps.$inferSelect, 'step' | 'readingId'>

/**
 * Enters the value of a reading step at the meter of that name on the equipment, or puts right what was entered from
 * here before. Without such a meter the value stays in the checklist alone. Gives the reading back.
 */
export async function readMeter(
  ctx: Ctx,
  { assetId, number }: WorkOrderRecord,
  { step, readingId }: Stored,
  value: number,
  confirm?: ReadingConfirm,
): Promise<string | null> {
  if (assetId === null) return null
  const meter = (await metersOf(ctx, assetId)).find(({ name }) => alike(name, step.meter ?? ''))
  if (!meter) return null
  const before = readingId === null ? undefined : await entered(ctx, readingId)
  if (before?.value === value) return readingId
  const notes = `Read for ${number}`
  const correct = before && before.replacedById === null && before.meterId === meter.id
  const taken = correct
    ? correctReading(ctx, { id: meter.id, readingId: before.id, value, confirm, notes })
    : recordReading(ctx, { meterId: meter.id, value, confirm, notes })
  return (await taken.catch(besideItsField)).id
}

const alike = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

async function entered({ tx, orgId }: Ctx, id: string) {
  const [row] = await tx
    .select()
    .from(readings)
    .where(and(eq(readings.orgId, orgId), eq(readings.id, id)))
  return row
}

/** The question stays with `confirm`; whatever else the meter refuses is wrong with the value. */
function besideItsField(error: unknown): never {
  if (error instanceof Refusal && error.fields && !('confirm' in error.fields) && !('value' in error.fields))
    throw invalid({ value: error.message })
  throw error
}
