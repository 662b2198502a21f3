import { sql } from 'drizzle-orm'
import { cases, type Input } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { settle, newOrg, type TestOrg } from '#testing/index.ts'
import { aReport, manager, report, supplied } from '#modules/cases/fixtures.ts'
import { foldCaseDays } from './jobs.ts'
import { DIMENSIONS } from './tables.ts'

type Sums = { dimension: string; day: string; key: string; n: number; open: number; minutes: number; customers: number }
const NOT_ZERO = sql`having sum(n) <> 0 or sum(open) <> 0 or sum(minutes) <> 0 or sum(customers) <> 0`
const SUMS = sql`sum(n)::int as n, sum(open)::int as open, sum(minutes)::int as minutes, sum(customers)::int as customers`

/** The days as reports read them, and as the cases themselves give them. */
async function both(org: TestOrg) {
  const ask = (from: ReturnType<typeof sql>) =>
    org.look(
      async ({ tx }) =>
        (
          await tx.execute<Sums>(
            sql`select dimension, day, key, ${SUMS} from ${from} group by 1, 2, 3 ${NOT_ZERO} order by 1, 2, 3`,
          )
        ).rows,
    )
  const dimensions = sql`array[${sql.join(
    DIMENSIONS.map((name) => sql`${name}`),
    sql`, `,
  )}]::text[]`
  return {
    kept: await ask(sql`case_days_now(${org.id}::uuid, '1900-01-01', '2199-01-01', ${dimensions})`),
    counted: await ask(sql`case_days_recounted(${org.id}::uuid)`),
  }
}

async function expectEqual(org: TestOrg) {
  const { kept, counted } = await both(org)
  expect(kept).toEqual(counted)
  return counted
}

const waiting = (org: TestOrg) =>
  org.look(
    async ({ tx }) =>
      (await tx.execute<{ n: number }>(sql`select count(*)::int as n from case_day_changes`)).rows[0]!.n,
  )
const fold = (org: TestOrg) => foldCaseDays.perform(org.id, {})

/** Always the same numbers, so that a failure can be seen again. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** Whatever people do to a case, also what is refused at that moment. */
async function something(org: TestOrg, ids: string[], roll: (sides: number) => number, assignees: string[]) {
  const id = ids[roll(ids.length)]!
  const move = (to: Input<typeof cases.move>['to']) =>
    manager(org).call(cases.move, { id, to, notes: 'For a good reason' })
  const change = (set: ReturnType<typeof sql>) =>
    org.look(({ tx }) => tx.execute(sql`update cases set ${set} where id = ${id}`))
  const deeds = [
    async () => void ids.push((await report(org, { severity: 'low', affectedCustomers: 1 + roll(500) })).id),
    () => manager(org).call(cases.assign, { id, assigneeId: assignees[roll(2)]! }),
    () => move('in_progress'),
    () => move('resolved'),
    () => move('closed'),
    () => move('assigned'),
    () => move('acknowledged'),
    () => change(sql`category = 'line_fault', severity = 'critical'`),
    () => change(sql`reported_at = reported_at - interval '1 day', area = 'Nakuru', affected_customers = 7`),
    () =>
      org.look(async ({ tx }) => {
        await tx.execute(sql`update cases set category = 'other' where id = ${id}`)
        throw new Error('undone')
      }),
  ]
  await deeds[roll(deeds.length)]!().catch(() => undefined)
}

describe('the figures of days', () => {
  test.each([1, 2, 3])('equal a recount after whatever happened (%i)', async (seed) => {
    const org = await newOrg()
    const roll = dice(seed)
    const assignees = [await org.as('technician').userId(), await org.as('technician', 'peter').userId()]
    const { customer } = await supplied(org)
    const ids = [(await report(org, { customerId: customer.id })).id, (await report(org)).id]
    for (let i = 0; i < 40; i++) {
      await something(org, ids, roll, assignees)
      if (roll(6) === 0) await fold(org)
      if (i % 10 === 0) await expectEqual(org)
    }
    expect(new Set((await expectEqual(org)).map(({ dimension }) => dimension)).size).toBe(DIMENSIONS.length)
    await fold(org)
    expect(await waiting(org)).toBe(0)
    await expectEqual(org)
  })

  test('equal a recount when many write and several add up at once', async () => {
    const org = await newOrg()
    const assigneeId = await org.as('technician').userId()
    await manager(org).browser()
    await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const it = await manager(org).call(cases.report, aReport({ affectedCustomers: i + 1 }))
        if (i % 4 === 0) await fold(org)
        await manager(org).call(cases.assign, { id: it.id, assigneeId })
        await manager(org).call(cases.move, { id: it.id, to: 'resolved', notes: 'Done' })
        if (i % 5 === 0) await fold(org)
      }),
    )
    const counted = await expectEqual(org)
    expect(counted.filter(({ dimension }) => dimension === 'severity')).toMatchObject([{ n: 12, open: 0 }])
    await Promise.all([fold(org), fold(org), fold(org)])
    await expectEqual(org)
  })

  test('what was undone leaves nothing, and adding up that was undone loses nothing', async () => {
    const org = await newOrg()
    await report(org)
    const undone = org.look(async ({ tx }) => {
      await tx.execute(sql`select fold_case_days(${org.id}::uuid)`)
      await tx.execute(sql`delete from cases`)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await waiting(org)).toBe(1)
    expect(await expectEqual(org)).toHaveLength(3)
  })

  test('assigning adds nothing to a day', async () => {
    const org = await newOrg()
    const it = await report(org)
    await manager(org).call(cases.assign, { id: it.id, assigneeId: await org.as('technician').userId() })
    expect(await waiting(org)).toBe(1)
  })

  test('begin at midnight where the organisation is, also after it has moved to another time zone', async () => {
    const org = await newOrg()
    const it = await report(org)
    await org.look(({ tx }) =>
      tx.execute(sql`update cases set reported_at = '2026-03-01T22:30:00Z' where id = ${it.id}`),
    )
    const days = async () => [...new Set((await expectEqual(org)).map(({ day }) => day))]
    expect(await days()).toEqual(['2026-03-02'])
    await fold(org)
    await org.look(({ tx }) => tx.execute(sql`update organisations set time_zone = 'Etc/UTC' where id = ${org.id}`))
    expect(await days()).toEqual(['2026-03-01'])
    expect(await waiting(org)).toBe(0)
  })

  test('are of one organisation, and the job adds them up for each', async () => {
    const [org, other] = [await newOrg(), await newOrg()]
    await report(org)
    await report(other)
    await fold(org)
    expect([await waiting(org), await waiting(other)]).toEqual([0, 1])
    expect(await org.look(({ tx }) => tx.execute(sql`select org_id from case_days group by 1`))).toMatchObject({
      rows: [{ org_id: org.id }],
    })
    await settle()
  })
})
