import { and, eq } from 'drizzle-orm'
import { CommentSubject } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { on, type Happened } from '#core/events.ts'
import { personsOf } from '#modules/identity/index.ts'
import { tell } from '#modules/notifications/index.ts'
import { commentAdded, commentEdited } from './events.ts'
import { subjectOf } from './subjects.ts'
import { comments } from './tables.ts'

/** Whoever is named is told, with what was said; not of one that was removed meanwhile. */
async function tellNamed(ctx: Ctx, happened: Happened<typeof commentAdded.data>) {
  const { commentId, newIds } = happened.data
  const others = newIds.filter((id) => id !== happened.actorId)
  const [comment] = await ctx.tx
    .select()
    .from(comments)
    .where(and(eq(comments.orgId, ctx.orgId), eq(comments.id, commentId)))
  if (!comment?.text || others.length === 0) return
  const name = await subjectOf(ctx, comment.aboutType).nameOf(ctx, comment.aboutId)
  await tell(ctx, {
    happened,
    kind: 'mention',
    people: [...(await personsOf(ctx, others)).values()],
    title: `${happened.actorName} mentions you on ${name}`,
    text: comment.text,
    about: { type: CommentSubject.parse(comment.aboutType), id: comment.aboutId },
  })
}

const somebodyIsNamed = ({ data }: Happened) => (data['newIds'] as string[]).length > 0

export const tellOfMention = on(commentAdded, 'comments.tell-of-mention', tellNamed, somebodyIsNamed)
export const tellOfLaterMention = on(commentEdited, 'comments.tell-of-later-mention', tellNamed, somebodyIsNamed)
