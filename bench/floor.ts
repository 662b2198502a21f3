import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import pg from 'pg'

/**
 * The floor: what remains when everything but the answer is taken away. No session, no roles, no row security, no
 * validation; hand-written prepared statements on the same tables, and one statement per create.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 })
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

const ROW = `select c.id, c.number, c.title, c.category, c.severity, c.status, c.priority, c.location_text as "locationText", c.reported_at as "reportedAt", c.resolved_at as "resolvedAt",
  json_build_object('id', k.id, 'name', k.first_name || ' ' || k.last_name, 'accountNumber', k.account_number) as customer,
  case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as assignee
  from cases c left join customers k on k.org_id = c.org_id and k.id = c.customer_id left join users u on u.id = c.assignee_id`
const TOTAL = `select coalesce(sum(n), 0)::int as total from totals where org_id = $1 and register = 'cases' and facets[1] = 'closed'`

const prepared = (name: string, text: string, values: unknown[]) => pool.query({ name, text, values })

async function list(org: string, at: string | null, id: string | null) {
  const [page, total] = await Promise.all([
    at
      ? prepared(
          'deep',
          `${ROW} where c.org_id = $1 and c.status = 'closed' and (c.reported_at, c.id) < ($2, $3) order by c.reported_at desc, c.id desc limit 26`,
          [org, at, id],
        )
      : prepared(
          'first',
          `${ROW} where c.org_id = $1 and c.status = 'closed' order by c.reported_at desc, c.id desc limit 26`,
          [org],
        ),
    prepared('total', TOTAL, [org]),
  ])
  return {
    items: page.rows.slice(0, 25),
    nextCursor: page.rows[25]?.id ?? null,
    total: total.rows[0].total,
    capped: false,
  }
}

async function dashboard(org: string) {
  const [counts, newest, next] = await Promise.all([
    prepared(
      'counts',
      `select register, facets[1] as facet, sum(n)::int as n from totals where org_id = $1 group by 1, 2`,
      [org],
    ),
    prepared('newest', `${ROW} where c.org_id = $1 order by c.reported_at desc, c.id desc limit 5`, [org]),
    prepared(
      'next',
      `select w.id, w.number, w.title, w.type, w.status, w.priority, w.scheduled_on, w.scheduled_time, w.created_at, u.name as assignee, t.name as team from work_orders w left join users u on u.id = w.assignee_id left join teams t on t.org_id = w.org_id and t.id = w.team_id where w.org_id = $1 and w.is_open and w.planned_at >= current_date::timestamp order by w.planned_at, w.id limit 5`,
      [org],
    ),
  ])
  const of = (register: string, facets: string[]) =>
    counts.rows
      .filter((row) => row.register === register && facets.includes(row.facet))
      .reduce((sum, row) => sum + row.n, 0)
  return {
    counts: {
      activeCustomers: of('customers', ['true']),
      activeConnections: of('connections', ['active']),
      pendingCases: of('cases', ['reported', 'acknowledged', 'assigned', 'in_progress']),
      unassignedCases: of('cases', ['reported', 'acknowledged']),
      openWorkOrders: of('work_orders', ['open', 'scheduled', 'in_progress', 'on_hold', 'postponed']),
      scheduledWorkOrders: of('work_orders', ['scheduled']),
      pendingRequests: of('service_requests', ['submitted', 'under_review']),
    },
    newestCases: newest.rows,
    nextWork: next.rows,
  }
}

const CREATE = `with n as (update counters set value = value + 1 where org_id = $1 and series = 'case' returning value),
  made as (insert into cases (org_id, id, number, title, category, description, severity, status, channel, location_text, affected_customers, reported_at)
    select $1, $2, 'F-2026-' || lpad(value::text, 6, '0'), 'Power outage', $3, $4, $5, 'reported', 'staff', $6, 1, now() from n returning *),
  happened as (insert into events (org_id, id, at, name, about, actor_kind, actor_name, "to", data) select org_id, $7, now(), 'case.reported', id, 'staff', 'Manager', 'reported', '{}' from made returning id),
  told as (insert into notices (org_id, id, user_id, kind, title, text, about_type, about_id, event_id, created_at)
    select $1, gen_random_uuid(), m.user_id, 'case_reported', 'New fault', made.title, 'case', made.id, happened.id, now() from members m, made, happened where m.org_id = $1)
  select * from made`

async function create(org: string, body: string) {
  const { category, description, severity, locationText } = JSON.parse(body)
  const { rows } = await prepared('create', CREATE, [
    org,
    randomUUID(),
    category,
    description,
    severity,
    locationText,
    randomUUID(),
  ])
  return rows[0]
}

createServer(async (request, response) => {
  const { pathname, searchParams: query } = new URL(request.url!, 'http://floor')
  const org = query.get('org')!
  try {
    let answer: unknown
    if (request.method === 'POST') {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      answer = await create(org, body)
    } else answer = pathname === '/dashboard' ? await dashboard(org) : await list(org, query.get('at'), query.get('id'))
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
}).listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'))
