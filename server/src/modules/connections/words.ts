import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { wordsOf } from '#core/search.ts'
import { searchWords } from '#core/tables.ts'
import { assertCustomer, digitsOf, wordsOfCustomer } from '#modules/customers/index.ts'
import { connections } from './tables.ts'

type Findable = { meterNumber: string; transformer: string | null; feeder: string | null }
type Customer = Parameters<typeof wordsOfCustomer>[0]

/** What a connection is found by: its own numbers and names, and whose it is. */
export const wordsOfConnection = ({ meterNumber, transformer, feeder }: Findable, customer: Customer) => [
  ...new Set([
    ...wordsOf(meterNumber, meterNumber.replace(/^[^-]*-/, ''), digitsOf(meterNumber), transformer, feeder),
    ...wordsOfCustomer(customer),
  ]),
]

const AT_ONCE = 200

/** After a customer's name or number has changed: all connections are found by the new one. */
export async function indexConnectionsOf(ctx: Ctx, customerId: string) {
  const customer = await assertCustomer(ctx, customerId)
  const theirs = await ctx.tx
    .select()
    .from(connections)
    .where(and(eq(connections.orgId, ctx.orgId), eq(connections.customerId, customerId)))
  for (let i = 0; i < theirs.length; i += AT_ONCE) {
    const some = theirs.slice(i, i + AT_ONCE)
    await ctx.tx.delete(searchWords).where(
      and(
        eq(searchWords.orgId, ctx.orgId),
        eq(searchWords.register, 'connections'),
        inArray(
          searchWords.id,
          some.map(({ id }) => id),
        ),
      ),
    )
    await ctx.tx.insert(searchWords).values(
      some.flatMap((one) =>
        wordsOfConnection(one, customer).map((word) => ({
          orgId: ctx.orgId,
          register: 'connections',
          id: one.id,
          word,
        })),
      ),
    )
  }
}
