import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { wordsOf } from '#core/search.ts'
import { searchWords } from '#core/tables.ts'
import { assertCustomer, wordsOfCustomer } from '#modules/customers/index.ts'
import { threads } from './tables.ts'

type Customer = Parameters<typeof wordsOfCustomer>[0]

/** What a conversation is found by: its subject, and whose it is. */
export const wordsOfThread = (subject: string, customer: Customer) => [
  ...new Set([...wordsOf(subject), ...wordsOfCustomer(customer)]),
]

const AT_ONCE = 200

/** After a customer's name or number has changed: all conversations are found by the new one. */
export async function indexThreadsOf(ctx: Ctx, customerId: string) {
  const customer = await assertCustomer(ctx, customerId)
  const theirs = await ctx.tx
    .select({ id: threads.id, subject: threads.subject })
    .from(threads)
    .where(and(eq(threads.orgId, ctx.orgId), eq(threads.customerId, customerId)))
  for (let i = 0; i < theirs.length; i += AT_ONCE) {
    const some = theirs.slice(i, i + AT_ONCE)
    const ids = some.map(({ id }) => id)
    await ctx.tx
      .delete(searchWords)
      .where(and(eq(searchWords.orgId, ctx.orgId), eq(searchWords.register, 'threads'), inArray(searchWords.id, ids)))
    await ctx.tx
      .insert(searchWords)
      .values(
        some.flatMap(({ id, subject }) =>
          wordsOfThread(subject, customer).map((word) => ({ orgId: ctx.orgId, register: 'threads', id, word })),
        ),
      )
  }
}
