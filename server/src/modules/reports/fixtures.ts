import { sql } from 'drizzle-orm'
import { cases, type Input } from '@mtambo/contract'
import { manager, report } from '#modules/cases/fixtures.ts'
import type { TestOrg } from '#testing/index.ts'

type Fault = Partial<Input<typeof cases.report>> & {
  /** When it was reported, and after how many minutes it was resolved. */
  at: string
  after?: number
  by?: string
  area?: string
}

/** A fault of some day, reported and resolved through the product, with the moments set afterwards. */
export async function aFault(org: TestOrg, { at, after, by, area = 'Nairobi', ...said }: Fault) {
  const { id } = await report(org, said)
  if (by) await manager(org).call(cases.assign, { id, assigneeId: by })
  if (after !== undefined) await manager(org).call(cases.move, { id, to: 'resolved', notes: 'Line repaired' })
  await org.look(({ tx }) =>
    tx.execute(sql`update cases set area = ${area}, reported_at = ${at}::timestamptz,
      resolved_at = ${after === undefined ? null : after}::int * interval '1 minute' + ${at}::timestamptz where id = ${id}`),
  )
  return id
}

/** Ten days in March with a week before them; in Nairobi, where midnight is at 21:00 in Greenwich. */
export const PERIOD = { from: '2026-03-10', to: '2026-03-19' }

export async function aMonthOfFaults(org: TestOrg) {
  const [asha, peter] = [await org.as('technician', 'asha').userId(), await org.as('technician', 'peter').userId()]
  await manager(org).browser()
  const outage = { category: 'power_outage', affectedCustomers: 100 }
  const ids = [
    await aFault(org, { ...outage, at: '2026-03-09T21:00:00Z', severity: 'critical', after: 60, by: asha }),
    await aFault(org, {
      ...outage,
      at: '2026-03-19T20:59:59Z',
      severity: 'high',
      after: 180,
      by: asha,
      area: 'Nakuru',
    }),
    await aFault(org, { category: 'low_voltage', at: '2026-03-12T09:00:00Z', severity: 'low', after: 4, by: peter }),
    await aFault(org, { ...outage, at: '2026-03-12T10:00:00Z', severity: 'low', after: 3 }),
    await aFault(org, { category: 'meter_fault', at: '2026-03-15T10:00:00Z', severity: 'low', by: peter }),
    await aFault(org, { ...outage, at: '2026-03-09T20:59:59Z', severity: 'high', after: 24 * 60, area: 'Nakuru' }),
    await aFault(org, { category: 'other', at: '2026-03-01T08:00:00Z', severity: 'medium' }),
    await aFault(org, { category: 'other', at: '2026-03-19T21:00:00Z', severity: 'medium' }),
    await aFault(org, { category: 'other', at: '2026-02-27T21:00:00Z', severity: 'medium' }),
  ]
  return { asha, peter, ids }
}
