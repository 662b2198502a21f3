import type { comments as endpoints, Input } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { commentAdded } from '../events.ts'
import { assertMayRead } from '../mentions.ts'
import { oneComment } from '../queries.ts'
import { assertMayWrite, subjectOf } from '../subjects.ts'
import { comments } from '../tables.ts'

export async function addComment(ctx: Ctx, input: Input<typeof endpoints.add>) {
  const { id = newId(), aboutType, aboutId, text, mentionIds = [] } = input
  const subject = subjectOf(ctx, aboutType)
  await subject.nameOf(ctx, aboutId)
  assertMayWrite(ctx, subject)
  const named = await assertMayRead(ctx, subject, aboutId, mentionIds)
  const [row] = await ctx.tx
    .insert(comments)
    .values({
      orgId: ctx.orgId,
      id,
      aboutType,
      aboutId,
      byUserId: userIdOf(ctx)!,
      text,
      mentionIds: named,
      createdAt: ctx.now,
    })
    .returning()
    .catch(refuseTwice)
  await emit(ctx, commentAdded, { about: aboutId, data: { aboutType, commentId: id, newIds: named } })
  return oneComment(ctx, row!)
}

function refuseTwice(error: unknown): never {
  if (violates(error, 'comments_org_id_id_pk')) throw new Refusal('conflict', 'This has already been said.')
  throw error
}
