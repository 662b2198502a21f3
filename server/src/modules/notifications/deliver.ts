import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { runAs, SYSTEM, type Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { errand } from '#core/jobs.ts'
import { outside, Rejected } from '#core/outside/index.ts'
import { attached } from './attachments.ts'
import { outboxDelayed, outboxFailed, outboxSent } from './events.ts'
import { secretsShown, type StoredMessage } from './queries.ts'
import { outbox } from './tables.ts'

/** Tried for about three hours: after 5 seconds, 10, 20 … up to an hour apart. Then somebody must look. */
const MOST_ATTEMPTS = 12
// A few more runs than attempts: one that finds another process at work is none.
const RETRIES = { limit: MOST_ATTEMPTS + 3, delaySeconds: 5 }
/** Longer than a provider may take; a process that died in between holds its messages no longer than this. */
const SENDING_MS = 180_000
/** So few at a time, so that little is sent twice when a process dies, and no claim runs out while others are sent. */
export const AT_ONCE = 5

type Outcome = { message: StoredMessage; sandbox: boolean; status: 'sent' | 'failed' | 'queued'; error: string | null }

/**
 * Delivers a few messages, each at least once. In one short transaction they are claimed, then sent with none open,
 * then marked in another. Should the process die between sending and marking, they go out again: better twice than
 * never. What could not be sent stays queued, and the job's next run takes only that.
 */
export const deliver = errand(
  'notifications.deliver',
  z.object({ ids: z.array(z.uuid()).min(1).max(AT_ONCE) }),
  async (orgId, { ids }) => {
    const { claimed, busy } = await runAs(orgId, SYSTEM, (ctx) => claim(ctx, ids))
    const outcomes: Outcome[] = []
    for (const message of claimed) outcomes.push(await send(orgId, message))
    if (outcomes.length > 0) await runAs(orgId, SYSTEM, (ctx) => mark(ctx, outcomes))
    if (busy) throw new Error('Another process is sending this message')
    // No reason here, it may name an address: the outbox has it.
    if (outcomes.some(({ status }) => status === 'queued')) throw new Error('A message could not be delivered')
  },
  { retries: RETRIES },
)

/** Takes what still waits. `busy`: some of it is being sent by another process. */
async function claim({ tx, orgId, now }: Ctx, ids: string[]) {
  const waiting = await tx
    .select({ id: outbox.id, attempts: outbox.attempts, sendingUntil: outbox.sendingUntil })
    .from(outbox)
    .where(and(eq(outbox.orgId, orgId), inArray(outbox.id, ids), eq(outbox.status, 'queued')))
    .orderBy(outbox.id)
    .for('update')
  const free = waiting.filter(({ sendingUntil }) => !sendingUntil || sendingUntil <= now).map(({ id }) => id)
  const claimed =
    free.length === 0
      ? []
      : await tx
          .update(outbox)
          .set({ attempts: sql`${outbox.attempts} + 1`, sendingUntil: new Date(now.getTime() + SENDING_MS) })
          .where(and(eq(outbox.orgId, orgId), inArray(outbox.id, free)))
          .returning()
  return { claimed, busy: free.length < waiting.length }
}

/** What came of it. What the provider will never take has failed, and so has what was tried long enough. */
async function send(orgId: string, message: StoredMessage): Promise<Outcome> {
  const { channel, to, body, attempts } = message
  const { mail, sms } = outside()
  const sent = channel === 'email' ? sendMail(orgId, message) : sms.send(to, body)
  const sandbox = (channel === 'email' ? mail : sms).sandbox
  return sent.then(
    () => ({ message, sandbox, status: 'sent', error: null }),
    (reason: Error) => {
      const gaveUp = reason instanceof Rejected || attempts >= MOST_ATTEMPTS
      return { message, sandbox, status: gaveUp ? 'failed' : 'queued', error: reason.message.slice(0, 500) }
    },
  )
}

/** What goes with it is made now, in a transaction that is over before the mail server is spoken to. */
async function sendMail(orgId: string, { id, to, subject, body, attachment }: StoredMessage) {
  const file = attachment && (await runAs(orgId, SYSTEM, (ctx) => attached(ctx, attachment), { read: true }))
  await outside().mail.send({ id, to, subject: subject ?? '', text: body, ...(file && { attachment: file }) })
}

async function mark(ctx: Ctx, outcomes: Outcome[]) {
  for (const { message, sandbox, status, error } of outcomes) {
    await ctx.tx
      .update(outbox)
      .set({
        status,
        sandbox,
        error,
        sendingUntil: null,
        ...(status === 'sent' && { sentAt: ctx.now, ...(message.confidential && !secretsShown() && { body: '' }) }),
      })
      .where(and(eq(outbox.orgId, ctx.orgId), eq(outbox.id, message.id)))
  }
  // One event for all that had the same fate: the outbox page looks again, the messages say the rest.
  for (const [status, some] of Map.groupBy(outcomes, (outcome) => outcome.status)) {
    const [{ message }] = some as [Outcome]
    const event = {
      sent: outboxSent,
      failed: outboxFailed,
      queued: message.attempts === 1 ? outboxDelayed : undefined,
    }[status]
    if (event)
      await emit(ctx, event, { about: message.id, to: status, data: { ids: some.map((one) => one.message.id) } })
  }
}
