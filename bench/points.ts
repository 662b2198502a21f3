import pg from 'pg'
import { cursorOf } from '../server/src/core/paging.ts'
import type { Seeded } from './seed.ts'

/** What is measured: the same request to the product and to the floor. */
export type Point = { name: string; method: 'GET' | 'POST'; path: string; floor: string; body?: (i: number) => object }

export const MUST = { ratio: 0.25, growth: 1.2, p99At100: 100 }
export const AIM = { ratio: 0.5 }

export async function points(url: string, { big }: Seeded): Promise<Point[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const {
    rows: [deep],
  } = await client.query<{ id: string; reported_at: Date }>(
    `select id, reported_at from cases where org_id = $1 and status = 'closed' order by reported_at desc, id desc offset (select count(*) / 2 from cases where org_id = $1 and status = 'closed') limit 1`,
    [big.id],
  )
  await client.end()
  const list = 'status=closed&limit=25'
  return [
    {
      name: 'fault list, page 1, total shown',
      method: 'GET',
      path: `/api/cases?${list}`,
      floor: `/cases?org=${big.id}`,
    },
    {
      name: 'fault list, deep page, total shown',
      method: 'GET',
      path: `/api/cases?${list}&cursor=${cursorOf(deep!.reported_at, deep!.id)}`,
      floor: `/cases?org=${big.id}&at=${deep!.reported_at.toISOString()}&id=${deep!.id}`,
    },
    { name: 'dashboard', method: 'GET', path: '/api/dashboard', floor: `/dashboard?org=${big.id}` },
    {
      name: 'create, with its notifications',
      method: 'POST',
      path: '/api/cases',
      floor: `/cases?org=${big.id}`,
      body: (i) => ({
        category: 'power_outage',
        description: `Dark since the storm, number ${i}`,
        severity: 'high',
        locationText: `Kenyatta Road ${i % 500}`,
      }),
    },
  ]
}
