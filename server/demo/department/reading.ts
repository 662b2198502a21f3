import type { Ctx } from '#core/context.ts'
import { recordReading } from '#modules/readings/index.ts'
import { MANAGER } from '../data/department/crew.ts'
import { LIVED } from '../data/department/orders.ts'
import { METERS, shown } from '../data/department/meters.ts'
import { DAY, HOUR, before, localDay, plus } from '../data/moments.ts'
import { named, type World } from './world.ts'

/** The rounds: each fourth week at first, then as often as each meter wants it. */
export function readMeters(world: World) {
  const { start, now, agenda } = world
  for (let week = 0; ; week++) {
    const day = plus(new Date(`${localDay(plus(start, (1 + week * 7) * DAY))}T06:00:00Z`), HOUR)
    if (day >= now) return
    const seldom = day < before(now, LIVED * DAY)
    const due = METERS.filter(({ everyDays }) => week % (seldom ? 4 : everyDays / 7) === 0)
    if (due.length > 0) agenda.add({ at: day, by: MANAGER, run: (ctx) => read(world, ctx, due) })
  }
}

async function read({ start, meters }: World, ctx: Ctx, due: typeof METERS) {
  for (const meter of due)
    await recordReading(ctx, {
      meterId: named(meters, `${meter.tag} ${meter.name}`),
      value: shown(meter, ctx.now.getTime() - start.getTime()),
    })
}
