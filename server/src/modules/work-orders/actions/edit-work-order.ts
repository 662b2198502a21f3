import { and, eq } from 'drizzle-orm'
import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { indexWords } from '#core/search.ts'
import { assertNotPast } from '../due.ts'
import { assertFindable, equipmentOf } from '../equipment.ts'
import { dataOf, workOrderEdited } from '../events.ts'
import { assertPlannable } from '../lifecycle.ts'
import { getWorkOrder, lockToPlan, type WorkOrderRecord } from '../queries.ts'
import { findableBy } from '../rows.ts'
import { workOrders } from '../tables.ts'

const SAYS_WHERE = ['assetId', 'equipmentType', 'locationId', 'locationText'] as const
type Changes = Omit<Input<typeof endpoints.edit>, 'id'> & { wishedOn?: string | null | undefined }

/** Changes what is to be done, where and to what. What is left out stays. */
export async function editWorkOrder(ctx: Ctx, { id, ...asked }: Input<typeof endpoints.edit>) {
  const before = await lockToPlan(ctx, id)
  assertPlannable(before.status)
  await changeWork(ctx, before, asked)
  return getWorkOrder(ctx, { id })
}

export async function changeWork(
  ctx: Ctx,
  before: WorkOrderRecord,
  { point, description, ...asked }: Changes,
  { kind = true } = {},
) {
  const { id } = before
  const { dueOn, wishedOn } = asked
  await assertNotPast(ctx, {
    ...(dueOn !== before.dueOn && { dueOn }),
    ...(wishedOn !== before.wishedOn && { wishedOn }),
  })
  const assetId = asked.assetId === undefined ? before.assetId : asked.assetId
  const { place: _, ...where } = await equipmentOf(ctx, {
    ...asked,
    assetId,
    // One that stays may have been archived since.
    locationId: asked.locationId === before.locationId ? undefined : asked.locationId,
  })
  if (SAYS_WHERE.some((field) => asked[field] !== undefined)) assertFindable({ ...before, ...where }, { kind })
  const [after] = await ctx.tx
    .update(workOrders)
    .set({
      title: before.title, // so that nothing to change is still a change
      ...asked,
      ...where,
      ...(description !== undefined && { description: description ?? '' }),
      ...(point !== undefined && { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null }),
    })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id)))
    .returning()
  await indexWords(ctx, 'work-orders', id, findableBy(after!))
  await emit(ctx, workOrderEdited, { about: id, data: await dataOf(ctx, after!) })
}
