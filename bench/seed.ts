import pg from 'pg'
import { createOrganisations, type SeededOrg } from './organisations.ts'

export type Seeded = { organisations: SeededOrg[]; big: SeededOrg }

const ORGANISATIONS = 20
const CUSTOMERS = 2000
/** What the first organisation has planned, half of it before today and half after. */
const PLANNED = 5000
export const PLANNED_DAYS = 30

/** Fills a migrated, empty database: the first organisation owns half of the faults, the others share the rest. */
export async function seed(url: string, faults: number): Promise<Seeded> {
  const organisations = await createOrganisations(url, ORGANISATIONS)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Rows are made by the million: triggers and foreign keys are off, the kept totals are counted at the end.
  await client.query(`set session_replication_role = replica`)
  for (const [i, { id }] of organisations.entries()) {
    const share = i === 0 ? faults / 2 : Math.floor(faults / 2 / (ORGANISATIONS - 1))
    await client.query(CUSTOMERS_SQL, [id, CUSTOMERS])
    await client.query(CASES_SQL, [id, share, CUSTOMERS])
    await client.query(EVENTS_SQL, [id])
    await client.query(WORK_ORDERS_SQL, [id])
    await client.query(PLANNED_SQL, [id, i === 0 ? PLANNED : PLANNED / 10, PLANNED_DAYS])
    await client.query(LOGS_SQL, [id])
    await client.query('select refill_case_days($1)', [id])
    await client.query(
      `insert into counters (org_id, series, year, value) values ($1, 'case', extract(year from now()), $2)`,
      [id, share],
    )
  }
  await client.query(TOTALS_SQL)
  await client.query('set session_replication_role = default')
  await client.query('vacuum analyze')
  await client.query('checkpoint')
  await client.end()
  return { organisations, big: organisations[0]! }
}

/** A v7-like id that sorts with the moment, so that the index grows as it would in life. */
export const ID = (moment: string, salt: string) =>
  `(lpad(to_hex((extract(epoch from ${moment}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${salt}), 1, 3) || '8' || substr(md5(${salt}), 4, 15))::uuid`
const AT = `(now() - make_interval(secs => ($2::int - i) * (3.0 * 365 * 86400 / $2::int)))`

const CUSTOMERS_SQL = `insert into customers (org_id, id, account_number, account_key, first_name, last_name, phone, id_number, address, county, town, type, registered_at)
  select $1::uuid, md5($1::uuid::text || 'customer' || i)::uuid, 'KP-2026-' || lpad(i::text, 4, '0'), 'KP-2026-' || lpad(i::text, 10, '0'), 'Name' || i, 'Family' || (i % 97), '+2547' || lpad(i::text, 8, '0'), 'ID' || i,
    'Road ' || i, 'Nairobi', 'Nairobi', (array['residential', 'commercial', 'industrial'])[1 + i % 3], now() from generate_series(1, $2::int) as i`

const CASES_SQL = `insert into cases (org_id, id, number, title, category, description, severity, status, channel, location_text, customer_id, area, affected_customers, assignee_id, reported_at, resolved_at)
  select $1::uuid, ${ID(AT, `$1::uuid::text || i`)}, 'F-2026-' || lpad(i::text, 6, '0'), 'Power outage, Nairobi', (array['power_outage', 'low_voltage', 'meter_fault', 'line_fault', 'other'])[1 + i % 5],
    'The street is dark since the storm, number ' || i, (array['low', 'medium', 'high', 'critical'])[1 + i % 4],
    case when i > $2::int * 0.995 then (array['reported', 'acknowledged', 'assigned', 'in_progress'])[1 + i % 4] else (array['resolved', 'closed', 'closed', 'closed'])[1 + i % 4] end,
    'portal', 'Kenyatta Road ' || (i % 500), md5($1::uuid::text || 'customer' || (1 + i % $3::int))::uuid, 'County ' || i % 47, 1 + i % 300,
    case when i > $2::int * 0.995 then null else people.ids[1 + i % 3] end, ${AT}, case when i > $2::int * 0.995 then null else ${AT} + make_interval(mins => 3 + i % 600) end
  from generate_series(1, $2::int) as i, (select array_agg(user_id) as ids from members where org_id = $1::uuid) as people`

const EVENTS_SQL = `insert into events (org_id, id, at, name, about, customer_id, actor_kind, actor_name, "to", data)
  select org_id, id, reported_at, 'case.reported', id, customer_id, 'customer', 'Somebody', 'reported', '{"userIds": []}' from cases where org_id = $1::uuid`

const WORK_ORDERS_SQL = `insert into work_orders (org_id, id, number, title, description, type, status, priority, case_id, created_at)
  select org_id, id, replace(number, 'F-', 'WO-'), title, description, 'corrective', case when is_open then 'open' else 'completed' end, severity, id, reported_at
  from cases where org_id = $1 and status in ('in_progress', 'assigned', 'resolved')`

const PLANNED_SQL = `insert into work_orders (org_id, id, number, title, description, type, status, priority, equipment_type, scheduled_on, scheduled_time, estimated_minutes, assignee_id, created_at, completed_at)
  select $1::uuid, md5($1::uuid::text || 'planned' || i)::uuid, 'PL-' || i, 'Inspect feeder ' || i, 'As every quarter', (array['preventive', 'inspection', 'corrective'])[1 + i % 3],
    case when day < current_date then (array['completed', 'completed', 'cancelled', 'postponed'])[1 + i % 4] else 'scheduled' end, 'medium', (array['pole', 'transformer', 'feeder_line'])[1 + i % 3],
    day, time '08:00', 90, people.ids[1 + i % 3], now() - interval '40 days', case when day < current_date and i % 4 < 2 then day + time '15:00' end
  from generate_series(1, $2::int) as i, lateral (select current_date - $3::int / 2 + i % $3::int as day) as planned, (select array_agg(user_id) as ids from members where org_id = $1::uuid) as people`

const LOGS_SQL = `insert into work_logs (org_id, id, number, work_order_id, work_performed, minutes, by_user_id, at)
  select org_id, id, replace(number, 'PL-', 'ML-'), id, 'Inspected, nothing found', 60, assignee_id, completed_at from work_orders where org_id = $1::uuid and scheduled_on is not null and completed_at is not null`

const TOTALS_SQL = `insert into totals (org_id, register, facets, slot, n)
  select org_id, 'cases', array[status, category, severity], 0, count(*) from cases group by 1, 3
  union all select org_id, 'customers', array[active::text, type, county], 0, count(*) from customers group by 1, 3
  union all select org_id, 'work_orders', array[status, type], 0, count(*) from work_orders group by 1, 3`

/** Kept totals against a fresh count, also after many connections wrote at once. Returns what differs. */
export async function totalsThatDiffer(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`
    with kept as (select org_id, facets, sum(n) as n from totals where register = 'cases' group by 1, 2 having sum(n) <> 0),
      counted as (select org_id, array[status, category, severity] as facets, count(*) as n from cases group by 1, 2)
    select * from kept full join counted using (org_id, facets) where kept.n is distinct from counted.n`)
  await client.end()
  return rows
}

/** The figures of days against the cases themselves. Returns what differs. */
export async function daysThatDiffer(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`
    with kept as (
        select o.id as org_id, d.dimension, d.day, d.key, sum(d.n) as n, sum(d.open) as open, sum(d.minutes) as minutes, sum(d.customers) as customers
        from organisations o, lateral case_days_now(o.id, '1900-01-01', '2199-01-01', '{category,severity,area,interruption,resolved_by,resolved_in}') as d
        group by 1, 2, 3, 4 having sum(d.n) <> 0),
      counted as (select o.id as org_id, d.* from organisations o, lateral case_days_recounted(o.id) as d)
    select * from kept full join counted using (org_id, dimension, day, key)
    where (kept.n, kept.open, kept.minutes, kept.customers) is distinct from (counted.n, counted.open, counted.minutes, counted.customers)`)
  await client.end()
  return rows
}
