import { and, eq, gt, sql } from 'drizzle-orm'
import type { Input, messages as endpoints } from '@mtambo/contract'
import { memberIdOf, type Ctx } from '#core/context.ts'
import { beside, invalid, Refusal, violates } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { indexWords } from '#core/search.ts'
import { assertCustomer } from '#modules/customers/index.ts'
import { customerOf, getMyThread, showThread } from '../queries.ts'
import { threads } from '../tables.ts'
import { wordsOfThread } from '../words.ts'
import { addMessage } from './add-message.ts'

type Written = Input<typeof endpoints.write>
const DAY = 86_400_000
/** Each new conversation is told to all who answer: nobody may ring that bell without end. */
const MOST_A_DAY = 20

/** Staff writes to a customer; the conversation is theirs. */
export async function startThread(ctx: Ctx, { customerId, ...written }: Input<typeof endpoints.start>) {
  const customer = await beside('customerId', assertCustomer(ctx, customerId))
  if (!customer.active)
    throw invalid({ customerId: 'This customer is deactivated and could not answer. Activate them first.' })
  return showThread(ctx, await begin(ctx, customer, written))
}

/** A customer writes to support. */
export async function writeToSupport(ctx: Ctx, written: Written) {
  const customer = await assertCustomer(ctx, customerOf(ctx))
  const yesterday = new Date(ctx.now.getTime() - DAY)
  const started = await ctx.tx
    .select({ one: sql`1` })
    .from(threads)
    .where(
      and(
        eq(threads.orgId, ctx.orgId),
        eq(threads.customerId, customer.id),
        // What was begun since then was also written to since then, which has the index.
        gt(threads.lastAt, yesterday),
        gt(threads.createdAt, yesterday),
      ),
    )
    .limit(MOST_A_DAY)
  if (started.length >= MOST_A_DAY)
    throw new Refusal('too_many', 'You have started many conversations today. Please go on in one of them.')
  return getMyThread(ctx, { id: await begin(ctx, customer, written) })
}

async function begin(
  ctx: Ctx,
  customer: Awaited<ReturnType<typeof assertCustomer>>,
  { id = newId(), subject, ...message }: Written,
) {
  const [thread] = await ctx.tx
    .insert(threads)
    .values({
      orgId: ctx.orgId,
      id,
      customerId: customer.id,
      subject,
      status: 'open',
      assigneeId: memberIdOf(ctx),
      messageCount: 0,
      lastAt: ctx.now,
      lastFromCustomer: ctx.actor.kind === 'customer',
      preview: '',
      unreadStaff: 0,
      unreadCustomer: 0,
      createdAt: ctx.now,
    })
    .returning()
    .catch(refuseTwice)
  await indexWords(ctx, 'threads', id, wordsOfThread(subject, customer), { isNew: true })
  await addMessage(ctx, thread!, message)
  return id
}

function refuseTwice(error: unknown): never {
  if (violates(error, 'threads_pk')) throw new Refusal('conflict', 'This message has already been sent.')
  throw error
}
