import pg from 'pg'
import { runAs, SYSTEM } from '../server/src/core/context.ts'
import { closeDatabase, openDatabase } from '../server/src/core/db.ts'
import { addMember, createOrganisation, createUser } from '../server/src/modules/identity/index.ts'
import { addTeam } from '../server/src/modules/staff/index.ts'
import { ID, type SeededOrg } from './seed.ts'

export type Sizes = { assets: number; orders: number }

const PASSWORD = 'bench-password-1'
const TECHNICIANS = 20
const TEAMS = 10
const SITES = 10
const BUILDINGS = 500
const ITEMS = 2000
const PLANS = 50
/** How far back the orders go, evenly. */
export const YEARS = 5

/** One maintenance company in a migrated, empty database: its machines, and five years of their orders. */
export async function seedMaintenance(url: string, { assets, orders }: Sizes): Promise<SeededOrg> {
  const org = await company(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Rows are made by the million: triggers and foreign keys are off, the kept totals are counted at the end.
  await client.query(`set session_replication_role = replica`)
  await client.query(`set work_mem = '256MB'; set maintenance_work_mem = '256MB'`)
  const fill = async (what: string, sql: string, ...values: unknown[]) => {
    const from = Date.now()
    const { rowCount } = await client.query(sql, [org.id, ...values])
    console.log(`  ${String(rowCount).padStart(8)} ${what} in ${((Date.now() - from) / 1000).toFixed(1)} s`)
  }
  await fill('locations', LOCATIONS_SQL, SITES, BUILDINGS)
  await fill('assets', ASSETS_SQL, assets, BUILDINGS)
  await fill('words of assets', ASSET_WORDS_SQL)
  await client.query(`analyze assets, locations`)
  await withoutIndexes(client, 'work_orders', () => fill('orders', ORDERS_SQL, orders, assets))
  await client.query(`analyze work_orders`)
  await fill('downtimes', DOWNTIMES_SQL)
  await fill('plans', PLANS_SQL, PLANS)
  await fill('jobs of plans', PLAN_JOBS_SQL, PLANS)
  await fill('items', ITEMS_SQL, ITEMS)
  await fill('movements of stock', MOVEMENTS_SQL, ITEMS)
  await fill('days added up', 'select refill_work_days($1)')
  await client.query(TOTALS_SQL)
  await client.query('set session_replication_role = default')
  await client.query('vacuum analyze')
  await client.query('checkpoint')
  await client.end()
  return org
}

/** A million rows are quicker sorted into an index at once than one after the other. Keys stay. */
async function withoutIndexes(client: pg.Client, table: string, work: () => Promise<void>) {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
    where i.indrelid = $1::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [table],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await work()
  const from = Date.now()
  for (const { made } of rows) await client.query(made)
  console.log(`  ${String(rows.length).padStart(8)} indexes in ${((Date.now() - from) / 1000).toFixed(1)} s`)
}

async function company(url: string): Promise<SeededOrg> {
  openDatabase(url)
  const { id } = await createOrganisation({ name: 'Machines', slug: 'machines', kind: 'general' })
  const person = async (username: string, role: string) => {
    const user = await createUser({ name: username, username, email: `${username}@example.com`, password: PASSWORD })
    await addMember(id, user.id, role, 'active')
    return user.id
  }
  await person('manager', 'manager')
  const technicians: string[] = []
  for (let i = 0; i < TECHNICIANS; i++) technicians.push(await person(`technician-${i}`, 'technician'))
  for (let i = 0; i < TEAMS; i++)
    await runAs(id, SYSTEM, (ctx) => addTeam(ctx, { name: `Team ${i}`, userIds: technicians.slice(2 * i, 2 * i + 2) }))
  await closeDatabase()
  return { id, manager: 'manager', password: PASSWORD, managers: 1 }
}

const id = (kind: string, i: string) => `md5($1::uuid::text || '${kind}' || ${i})::uuid`
/** The same number below one for the same row, of each salt another. */
const chance = (salt: string) => `((hashtextextended('${salt}', i) & 1048575) / 1048576.0)`

const LOCATIONS_SQL = `with region as (select ${id('region', '0')} as id),
    sites as (select ${id('site', 'n')} as id, n from generate_series(0, $2::int - 1) as n),
    buildings as (select ${id('building', 'n')} as id, n from generate_series(0, $3::int - 1) as n)
  insert into locations (org_id, id, name, kind, parent_id, way, status, created_at)
  select $1::uuid, id, 'Everywhere', 'region', null::uuid, replace(id::text, '-', ''), 'active', now() from region
  union all select $1::uuid, s.id, 'Site ' || n, 'site', r.id, replace(r.id::text || s.id::text, '-', ''), 'active', now() from sites s, region r
  union all select $1::uuid, b.id, 'Building ' || b.n, 'building', s.id, replace(r.id::text || s.id::text || b.id::text, '-', ''), 'active', now()
  from buildings b join sites s on s.n = b.n % $2::int, region r`

const CATEGORY = `(array['machine', 'vehicle', 'hvac', 'electrical', 'tool', 'it', 'other'])[1 + i % 7]`
const MAKER = `(array['Atlas', 'Grundfos', 'Siemens', 'Caterpillar', 'Komatsu'])[1 + i % 5]`

const ASSETS_SQL = `insert into assets (org_id, id, tag, name, category, status, criticality, location_id, manufacturer, model, serial_number, installed_on, replacement_value, created_at)
  select $1::uuid, ${id('asset', 'i')}, 'MC-' || lpad(i::text, 6, '0'), (array['Pump', 'Compressor', 'Conveyor', 'Lathe', 'Boiler', 'Fan', 'Press'])[1 + i % 7] || ' ' || i, ${CATEGORY},
    case when ${chance('status')} < 0.03 then 'out_of_service' when ${chance('status')} < 0.05 then 'retired' else 'in_service' end, (array['A', 'B', 'C'])[1 + i % 3],
    ${id('building', '(i % $3::int)')}, ${MAKER}, 'M' || i % 40, 'SN' || i * 7, current_date - (200 + (${chance('installed')} * 3650)::int), 100000 * (1 + i % 90), now() - interval '6 years'
  from generate_series(1, $2::int) as i`

const ASSET_WORDS_SQL = `insert into search_words (org_id, register, word, id)
  select distinct $1::uuid, 'assets', w.word, a.id
  from assets a, unnest(array[lower(a.tag), 'mc', substr(a.tag, 4), a.serial_number, a.manufacturer, a.model] || string_to_array(a.name, ' ')) as u(text), lateral (select lower(u.text) as word) as w
  where a.org_id = $1::uuid and length(w.word) > 1 order by 3, 4`

const AT = `(now() - make_interval(secs => ($2::int - i) * (${YEARS}.0 * 365 * 86400 / $2::int)))`
/** Half is preventive, a tenth inspections; two of five are repairs, most of them of failures. A few assets have most of it. */
const ORDERS_SQL = `with people as (select array_agg(user_id) as ids from members where org_id = $1::uuid), crews as (select array_agg(id) as ids from teams where org_id = $1::uuid),
  made as (select i, ${AT} as at, ${chance('type')} as type, ${chance('state')} as state, 1 + floor($3::int * ${chance('asset')} ^ 1.5)::int as asset, i > $2::int * 0.98 as is_new, (20 + ${chance('minutes')} ^ 3 * 900)::int as minutes from generate_series(1, $2::int) as i),
  told as (select *, case when type < 0.5 then 'preventive' when type < 0.6 then 'inspection' when type < 0.97 then 'corrective' else 'emergency' end as kind, ${id('asset', 'asset')} as asset_id,
    case when is_new and state < 0.5 then (array['open', 'open', 'scheduled', 'scheduled', 'in_progress', 'on_hold', 'requested'])[1 + i % 7] when state > 0.99 then 'cancelled' when state < 0.3 then 'completed' else 'closed' end as status,
    at + make_interval(mins => (${chance('start')} ^ 2 * 4000)::int) as started from made)
  insert into work_orders (org_id, id, number, title, description, type, status, priority, equipment_type, asset_id, location_id, team_id, assignee_id, scheduled_on, estimated_minutes, due_on, created_at, started_at, first_started_at, completed_at, held_minutes, problem, cause, remedy, is_failure, labour_minutes, labour_cost, parts_cost)
  select $1::uuid, ${ID('t.at', `$1::uuid::text || i`)}, 'WO-' || lpad(i::text, 8, '0'), 'Service of machine ' || asset, 'As the plan says', kind, t.status, (array['low', 'medium', 'high', 'critical'])[1 + i % 4],
    a.category, asset_id, a.location_id, crews.ids[1 + i % ${TEAMS}], people.ids[1 + i % ${TECHNICIANS}], case when type < 0.8 and t.status <> 'requested' then (t.at + make_interval(days => 2))::date end, minutes, (t.at + make_interval(days => 10))::date,
    t.at, case when t.status not in ('open', 'scheduled', 'requested', 'cancelled') then started end, case when t.status not in ('open', 'scheduled', 'requested', 'cancelled') then started end,
    case when t.status in ('completed', 'closed') then started + make_interval(mins => minutes + 30) end, 10,
    case when failed then (array['leak', 'stops', 'damage', 'overheating', 'low_output'])[1 + i % 5] end, case when failed then (array['wear', 'operation', 'corrosion', 'fatigue'])[1 + i % 4] end, case when failed then (array['replace', 'repair', 'adjust'])[1 + i % 3] end,
    failed, case when done and i % 3 = 0 then minutes else 0 end, case when done then minutes * 20 else 0 end, case when done and i % 3 = 0 then 5000 + i % 90000 else 0 end
  from told t join assets a on a.org_id = $1::uuid and a.id = asset_id, people, crews, lateral (select t.status in ('completed', 'closed') as done) d, lateral (select done and type > 0.6 and type < 0.85 as failed) f`

const DOWNTIMES_SQL = `insert into downtimes (org_id, id, asset_id, "from", until, planned, reason, work_order_id, created_at)
  select org_id, md5(id::text || 'down')::uuid, asset_id, created_at, completed_at, false, 'Failed', id, created_at from work_orders where org_id = $1::uuid and is_failure and substr(number, 11, 1) in ('1', '4', '7')`

const PLANS_SQL = `insert into plans (org_id, id, name, status, rule, title, description, type, priority, asset_count, created_at)
  select $1::uuid, ${id('plan', 'i')}, 'Plan ' || i, 'active', '{"every": 6, "unit": "month", "anchor": "fixed", "activeMonths": [], "leadDays": 7, "windowDays": 14}', 'Service', 'As the maker says', 'preventive', 'medium', 0, now() from generate_series(0, $2::int - 1) as i`

const PLAN_JOBS_SQL = `insert into plan_jobs (org_id, id, plan_id, asset_id, occurrence, levels, level_names, due_on, window_from, window_until, status, work_order_id, created_at, completed_at, completed_on)
  select $1::uuid, md5(w.id::text || 'job')::uuid, ${id('plan', `(i % $2::int)`)}, asset_id, i, '{}', '{}', scheduled_on, scheduled_on - 2, scheduled_on + 1,
    case when status in ('completed', 'closed') then 'done' when status = 'cancelled' then 'cancelled' else 'open' end, w.id, created_at, completed_at, completed_at::date
  from (select *, substr(number, 4)::int as i from work_orders where org_id = $1::uuid and type = 'preventive' and scheduled_on is not null) as w`

const ITEMS_SQL = `insert into items (org_id, id, kind, code, name, category, unit, unit_cost, active, created_at)
  select $1::uuid, ${id('item', 'i')}, 'part', 'PT-' || lpad(i::text, 5, '0'), 'Part ' || i, 'other', 'piece', 100 + i, true, now() from generate_series(0, $2::int - 1) as i`

const MOVEMENTS_SQL = `insert into stock_movements (org_id, id, at, kind, item_id, store_id, quantity, unit_cost, value, balance, by_name, work_order_id)
  select $1::uuid, md5(id::text || 'issue')::uuid, completed_at, 'issue', ${id('item', '(floor($2::int * (parts_cost % 1000 / 1000.0) ^ 2)::int)')}, ${id('store', '0')}, -1, parts_cost, -parts_cost, 10, 'Store', id
  from work_orders where org_id = $1::uuid and parts_cost > 0`

const TOTALS_SQL = `insert into totals (org_id, register, facets, slot, n)
  select org_id, 'assets', array[category, status], 0, count(*) from assets group by 1, 3
  union all select org_id, 'work_orders', array[status, type], 0, count(*) from work_orders group by 1, 3
  union all select org_id, 'locations', array[status, kind], 0, count(*) from locations group by 1, 3
  union all select org_id, 'items', array[active::text, kind, category], 0, count(*) from items group by 1, 3`

/** How many figures of days differ from the orders themselves. */
export async function workDaysThatDiffer(url: string, orgId: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ n: number }>(
    `with kept as (select dimension, key, day, metric, kind, n, met, minutes, waited, cost from work_days where org_id = $1),
      counted as (select * from work_days_recounted($1))
    select count(*)::int as n from kept full join counted using (dimension, key, day, metric, kind)
    where (kept.n, kept.met, kept.minutes, kept.waited, kept.cost) is distinct from (counted.n, counted.met, counted.minutes, counted.waited, counted.cost)`,
    [orgId],
  )
  await client.end()
  return rows[0]!.n
}
