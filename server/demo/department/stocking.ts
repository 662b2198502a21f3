import type { Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { countItem } from '#modules/inventory/actions/count-item.ts'
import { postCount } from '#modules/inventory/actions/end-count.ts'
import { issue } from '#modules/inventory/actions/move.ts'
import { startCount } from '#modules/inventory/actions/start-count.ts'
import { listCountLines } from '#modules/inventory/counts.ts'
import { adjustStock, issueStock, levelsOf, transferStock } from '#modules/inventory/index.ts'
import { MANAGER } from '../data/department/crew.ts'
import { FOR_THE_REBUILD, HANDED_OUT, TRANSFERS } from '../data/department/stores.ts'
import { HALF_YEAR } from '../data/department/orders.ts'
import { DAY, HOUR, before, plus, whenCrewsWork } from '../data/moments.ts'
import { random, type Random } from '../data/random.ts'
import { named, userOf, type World } from './world.ts'

/** What goes in and out besides work and buying: the van, gloves, a torn bag, and counting. */
export function keepStock(world: World) {
  const { start, now, agenda, seed } = world
  const chance = random(seed, 'stock')
  for (let day = 9; day < HALF_YEAR; day += 28) {
    const morning = whenCrewsWork(plus(start, day * DAY), chance)
    agenda.add({ at: morning, by: MANAGER, run: (ctx) => fillUp(world, ctx) })
    agenda.add({ at: plus(morning, HOUR), by: MANAGER, run: (ctx) => handOut(world, ctx) })
  }
  const tornAt = whenCrewsWork(before(now, 63 * DAY), chance)
  const torn = { itemId: named(world.items, 'SALT-SOFT'), storeId: named(world.stores, 'main'), quantity: -50 }
  const reason = 'Two bags torn by the forklift'
  agenda.add({ at: tornAt, by: MANAGER, run: (ctx) => adjustStock(ctx, { lines: [torn], reason }) })
  agenda.add({ at: before(now, 6 * DAY), by: MANAGER, run: (ctx) => rebuild(world, ctx) })
  const [whole, begun] = [newId(), newId()]
  const countedAt = whenCrewsWork(before(now, 33 * DAY), chance)
  count(world, { id: whole, store: 'main', category: 'electrical', at: countedAt })
  agenda.add({ at: plus(countedAt, 4 * HOUR), by: MANAGER, run: (ctx) => postCount(ctx, { id: whole }) })
  count(world, { id: begun, store: 'depot', category: null, at: before(now, 22 * HOUR) }, 0.5)
}

/** As far as the main store has it. */
async function inStore<T extends { code: string; quantity: number }>(world: World, ctx: Ctx, wanted: T[]) {
  const storeId = named(world.stores, 'main')
  const ids = wanted.map(({ code }) => named(world.items, code))
  const levels = await levelsOf(ctx, ids)
  return wanted.flatMap((each, i) => {
    const itemId = ids[i]!
    const here = levels.get(itemId)?.find(({ store }) => store.id === storeId)
    return (here?.available ?? 0) >= each.quantity ? [{ ...each, itemId, storeId }] : []
  })
}

async function fillUp(world: World, ctx: Ctx) {
  for (const { itemId, storeId, quantity, to } of await inStore(world, ctx, TRANSFERS))
    await transferStock(ctx, { lines: [{ itemId, storeId, toStoreId: named(world.stores, to), quantity }] })
}

async function handOut(world: World, ctx: Ctx) {
  for (const { itemId, storeId, quantity, to, reason } of await inStore(world, ctx, HANDED_OUT))
    await issue(ctx, { itemId, storeId, quantity, userId: userOf(world, to), reason })
}

async function rebuild(world: World, ctx: Ctx) {
  const lines = await inStore(world, ctx, FOR_THE_REBUILD)
  await issueStock(ctx, { lines, reason: 'Rebuild of the infeed of line 2' })
}

type Count = { id: string; store: string; category: string | null; at: Date }

/** A sheet, blind, and what is found: mostly what should be there. */
function count(world: World, { id, store, category, at }: Count, share = 1) {
  const storeId = named(world.stores, store)
  world.agenda.add(
    { at, by: MANAGER, run: (ctx) => startCount(ctx, { id, storeId, category, blind: true }) },
    { at: plus(at, 2 * HOUR), by: MANAGER, run: (ctx) => enter(ctx, { id, storeId, share }, random(world.seed, id)) },
  )
}

async function enter(ctx: Ctx, { id, storeId, share }: { id: string; storeId: string; share: number }, chance: Random) {
  const { items: lines } = await listCountLines(ctx, { id, limit: 100 })
  const levels = await levelsOf(
    ctx,
    lines.map(({ item }) => item.id),
  )
  for (const { item } of lines.slice(0, Math.ceil(lines.length * share))) {
    const onHand = levels.get(item.id)?.find(({ store }) => store.id === storeId)?.onHand ?? 0
    const counted = chance.chance(0.85) ? onHand : Math.max(0, onHand + chance.pick([-2, -1, 1]))
    await countItem(ctx, { id, itemId: item.id, counted })
  }
}
