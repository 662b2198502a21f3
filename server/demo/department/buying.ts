import type { Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { listReorder } from '#modules/inventory/index.ts'
import { cancelOrder } from '#modules/purchasing/actions/cancel-order.ts'
import { cancelRequest } from '#modules/purchasing/actions/decide-request.ts'
import { reorder } from '#modules/purchasing/actions/reorder.ts'
import {
  approveOrder,
  approveRequest,
  askApproval,
  createOrder,
  createRequest,
  receiveOrder,
  rejectRequest,
  sendOrder,
} from '#modules/purchasing/index.ts'
import { getOrder } from '#modules/purchasing/order-queries.ts'
import { linesToOrder } from '#modules/purchasing/request-queries.ts'
import { ADMIN, MANAGER } from '../data/department/crew.ts'
import { ITEMS } from '../data/department/items.ts'
import { ASKED, ORDERED, type DemoAsking, type DemoBuying, type Wanted } from '../data/department/purchases.ts'
import { VENDORS } from '../data/department/vendors.ts'
import { DAY, HOUR, MINUTE, before, localDay, plus, whenCrewsWork } from '../data/moments.ts'
import { random, type Random } from '../data/random.ts'
import { named, type World } from './world.ts'

/** VAT in percent. */
const TAX = 16
/** Days ago on which the manager goes through what runs low. */
const ROUNDS = [122, 94, 66, 41, 18]

/** What runs low is asked for, ordered and received; and what is under way today. */
export function buy(world: World) {
  const { now, agenda, seed } = world
  for (const [i, days] of ROUNDS.entries()) {
    const chance = random(seed, `buying ${i}`)
    const morning = whenCrewsWork(new Date(`${localDay(before(now, days * DAY))}T06:20:00Z`), chance)
    agenda.add({
      at: morning,
      by: MANAGER,
      run: (ctx) => goThrough(world, ctx, { chance, isLast: i === ROUNDS.length - 1 }),
    })
  }
  underWay(world)
}

type Round = { chance: Random; isLast: boolean }

async function goThrough(world: World, ctx: Ctx, round: Round) {
  const { items } = await listReorder(ctx, { limit: 100 })
  if (items.every(({ suggested }) => suggested === 0)) return
  await reorder(ctx, {})
  world.agenda.add({ at: plus(ctx.now, HOUR), by: MANAGER, run: (later) => order(world, later, round) })
}

/** One order for each vendor; above the limit somebody else approves it. */
async function order(world: World, ctx: Ctx, { chance, isLast }: Round) {
  const { items: lines } = await linesToOrder(ctx, { limit: 100 })
  const byVendor = Map.groupBy(
    lines.filter(({ vendor }) => vendor !== null),
    ({ vendor }) => vendor!.id,
  )
  for (const [n, [vendorId, theirs]] of [...byVendor].entries()) {
    const { id, approval } = await createOrder(ctx, {
      vendorId,
      storeId: named(world.stores, 'main'),
      expectedOn: localDay(plus(ctx.now, 12 * DAY)),
      lines: theirs.slice(0, 20).map(({ id: requestLineId, item, quantity, unitCost }) => ({
        itemId: item!.id,
        quantity,
        unitPrice: Math.round(((unitCost ?? 100_000) * chance.int(97, 106)) / 100),
        taxRate: TAX,
        requestLineId,
      })),
    })
    if (approval.needed) await askApproval(ctx, { id })
    const sentAt = plus(ctx.now, (approval.needed ? 4 * HOUR : 10 * MINUTE) + n * MINUTE)
    const { agenda } = world
    if (approval.needed) agenda.add({ at: before(sentAt, HOUR), by: ADMIN, run: (c) => approveOrder(c, { id }) })
    agenda.add({ at: sentAt, by: MANAGER, run: (c) => sendOrder(c, { id }) })
    arrive(world, id, plus(sentAt, chance.int(5, 11) * DAY), { inTwo: n % 3 === 1, rest: !isLast || n > 1 })
  }
}

/** Comes at once or in two deliveries; of the last round, some of it is still on its way. */
function arrive(world: World, id: string, about: Date, { inTwo, rest }: { inTwo: boolean; rest: boolean }) {
  const chance = random(world.seed, `arrival ${id}`)
  const first = whenCrewsWork(about, chance)
  world.agenda.add({ at: first, by: MANAGER, run: (ctx) => receive(world, ctx, id, inTwo ? 'half' : 'all') })
  if (inTwo && rest)
    world.agenda.add({ at: plus(first, 5 * DAY), by: MANAGER, run: (ctx) => receive(world, ctx, id, 'all') })
}

async function receive(world: World, ctx: Ctx, id: string, how: 'half' | 'all') {
  const { lines } = await getOrder(ctx, { id })
  const open = lines.filter(({ outstanding }) => outstanding > 0)
  const came = how === 'half' ? open.slice(0, Math.ceil(open.length / 2)) : open
  if (came.length === 0) return
  await receiveOrder(ctx, {
    id,
    receiptId: newId(),
    storeId: named(world.stores, 'main'),
    deliveryNote: `DN-${ctx.now.getTime().toString().slice(4, 9)}`,
    lines: came.map(({ id: lineId, outstanding, quantity }) => ({
      lineId,
      quantity: how === 'half' && open.length === 1 ? Math.max(1, Math.floor(quantity / 2)) : outstanding,
    })),
  })
}

const costOf = (code: string) => ITEMS.find((item) => item.code === code)!.cost * 100
const mailTo = (vendor: string) => VENDORS.find(({ code }) => code === vendor)?.contacts?.[0]?.email

/** The desk of whoever buys, as it is found today. */
function underWay(world: World) {
  const { now, agenda } = world
  const ago = (hours: number) => before(now, hours * HOUR)
  for (const { hoursAgo, by, lines, reason, step } of ASKED) {
    const id = newId()
    const asked = { id, reason, lines: lines.map((line) => wanted(world, line)) }
    agenda.add({ at: ago(hoursAgo), by, run: (ctx) => createRequest(ctx, asked) })
    if (step) agenda.add({ at: ago(step.hoursAgo), by: step.by, run: (ctx) => decide(ctx, id, step) })
  }
  for (const buying of ORDERED) {
    const id = newId()
    agenda.add({ at: ago(buying.hoursAgo), by: MANAGER, run: (ctx) => write(world, ctx, id, buying) })
    for (const step of buying.steps)
      agenda.add({ at: ago(step.hoursAgo), by: step.by, run: (ctx) => take(world, ctx, id, buying.vendor, step) })
  }
}

const wanted = ({ items }: World, line: Wanted) =>
  'code' in line
    ? { itemId: named(items, line.code), quantity: line.quantity }
    : { description: line.words, quantity: line.quantity, unitCost: line.cost * 100 }

function decide(ctx: Ctx, id: string, { do: verb, reason = '' }: NonNullable<DemoAsking['step']>) {
  if (verb === 'approve') return approveRequest(ctx, { id, notes: reason })
  return verb === 'reject' ? rejectRequest(ctx, { id, reason }) : cancelRequest(ctx, { id, reason })
}

const write = (world: World, ctx: Ctx, id: string, { vendor, lines, expected, notes }: DemoBuying) =>
  createOrder(ctx, {
    id,
    vendorId: named(world.vendors, vendor),
    storeId: named(world.stores, 'main'),
    expectedOn: localDay(plus(world.now, expected * DAY)),
    notes,
    lines: lines.map(({ code, quantity }) => ({
      itemId: named(world.items, code),
      quantity,
      unitPrice: costOf(code),
      taxRate: TAX,
    })),
  })

function take(world: World, ctx: Ctx, id: string, vendor: string, step: DemoBuying['steps'][number]) {
  switch (step.do) {
    case 'send':
      return sendOrder(ctx, { id })
    case 'mail':
      return sendOrder(ctx, { id, email: mailTo(vendor) })
    case 'ask_approval':
      return askApproval(ctx, { id })
    case 'receive_some':
      return receive(world, ctx, id, 'half')
    case 'cancel':
      return cancelOrder(ctx, { id, reason: step.reason ?? '' })
  }
}
