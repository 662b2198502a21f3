import { and, eq, gte, lte, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import { dayIn } from '#core/clock.ts'
import { emitAll } from '#core/events.ts'
import { job } from '#core/jobs.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { DAY } from './downtime-rules.ts'
import { warrantyEnding } from './events.ts'
import { assets } from './tables.ts'

const DAYS_BEFORE = 30

/** Every morning: which warranties end within a month. Each end is told of once; another end is another story. */
export const watchWarranties = job(
  'assets.watch-warranties',
  z.object({}),
  async (ctx) => {
    const { timeZone } = await organisationOf(ctx)
    const day = (offset: number) => dayIn(timeZone, new Date(ctx.now.getTime() + offset * DAY))
    const ending = await ctx.tx
      .update(assets)
      .set({ warrantyToldOf: sql`${assets.warrantyUntil}` })
      .where(
        and(
          eq(assets.orgId, ctx.orgId),
          ne(assets.status, 'retired'),
          gte(assets.warrantyUntil, day(0)),
          lte(assets.warrantyUntil, day(DAYS_BEFORE)),
          sql`${assets.warrantyToldOf} is distinct from ${assets.warrantyUntil}`,
        ),
      )
      .returning({ id: assets.id, until: assets.warrantyUntil })
    await emitAll(
      ctx,
      warrantyEnding,
      ending.map(({ id, until }) => ({ about: id, data: { until: until! } })),
    )
  },
  { cron: '0 4 * * *' },
)

export const jobs = [watchWarranties]
