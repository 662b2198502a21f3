import { and, desc, eq, sql } from 'drizzle-orm'
import type { Comment, comments as endpoints, Input, Output } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { personsOf } from '#modules/identity/index.ts'
import { fitsName, mayEdit, mayRemove } from './rules.ts'
import { mayModerate, mayWrite, subjectOf, type Subject } from './subjects.ts'
import { comments } from './tables.ts'

export type CommentRecord = typeof comments.$inferSelect

export async function listComments(
  ctx: Ctx,
  { aboutType, aboutId, cursor, limit = 20 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const subject = subjectOf(ctx, aboutType)
  await subject.nameOf(ctx, aboutId)
  const place = placeOf(cursor, 'moment')
  const rows = await ctx.tx
    .select()
    .from(comments)
    .where(
      and(
        eq(comments.orgId, ctx.orgId),
        eq(comments.aboutType, aboutType),
        eq(comments.aboutId, aboutId),
        place && sql`(${comments.createdAt}, ${comments.id}) < (${place[0]}::timestamptz, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(limit + 1)
  const { items, nextCursor } = pageOf(
    rows,
    limit,
    ({ createdAt, id }) => cursorOf(createdAt, id),
    (row) => row,
  )
  return { items: await shown(ctx, subject, items), nextCursor, mayWrite: mayWrite(ctx, subject) }
}

/** With the names of whoever wrote and is named, in one query for all. */
async function shown(ctx: Ctx, subject: Subject, rows: CommentRecord[]): Promise<Comment[]> {
  const people = await personsOf(
    ctx,
    rows.flatMap(({ byUserId, mentionIds }) => [byUserId, ...mentionIds]),
  )
  const person = (id: string) => ({ id, name: people.get(id)?.name ?? 'Unknown' })
  const me = userIdOf(ctx)
  return rows.map((row) => ({
    id: row.id,
    by: person(row.byUserId),
    at: row.createdAt,
    text: row.text,
    mentions: row.removedAt ? [] : row.mentionIds.map(person),
    editedAt: row.editedAt,
    mayEdit: mayEdit(row, me, ctx.now),
    mayRemove: mayRemove(row, me, mayModerate(ctx, subject)),
  }))
}

export async function oneComment(ctx: Ctx, row: CommentRecord): Promise<Comment> {
  const [comment] = await shown(ctx, subjectOf(ctx, row.aboutType), [row])
  return comment!
}

/** Locks it, for who may see what it is about. */
export async function lockComment(ctx: Ctx, id: string): Promise<CommentRecord> {
  const [row] = await ctx.tx
    .select()
    .from(comments)
    .where(and(eq(comments.orgId, ctx.orgId), eq(comments.id, id)))
    .for('update')
  const comment = found(row, 'comment')
  await subjectOf(ctx, comment.aboutType).nameOf(ctx, comment.aboutId)
  return comment
}

const SUGGESTED = 8

export async function peopleToName(
  ctx: Ctx,
  { aboutType, aboutId, q = '' }: Input<typeof endpoints.people>,
): Promise<Output<typeof endpoints.people>> {
  const readers = await subjectOf(ctx, aboutType).readers(ctx, aboutId)
  return readers
    .filter(({ userId, name }) => userId !== userIdOf(ctx) && fitsName(name, q))
    .slice(0, SUGGESTED)
    .map(({ userId, name, role }) => ({ id: userId, name, role }))
}
