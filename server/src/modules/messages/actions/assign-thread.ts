import { and, eq } from 'drizzle-orm'
import type { Input, messages as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { membersWhoMay } from '#modules/identity/index.ts'
import { messageAssigned } from '../events.ts'
import { lockThread, showThread } from '../queries.ts'
import { threads } from '../tables.ts'

/** Gives the conversation to somebody who answers messages, or back to all of them. */
export async function assignThread(ctx: Ctx, { id, assigneeId }: Input<typeof endpoints.assign>) {
  const before = await lockThread(ctx, id)
  if (assigneeId === before.assigneeId) return showThread(ctx, id)
  if (assigneeId && !(await membersWhoMay(ctx, 'messages:answer')).some(({ userId }) => userId === assigneeId))
    throw invalid({ assigneeId: 'This person does not answer messages. Choose somebody from the list.' })
  await ctx.tx
    .update(threads)
    .set({ assigneeId })
    .where(and(eq(threads.orgId, ctx.orgId), eq(threads.id, id)))
  await emit(ctx, messageAssigned, {
    about: id,
    data: { userIds: [before.assigneeId, assigneeId].filter((one) => one !== null), assigneeId },
  })
  return showThread(ctx, id)
}
