import { and, eq, ne, or } from 'drizzle-orm'
import type { Input, inventory as endpoints, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid, notAllowedNow, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { workingHere } from '#modules/identity/index.ts'
import { assertInUse } from '#modules/locations/index.ts'
import { storeCreated, storeEdited } from '../events.ts'
import { stockCounts, stockLevels, stores } from '../tables.ts'

type Saved = Promise<Output<typeof endpoints.createStore>>

export async function createStore(
  ctx: Ctx,
  { id = newId(), name, locationId = null, userId = null }: Input<typeof endpoints.createStore>,
): Saved {
  await assertPlace(ctx, { locationId, userId })
  const row = { orgId: ctx.orgId, id, name, locationId, userId, active: true }
  await ctx.tx.insert(stores).values(row).catch(refuseTaken)
  await emit(ctx, storeCreated, { about: id, data: { name } })
  return { id, name }
}

export async function editStore(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.editStore>): Saved {
  const ofStore = and(eq(stores.orgId, ctx.orgId), eq(stores.id, id))
  // Waits for goods on their way into it, so that nothing arrives in a store that is just being closed.
  const [row] = await ctx.tx.select().from(stores).where(ofStore).for('update')
  const before = found(row, 'store')
  const changed = (Object.keys(typed) as (keyof typeof typed)[]).filter(
    (name) => typed[name] !== undefined && typed[name] !== before[name],
  )
  if (changed.length === 0) return { id, name: before.name }
  await assertPlace(ctx, {
    locationId: changed.includes('locationId') ? typed.locationId : null,
    userId: changed.includes('userId') ? typed.userId : null,
  })
  if (typed.active === false) await assertEmpty(ctx, before)
  await ctx.tx.update(stores).set(typed).where(ofStore).catch(refuseTaken)
  await emit(ctx, storeEdited, { about: id, data: { changed } })
  return { id, name: typed.name ?? before.name }
}

type Place = { locationId?: string | null | undefined; userId?: string | null | undefined }

async function assertPlace(ctx: Ctx, { locationId, userId }: Place) {
  if (locationId) await assertInUse(ctx, [locationId])
  if (userId && !(await workingHere(ctx, [userId])).has(userId))
    throw invalid({ userId: 'Choose somebody who works here.' })
}

async function assertEmpty({ tx, orgId }: Ctx, { id, name }: { id: string; name: string }) {
  const [left] = await tx
    .select({ itemId: stockLevels.itemId })
    .from(stockLevels)
    .where(
      and(
        eq(stockLevels.orgId, orgId),
        eq(stockLevels.storeId, id),
        or(ne(stockLevels.onHand, 0), ne(stockLevels.reserved, 0)),
      ),
    )
    .limit(1)
  if (left) throw notAllowedNow(`There still is stock in ${name}. Bring it to another store first.`)
  const [open] = await tx
    .select({ id: stockCounts.id })
    .from(stockCounts)
    .where(and(eq(stockCounts.orgId, orgId), eq(stockCounts.storeId, id), eq(stockCounts.status, 'open')))
  if (open) throw notAllowedNow(`${name} is being counted. Post or cancel the count first.`)
}

function refuseTaken(error: unknown): never {
  if (violates(error, 'stores_name')) throw invalid({ name: 'There is already a store with this name.' })
  if (violates(error, 'stores_pk')) throw new Refusal('conflict', 'This store has already been saved.')
  throw error
}
