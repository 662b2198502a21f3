import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { wordsOf } from '#core/search.ts'
import { searchWords } from '#core/tables.ts'
import { assertAsset } from '#modules/assets/index.ts'
import { assertCustomer, customers, digitsOf, wordsOfCustomer } from '#modules/customers/index.ts'
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
  for (let i = 0; i < theirs.length; i += AT_ONCE)
    await indexAnew(
      ctx,
      theirs.slice(i, i + AT_ONCE).map((one) => ({ one, customer })),
    )
}

/** After something of the register got another tag or name: its connections say the new one and are found by it. */
export async function renameSupply(ctx: Ctx, assetId: string) {
  const asset = await assertAsset(ctx, assetId)
  const renamed = [
    ...(await renamedIn(ctx, connections.transformerId, assetId, { transformer: asset.tag })),
    ...(await renamedIn(ctx, connections.feederId, assetId, { feeder: asset.name })),
  ]
  for (let i = 0; i < renamed.length; i += AT_ONCE) {
    const ids = renamed.slice(i, i + AT_ONCE).map(({ id }) => id)
    const rows = await ctx.tx
      .select({ one: connections, customer: customers })
      .from(connections)
      .innerJoin(customers, and(eq(customers.orgId, ctx.orgId), eq(customers.id, connections.customerId)))
      .where(and(eq(connections.orgId, ctx.orgId), inArray(connections.id, ids)))
    await indexAnew(ctx, rows)
  }
}

type Text = { transformer: string } | { feeder: string }

const renamedIn = (
  { tx, orgId }: Ctx,
  column: typeof connections.transformerId | typeof connections.feederId,
  assetId: string,
  text: Text,
) =>
  tx
    .update(connections)
    .set(text)
    .where(and(eq(connections.orgId, orgId), eq(column, assetId)))
    .returning({ id: connections.id })

async function indexAnew({ tx, orgId }: Ctx, rows: { one: Findable & { id: string }; customer: Customer }[]) {
  if (rows.length === 0) return
  await tx.delete(searchWords).where(
    and(
      eq(searchWords.orgId, orgId),
      eq(searchWords.register, 'connections'),
      inArray(
        searchWords.id,
        rows.map(({ one }) => one.id),
      ),
    ),
  )
  await tx
    .insert(searchWords)
    .values(
      rows.flatMap(({ one, customer }) =>
        wordsOfConnection(one, customer).map((word) => ({ orgId, register: 'connections', id: one.id, word })),
      ),
    )
}
