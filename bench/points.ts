import pg from 'pg'
import { cursorOf } from '../server/src/core/paging.ts'
import { PLANNED_DAYS, type Seeded } from './seed.ts'

/** What is measured: the same request to the product and to the floor; or, without one, against so many milliseconds. */
export type Point = {
  name: string
  method: 'GET' | 'POST'
  path: string
  floor?: string
  /** p50 with one connection. */
  within?: number
  body?: (i: number) => object
}

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
    ...withinATime(),
  ]
}

/** Reports and the calendar: no floor would be worth its hand-written SQL, but each has a time it must keep. */
function withinATime(): Point[] {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const report = (name: string, from: number, to = 0) => `/api/reports/${name}?from=${day(from)}&to=${day(to)}`
  const get = (name: string, path: string, within: number): Point => ({ name, method: 'GET', path, within })
  return [
    get('fault report, 30 days', report('faults', -29), 1000),
    get('fault report, all three years', report('faults', -1095), 1000),
    get('maintenance report, 30 days', report('maintenance', -PLANNED_DAYS / 2, PLANNED_DAYS / 2), 1000),
    get('performance report, 30 days', report('performance', -29), 1000),
    get(
      'calendar, 5,000 events in a month',
      `/api/maintenance/events?start=${day(-PLANNED_DAYS / 2)}&end=${day(PLANNED_DAYS / 2)}`,
      300,
    ),
  ]
}
