import type { Ctx } from '#core/context.ts'
import { addDowntime } from '#modules/assets/index.ts'
import { importWorkOrders } from '#modules/work-orders/index.ts'
import { repairsBefore, routineBefore, type PastOrder } from '../data/department/past.ts'
import type { DemoOrder } from '../data/department/orders.ts'
import type { DemoMachine } from '../data/machines.ts'
import { DAY, plus } from '../data/moments.ts'
import { named, userOf, type World } from './world.ts'

/** What was done before the works came to this system, out of its old book. */
export const pastOf = ({ seed, now }: World, orders: DemoOrder[], machines: DemoMachine[]) =>
  [...repairsBefore(orders, now), ...routineBefore(seed, machines, now)].sort(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime(),
  )

/** Brings it in as any other list of work, and the times in which machines stood still. */
export async function bringPast(world: World, ctx: Ctx, past: PastOrder[], machines: DemoMachine[]) {
  const known = new Map(machines.map((machine) => [machine.tag, machine]))
  const made = await importWorkOrders(
    ctx,
    past.map(({ tag, technician, codes, down: _down, notes, ...order }) => ({
      ...order,
      assetId: named(world.machines, tag),
      equipmentType: named(known, tag).category,
      locationId: named(world.places, named(known, tag).place),
      assigneeId: userOf(world, technician),
      status: 'closed' as const,
      closedAt: plus(order.completedAt, 4 * DAY) < ctx.now ? plus(order.completedAt, 4 * DAY) : ctx.now,
      completionNotes: notes,
      problem: codes?.problem ?? null,
      cause: codes?.cause ?? null,
      remedy: codes?.remedy ?? null,
      isFailure: codes?.failure ?? false,
    })),
  )
  for (const [i, { tag, down, title }] of past.entries())
    if (down) {
      const { id: workOrderId, number } = made[i]!
      const reason = `${number} ${title}`
      await addDowntime(ctx, { id: named(world.machines, tag), ...down, planned: false, reason, workOrderId })
    }
}
