import { and, desc, eq } from 'drizzle-orm'
import type { CompleteWorkOrder, Signature } from '@mtambo/contract'
import type { z } from 'zod'
import { userIdOf, type Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { attachFiles, filesOf } from '#modules/files/index.ts'
import { peopleOf, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import { workSigned } from './events.ts'
import { workSignatures } from './tables.ts'

type Given = NonNullable<z.output<typeof CompleteWorkOrder>['signatures']>

/** Keeps who signed, with the drawing where there is one. */
export async function keepSignatures(ctx: Ctx, order: WorkOrderRecord, given: Given) {
  for (const { role, name, fileId } of given) {
    const id = newId()
    await ctx.tx
      .insert(workSignatures)
      .values({ orgId: ctx.orgId, id, workOrderId: order.id, role, name, byUserId: userIdOf(ctx), at: ctx.now })
    if (fileId) await attachFiles(ctx, [fileId], { type: 'work-signature', id }, null, { field: 'signatures' })
    await emit(ctx, workSigned, {
      about: order.id,
      notes: name,
      data: { role, userIds: await peopleOf(ctx, order) },
    })
  }
}

export async function signaturesOf(ctx: Ctx, workOrderId: string): Promise<Signature[]> {
  const rows = await ctx.tx
    .select()
    .from(workSignatures)
    .where(and(eq(workSignatures.orgId, ctx.orgId), eq(workSignatures.workOrderId, workOrderId)))
    .orderBy(desc(workSignatures.role))
  const drawings = await filesOf(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, role, name, at }) => ({ id, role, name, at, picture: drawings.get(id)?.[0] ?? null }))
}
