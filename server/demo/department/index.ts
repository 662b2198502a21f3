import { setClock } from '#core/clock.ts'
import { runAs, SYSTEM } from '#core/context.ts'
import { moveAsset } from '#modules/assets/index.ts'
import { markRead } from '#modules/notifications/actions/mark-read.ts'
import { ADMIN, MANAGER } from '../data/department/crew.ts'
import { demoOrders, HALF_YEAR, LIVED } from '../data/department/orders.ts'
import type { DemoOrganisation } from '../data/index.ts'
import { demoMachines, TROUBLED, type DemoMachine } from '../data/machines.ts'
import { before, DAY, HOUR, localDay, plus } from '../data/moments.ts'
import type { Cast } from '../live.ts'
import { layOutWorks } from '../works.ts'
import { Agenda } from './agenda.ts'
import { bringPast, pastOf } from './bringing.ts'
import { buy } from './buying.ts'
import { takePictures } from './picturing.ts'
import { readMeters } from './reading.ts'
import { routine } from './routine.ts'
import { scan } from './scanning.ts'
import { setUpDepartment } from './set-up.ts'
import { keepStock } from './stocking.ts'
import { work } from './working.ts'
import { actorOf, actorsOf, named, type World } from './world.ts'

/** So many repairs in a year. */
const MANY = 205

type Department = { cast: Cast; organisation: DemoOrganisation; seed: number; now: Date; doJobs: () => Promise<void> }

/** Lives half a year of a maintenance department, through the product's own actions and under a clock that is set. */
export async function liveDepartment({ cast, organisation, seed, now, doJobs }: Department) {
  const start = before(now, HALF_YEAR * DAY)
  setClock(start)
  const register = demoMachines(seed, localDay(now))
  const { places, machines } = await runAs(cast.orgId, SYSTEM, (ctx) => layOutWorks(ctx, register))
  const world: World = {
    orgId: cast.orgId,
    seed,
    start,
    now,
    agenda: new Agenda(now),
    actors: actorsOf(cast, organisation),
    places,
    machines,
    vendors: new Map(),
    stores: new Map(),
    items: new Map(),
    checklists: new Map(),
    meters: new Map(),
    teams: new Map(),
  }
  setClock(plus(start, 2 * HOUR))
  await runAs(cast.orgId, actorOf(world, ADMIN), (ctx) => setUpDepartment(world, ctx))
  await takePictures(world)
  await doJobs()
  plot(world, register)
  for (let next = world.agenda.next(); next; next = world.agenda.next()) {
    setClock(next.at)
    await runAs(cast.orgId, actorOf(world, next.by), next.run)
    await doJobs()
  }
}

/** All that is known beforehand to happen; the rest follows from it. */
function plot(world: World, register: DemoMachine[]) {
  const orders = demoOrders(world.seed, MANY, register, world.now)
  const past = pastOf(world, orders, register)
  const at = before(world.now, (LIVED + 1) * DAY)
  world.agenda.add({ at, by: ADMIN, run: (ctx) => bringPast(world, ctx, past, register) })
  readMeters(world)
  routine(world, past)
  work(world, orders)
  keepStock(world)
  buy(world)
  scan(world)
  trouble(world)
  // Everybody has looked at what they were told until yesterday.
  for (const by of world.actors.keys())
    world.agenda.add({ at: before(world.now, 30 * HOUR), by, run: (ctx) => markRead(ctx, {}) })
}

/** How some machines came to be as they are today. */
function trouble({ agenda, machines, now }: World) {
  for (const { tag, to, daysAgo, notes } of TROUBLED)
    agenda.add({
      at: before(now, daysAgo * DAY),
      by: MANAGER,
      run: (ctx) => moveAsset(ctx, { id: named(machines, tag), to, notes }),
    })
}
