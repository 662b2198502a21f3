import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { moveRequest } from '../move-request.ts'
import { lockRequest } from '../queries.ts'
import { isPending } from '../rules.ts'

/** By the customer, while nobody has decided. The fence leaves only their own to be found. */
export async function withdrawMyRequest(ctx: Ctx, { id }: { id: string }): Promise<{ done: true }> {
  const before = await lockRequest(ctx, id)
  if (!isPending(before.status))
    throw notAllowedNow(
      before.status === 'withdrawn'
        ? 'You have taken this back already.'
        : 'This has been decided already. Write to us if you no longer need it.',
    )
  await moveRequest(ctx, before, 'withdrawn')
  return { done: true }
}
