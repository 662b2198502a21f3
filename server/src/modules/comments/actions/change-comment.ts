import { and, eq } from 'drizzle-orm'
import { COMMENT_EDIT_MINUTES, type comments as endpoints, type Input } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { forbidden, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { commentEdited, commentRemoved } from '../events.ts'
import { assertMayRead } from '../mentions.ts'
import { lockComment, oneComment, type CommentRecord } from '../queries.ts'
import { mayEdit, mayRemove } from '../rules.ts'
import { assertMayWrite, mayModerate, subjectOf } from '../subjects.ts'
import { comments } from '../tables.ts'

export async function editComment(ctx: Ctx, { id, text, mentionIds }: Input<typeof endpoints.edit>) {
  const before = await lockComment(ctx, id)
  const subject = subjectOf(ctx, before.aboutType)
  assertMayWrite(ctx, subject)
  if (before.byUserId !== userIdOf(ctx)) throw forbidden('Only whoever wrote this may change it.')
  assertThere(before)
  if (!mayEdit(before, userIdOf(ctx), ctx.now))
    throw notAllowedNow(`A comment can be changed for ${COMMENT_EDIT_MINUTES} minutes. Write another one.`)
  const named = mentionIds ? await assertMayRead(ctx, subject, before.aboutId, mentionIds) : before.mentionIds
  const after = await write(ctx, before, { text, mentionIds: named, editedAt: ctx.now })
  await emit(ctx, commentEdited, {
    about: before.aboutId,
    data: {
      aboutType: before.aboutType,
      commentId: id,
      newIds: named.filter((userId) => !before.mentionIds.includes(userId)),
    },
  })
  return oneComment(ctx, after)
}

/** That there was one stays; what it said is gone. */
export async function removeComment(ctx: Ctx, { id }: Input<typeof endpoints.remove>) {
  const before = await lockComment(ctx, id)
  assertThere(before)
  if (!mayRemove(before, userIdOf(ctx), mayModerate(ctx, subjectOf(ctx, before.aboutType))))
    throw forbidden('Only whoever wrote this may remove it, or somebody who gives out the work.')
  const after = await write(ctx, before, { text: null, mentionIds: [], removedAt: ctx.now })
  const data = { aboutType: before.aboutType, commentId: id, newIds: [] }
  await emit(ctx, commentRemoved, { about: before.aboutId, data })
  return oneComment(ctx, after)
}

function assertThere({ removedAt }: CommentRecord) {
  if (removedAt) throw notAllowedNow('This comment was removed already.')
}

async function write(ctx: Ctx, { id }: CommentRecord, values: Partial<CommentRecord>) {
  const [after] = await ctx.tx
    .update(comments)
    .set(values)
    .where(and(eq(comments.orgId, ctx.orgId), eq(comments.id, id)))
    .returning()
  return after!
}
