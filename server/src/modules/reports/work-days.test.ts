import { sql } from 'drizzle-orm'
import { teams, workOrders } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { schedule } from '#modules/work-orders/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { foldWorkDays } from './jobs.ts'

const SUMS = sql`sum(n)::int as n, sum(met)::int as met, sum(minutes)::int as minutes, sum(waited)::int as waited, sum(cost)::int as cost`
const NOT_ZERO = sql`having sum(n) <> 0 or sum(met) <> 0 or sum(minutes) <> 0 or sum(waited) <> 0 or sum(cost) <> 0`

/** The days as figures read them, and as the orders themselves give them. */
async function expectEqual(org: TestOrg) {
  const rows = (from: ReturnType<typeof sql>) =>
    org.look(
      async ({ tx }) =>
        (
          await tx.execute<{ dimension: string; day: string; metric: string }>(
            sql`select dimension, key, day::text, metric, kind, ${SUMS} from ${from} group by 1, 2, 3, 4, 5 ${NOT_ZERO} order by 1, 2, 3, 4, 5`,
          )
        ).rows,
    )
  const kept = sql`(select w.dimension, k.key, d.* from (values ('all'), ('category'), ('location'), ('team')) as w (dimension),
    lateral (select '' as key where w.dimension = 'all' union select distinct equipment_type from work_orders where w.dimension = 'category'
      union select distinct team_id::text from work_orders where w.dimension = 'team' union select distinct location_id::text from work_orders where w.dimension = 'location') k,
    lateral work_days_now(${org.id}::uuid, w.dimension, array[k.key], '1900-01-01', '2199-01-01') d) as days`
  const counted = await rows(sql`work_days_recounted(${org.id}::uuid)`)
  expect(await rows(kept)).toEqual(counted)
  return counted
}

/** Always the same numbers, so that a failure can be seen again. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const CHANGES = [
  sql`status = 'completed', completed_at = now(), first_started_at = now() - interval '3 hours', is_failure = true`,
  sql`status = 'completed', completed_at = created_at + interval '2 days', labour_minutes = 90`,
  sql`labour_cost = labour_cost + 700, held_minutes = 15`,
  sql`scheduled_on = coalesce(scheduled_on, current_date) + 3`,
  sql`equipment_type = 'pole', team_id = null`,
  sql`status = 'cancelled', completed_at = null`,
  sql`status = 'scheduled', completed_at = null`,
  sql`is_failure = not is_failure`,
  sql`title = 'Nothing that counts'`,
]

test('the figures of days equal a recount after whatever happened, folded or not', async () => {
  const org = await newOrg()
  const team = await org.as('admin').call(teams.add, { name: 'Lines', userIds: [] })
  const roll = dice(11)
  const ids: string[] = []
  const seen = new Set<string>()
  for (let i = 0; i < 4; i++) ids.push((await schedule(org, { teamId: team.id })).id)
  for (let i = 0; i < 40; i++) {
    const change = CHANGES[roll(CHANGES.length)]!
    await org.look(({ tx }) => tx.execute(sql`update work_orders set ${change} where id = ${ids[roll(4)]!}`))
    if (roll(5) === 0) await foldWorkDays.perform(org.id, {})
    if (i % 3 === 2) for (const { metric } of await expectEqual(org)) seen.add(metric)
  }
  expect(seen).toEqual(new Set(['done', 'cycle', 'scheduled', 'failed', 'repair']))
  await Promise.all([foldWorkDays.perform(org.id, {}), foldWorkDays.perform(org.id, {})])
  await expectEqual(org)
})

test('begin at midnight where the organisation is, and what says nothing about a day notes nothing', async () => {
  const org = await newOrg()
  const { id } = await schedule(org)
  const noted = () =>
    org.look(
      async ({ tx }) =>
        (await tx.execute<{ n: number }>(sql`select count(*)::int as n from work_day_changes`)).rows[0]!.n,
    )
  await foldWorkDays.perform(org.id, {})
  await org.as('manager').call(workOrders.edit, { id, title: 'Another title' })
  expect(await noted()).toBe(0)
  await org.look(({ tx }) =>
    tx.execute(
      sql`update work_orders set status = 'closed', completed_at = '2026-03-01T22:30:00Z', created_at = '2026-03-01T12:00:00Z' where id = ${id}`,
    ),
  )
  const days = async () => [
    ...new Set((await expectEqual(org)).flatMap(({ metric, day }) => (metric === 'done' ? [day] : []))),
  ]
  expect(await days()).toEqual(['2026-03-02'])
  await org.look(({ tx }) => tx.execute(sql`update organisations set time_zone = 'Etc/UTC' where id = ${org.id}`))
  expect(await days()).toEqual(['2026-03-01'])
})
