import type { Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { enqueue } from '#core/jobs.ts'
import { AT_ONCE, deliver } from '../deliver.ts'
import { outbox } from '../tables.ts'

export type NewMessage = Pick<
  typeof outbox.$inferInsert,
  'channel' | 'to' | 'subject' | 'body' | 'eventId' | 'confidential' | 'attachment'
>

/** Puts messages into the outbox, each of an event only once, and has them delivered after the commit. */
export async function queueMessages(ctx: Ctx, messages: NewMessage[]) {
  const rows = messages.map((message) => ({
    ...message,
    orgId: ctx.orgId,
    id: newId(),
    status: 'queued' as const,
    createdAt: ctx.now,
  }))
  const queued = await inChunks(rows, (some) =>
    ctx.tx.insert(outbox).values(some).onConflictDoNothing().returning({ id: outbox.id }),
  )
  const ids = queued.map(({ id }) => id)
  for (let from = 0; from < ids.length; from += AT_ONCE) enqueue(ctx, deliver, { ids: ids.slice(from, from + AT_ONCE) })
}

/** A statement takes 65,535 values at most. */
const CHUNK = 1000

export async function inChunks<R, T>(rows: R[], insert: (some: R[]) => PromiseLike<T[]>): Promise<T[]> {
  const done: T[] = []
  for (let from = 0; from < rows.length; from += CHUNK) done.push(...(await insert(rows.slice(from, from + CHUNK))))
  return done
}
