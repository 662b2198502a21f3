import type { Ctx } from '#core/context.ts'
import { storeBytes } from '#modules/files/index.ts'
import { approveWork, rejectWork, requestWork } from '#modules/approvals/index.ts'
import { withdrawRequest } from '#modules/approvals/actions/change-request.ts'
import { addComment } from '#modules/comments/index.ts'
import { levelsOf } from '#modules/inventory/index.ts'
import { addLabour } from '#modules/work-costs/actions/add-labour.ts'
import { addCost } from '#modules/work-costs/actions/other-costs.ts'
import { planPart } from '#modules/work-costs/actions/plan-part.ts'
import { usePart as takePart } from '#modules/work-costs/actions/use-part.ts'
import { cancelWorkOrder } from '#modules/work-orders/actions/cancel-work-order.ts'
import { completeWorkOrder } from '#modules/work-orders/actions/complete-work-order.ts'
import { linkWork } from '#modules/work-orders/actions/link-work-orders.ts'
import { postponeWorkOrder } from '#modules/work-orders/actions/postpone-work-order.ts'
import { scheduleWorkOrder } from '#modules/work-orders/actions/schedule-work-order.ts'
import { holdWorkOrder, startWorkOrder } from '#modules/work-orders/actions/start-or-hold.ts'
import { MANAGER, teamFor } from '../data/department/crew.ts'
import { CLIENTS } from '../data/department/order-texts.ts'
import type { Finish, OrderStep } from '../data/department/order-steps.ts'
import { LIVED, type DemoOrder } from '../data/department/orders.ts'
import { BLOCKS } from '../data/department/today-stories.ts'
import { ordersOfToday } from '../data/department/today.ts'
import { kindOf } from '../data/machines.ts'
import { DAY, before, plus, MINUTE } from '../data/moments.ts'
import { at, random } from '../data/random.ts'
import { drawnSignature } from './drawing.ts'
import { actorOf, asOther, named, userOf, type World } from './world.ts'

/** Everything somebody noticed in these weeks, from the report to where it is today. */
export function work(world: World, orders: DemoOrder[]) {
  const { seed, now, agenda } = world
  const today = ordersOfToday(seed, now)
  for (const order of [...orders.filter(({ at: noticedAt }) => noticedAt > before(now, LIVED * DAY)), ...today]) {
    agenda.add({ at: order.at, by: order.by, run: (ctx) => open(world, ctx, order) })
    for (const step of order.steps)
      agenda.add({ at: step.at, by: step.by, run: (ctx) => take(world, ctx, order.id, step) })
  }
  const idOf = new Map(today.map(({ title, id }) => [title, id]))
  for (const [first, then] of BLOCKS)
    agenda.add({
      at: before(now, 12 * DAY),
      by: MANAGER,
      run: (ctx) => linkWork(ctx, { id: named(idOf, first), kind: 'blocks', otherId: named(idOf, then) }),
    })
}

function open(world: World, ctx: Ctx, order: DemoOrder) {
  const { id, title, description, type, priority, tag, asked, technician, estimatedMinutes, ...when } = order
  const assetId = named(world.machines, tag)
  const what = { id, title, description, type, priority, assetId }
  if (asked) return requestWork(ctx, what)
  const { scheduledOn, dueOn, parentId } = when
  const who = technician && {
    assigneeId: userOf(world, technician),
    teamId: named(world.teams, teamFor(kindOf(tag)!)),
  }
  return scheduleWorkOrder(ctx, { ...what, ...who, estimatedMinutes, scheduledOn, dueOn, parentId })
}

/** One step of a story, by whom it says. */
function take(world: World, ctx: Ctx, id: string, step: OrderStep): Promise<unknown> {
  switch (step.do) {
    case 'approve': {
      const { technician, team, scheduledOn, dueOn } = step
      const who = { assigneeId: userOf(world, technician), teamId: named(world.teams, team) }
      return approveWork(ctx, { id, ...who, scheduledOn, dueOn })
    }
    case 'reject':
      return rejectWork(ctx, { id, reason: step.reason })
    case 'withdraw':
      return withdrawRequest(ctx, { id })
    case 'comment': {
      const mentionIds = step.mention ? [userOf(world, step.mention)] : []
      return addComment(ctx, { aboutType: 'work-order', aboutId: id, text: step.text, mentionIds })
    }
    case 'start':
      return startWorkOrder(ctx, { id })
    case 'hold':
      return holdWorkOrder(ctx, { id, code: step.code, reason: step.reason })
    case 'postpone':
      return postponeWorkOrder(ctx, { id, scheduledOn: step.scheduledOn, reason: step.reason })
    case 'cancel':
      return cancelWorkOrder(ctx, { id, reason: step.reason })
    case 'reserve': {
      const { part, quantity } = step
      const where = { itemId: named(world.items, part), storeId: named(world.stores, 'main') }
      return planPart(ctx, { id, ...where, quantity })
    }
    case 'finish':
      return repair(world, ctx, id, step)
  }
}

/** The hours of everybody first, then what it took. */
async function repair(world: World, ctx: Ctx, id: string, done: Finish & { by: string }) {
  await enterTime(world, ctx, id, done)
  await finish(world, ctx, id, done)
}

/** Parts first, then it is completed; a bill comes with it. Where no hours were entered, those of its log count. */
export async function finish(world: World, ctx: Ctx, id: string, { by, ...done }: Finish & { by: string }) {
  await takeParts(world, ctx, id, done.parts)
  const { workPerformed, recommendations, minutes, codes, down } = done
  await completeWorkOrder(ctx, {
    id,
    workPerformed,
    recommendations,
    minutes,
    ...codes,
    ...(down && { downFrom: down.from, downUntil: down.until }),
    signatures: await signaturesFor(world, id, by, done.signed),
  })
  if (done.paid) {
    const { vendor, text, amount } = done.paid
    const bill = { id, text, vendorId: named(world.vendors, vendor), amount: amount * 100 }
    await addCost(asOther(world, ctx, MANAGER), bill)
  }
}

async function enterTime(world: World, ctx: Ctx, id: string, { minutes, mate, travel }: Omit<Finish, 'signed'>) {
  const from = before(ctx.now, minutes * MINUTE)
  await addLabour(ctx, { id, kind: 'work', from, until: ctx.now })
  if (travel) await addLabour(ctx, { id, kind: 'travel', minutes: travel, note: 'There and back' })
  if (mate)
    await addLabour(asOther(world, ctx, mate), {
      id,
      kind: 'work',
      from: plus(from, 10 * MINUTE),
      until: ctx.now,
      note: 'Helped',
    })
}

/** As far as the store has them: what is not there was found in a box. */
async function takeParts(world: World, ctx: Ctx, id: string, parts: Finish['parts']) {
  const storeId = named(world.stores, 'main')
  const levels = await levelsOf(
    ctx,
    parts.map(([code]) => named(world.items, code)),
  )
  for (const [code, quantity] of parts) {
    const itemId = named(world.items, code)
    const here = levels.get(itemId)?.find(({ store }) => store.id === storeId)
    if ((here?.available ?? 0) >= quantity) await takePart(ctx, { id, itemId, storeId, quantity })
  }
}

async function signaturesFor(world: World, id: string, by: string, signed: Finish['signed']) {
  if (signed === null) return []
  const actor = actorOf(world, by)
  const chance = random(world.seed, `signature ${id}`)
  const drawing =
    signed === 'drawn'
      ? await storeBytes({ orgId: world.orgId, actor }, { name: 'signature.png', bytes: await drawnSignature(chance) })
      : null
  return [
    { role: 'technician' as const, name: actor.name, fileId: drawing?.id },
    { role: 'on_site' as const, name: at(CLIENTS, chance.int(0, 99)) },
  ]
}
