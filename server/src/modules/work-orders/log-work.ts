import type { Input, workOrders as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { attachFiles } from '#modules/files/index.ts'
import { nextNumber } from '#modules/identity/index.ts'
import { workLogs } from './tables.ts'

/** Writes an entry into the maintenance log, with its number and its pictures. */
export async function writeLog(ctx: Ctx, { id, photoIds = [], ...written }: Input<typeof endpoints.log>) {
  const { workPerformed, partsUsed, issuesFound, recommendations, minutes } = written
  const done = { workPerformed, partsUsed, issuesFound, recommendations, minutes }
  const logId = newId()
  const number = await nextNumber(ctx, 'workLog')
  await ctx.tx
    .insert(workLogs)
    .values({ ...done, orgId: ctx.orgId, id: logId, number, workOrderId: id, byUserId: userIdOf(ctx)!, at: ctx.now })
  await attachFiles(ctx, photoIds, { type: 'work-log', id: logId }, null)
}
