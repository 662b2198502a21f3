import { and, eq } from 'drizzle-orm'
import type { Connection, connections as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { indexWords } from '#core/search.ts'
import { assertCustomer } from '#modules/customers/index.ts'
import { connectionEdited } from '../events.ts'
import { getConnection, lockConnection } from '../queries.ts'
import { storable } from '../storable.ts'
import { connections } from '../tables.ts'
import { wordsOfConnection } from '../words.ts'

export async function editConnection(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.edit>): Promise<Connection> {
  const before = await lockConnection(ctx, id)
  const changes = await storable(ctx, typed, before)
  const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
    (name) => changes[name] !== undefined && changes[name] !== before[name],
  )
  if (changed.length === 0) return getConnection(ctx, { id })

  const [updated] = await ctx.tx
    .update(connections)
    .set(changes)
    .where(and(eq(connections.orgId, ctx.orgId), eq(connections.id, id)))
    .returning()
  const after = found(updated, 'connection')
  if (after.transformer !== before.transformer || after.feeder !== before.feeder) {
    await indexWords(ctx, 'connections', id, wordsOfConnection(after, await assertCustomer(ctx, after.customerId)))
  }
  await emit(ctx, connectionEdited, { about: id, customerId: before.customerId, data: { changed } })
  return getConnection(ctx, { id })
}
