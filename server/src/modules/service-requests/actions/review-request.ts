import { memberIdOf, type Ctx } from '#core/context.ts'
import { assertMayBecome, moveRequest } from '../move-request.ts'
import { getRequest, lockRequest } from '../queries.ts'

/** Takes it up. What is with me already stays with me. */
export async function reviewRequest(ctx: Ctx, { id }: { id: string }) {
  const before = await lockRequest(ctx, id)
  if (before.status === 'under_review' && before.assigneeId === memberIdOf(ctx)) return getRequest(ctx, { id })
  await assertMayBecome(ctx, before, 'under_review')
  await moveRequest(ctx, before, 'under_review', { assigneeId: memberIdOf(ctx) })
  return getRequest(ctx, { id })
}
