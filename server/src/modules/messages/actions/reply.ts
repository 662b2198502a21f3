import type { Input, messages as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { getMyThread, lockThread, showThread } from '../queries.ts'
import { addMessage } from './add-message.ts'

/** Staff answers; what nobody had becomes theirs. */
export async function replyToThread(ctx: Ctx, { id, ...message }: Input<typeof endpoints.reply>) {
  await addMessage(ctx, await lockThread(ctx, id), message)
  return showThread(ctx, id)
}

/** The customer goes on; what was closed is open again. */
export async function replyToMyThread(ctx: Ctx, { id, ...message }: Input<typeof endpoints.replyMine>) {
  await addMessage(ctx, await lockThread(ctx, id), message)
  return getMyThread(ctx, { id })
}
