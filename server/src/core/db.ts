import { sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { isDeadlock } from './errors.ts'

/** Which rows a transaction may see: one organisation's, and for a portal customer only that customer's. */
export type Scope = { orgId: string; customerId?: string | null | undefined }
export type Tx = NodePgDatabase

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const APP_ROLE = 'mtambo_app'

// int8 arrives as a string by default; ours are counts far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
// A DATE is a calendar day, not a moment: keep it as the text it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

let pool: pg.Pool | undefined
const handles = new WeakMap<pg.ClientBase, Tx>()

/** Opens the pool. Every connection takes the role that owns nothing and cannot bypass row security. */
export function openDatabase(url: string, size = 20) {
  pool = new pg.Pool({
    connectionString: url,
    max: size,
    options: `-c role=${APP_ROLE} -c timezone=UTC -c statement_timeout=30000`,
  })
  pool.on('error', () => {}) // an idle connection was cut; the next query opens another
}

export async function closeDatabase() {
  const closing = pool
  pool = undefined
  await closing?.end()
}

function opened(): pg.Pool {
  if (!pool) throw new Error('The database is not open')
  return pool
}

function handle(client: pg.ClientBase): Tx {
  const known = handles.get(client)
  if (known) return known
  const made = drizzle(client as pg.PoolClient, { casing: 'snake_case' })
  handles.set(client, made)
  return made
}

const uuid = (id: string) => {
  if (!UUID.test(id)) throw new Error('Not a UUID')
  return id
}

const narrowTo = ({ orgId, customerId }: Scope) =>
  `SET LOCAL app.org_id = '${uuid(orgId)}'; SET LOCAL app.customer_id = '${customerId ? uuid(customerId) : ''}'`

const begin = (scope: Scope) => `BEGIN; ${narrowTo(scope)}`

/** What still has to happen inside the transaction, last of all, and what must wait until it is committed. */
export type Ends = { last: (() => Promise<void>)[]; committed: (() => void)[] }
type Work<T> = (tx: Tx, ends: Ends) => Promise<T>
/** `read`: the answer does not wait for COMMIT, since nothing depends on it. */
type Options = { read?: boolean }

async function transact<T>(opening: string, work: Work<T>, { read = false }: Options): Promise<T> {
  const client = await opened().connect()
  const ends: Ends = { last: [], committed: [] }
  try {
    await client.query(opening)
    const result = await work(handle(client), ends)
    for (const last of ends.last) await last()
    const commit = client.query('COMMIT')
    if (read)
      void commit.then(
        () => client.release(),
        (error: Error) => client.release(error),
      )
    else {
      await commit
      client.release()
    }
    for (const done of ends.committed) done()
    return result
  } catch (error) {
    const broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    )
    client.release(broken)
    throw error
  }
}

/** Two transactions that wait for each other: PostgreSQL ends one, and running it again is safe. */
async function again<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (tries === 3 || !isDeadlock(error)) throw error
    }
  }
}

/**
 * The only door to an organisation's rows: a transaction that can see one organisation and no other.
 * SET LOCAL, because it reaches the workers of a distributed PostgreSQL and set_config() does not; sent
 * together with BEGIN, because a round trip costs more than the statement.
 */
export const withOrg = <T>(scope: Scope, work: Work<T>, options: Options = {}) =>
  again(() => transact(begin(scope), work, options))

/** A transaction that sees only the tables that belong to no organisation; any other query fails. */
export const withoutOrg = <T>(work: Work<T>, options: Options = {}) => again(() => transact('BEGIN', work, options))

/** Moves the transaction at hand into another organisation, for who has just been let in there: a second one would wait for a second connection. */
export const moveTo = (tx: Tx, scope: Scope) => tx.execute(narrowTo(scope))

/** Runs one statement outside a transaction of ours, for libraries that bring their own SQL (jobs, sessions). */
export const executeSql = async (text: string, values?: unknown[]) => opened().query(text, values as unknown[])

/** A handle on the tables of no organisation, for the sign-in library, which opens its own transactions. */
export const globalHandle = (): Tx => drizzle(opened(), { casing: 'snake_case' })

const prepared = new WeakMap<Tx, Map<string, { execute: (values: Record<string, unknown>) => Promise<unknown> }>>()
type Preparable<R> = { prepare: (name: string) => { execute: (values?: Record<string, unknown>) => Promise<R> } }

/** A LIMIT written into the statement, where Drizzle would send a parameter that the planner cannot see. */
export const literalLimit = (rows: number) => sql.raw(String(Math.trunc(rows))) as unknown as number

/**
 * For a transaction of hot queries only: their plans are made once and kept. Left to itself the database plans anew for
 * an organisation that is larger than most, which takes longer than the query.
 */
export const keepPlans = (tx: Tx) => tx.execute(sql`set local plan_cache_mode = force_generic_plan`)

/** Whoever tries every combination of filters must not fill the database's memory with plans. */
const MOST_PREPARED = 200

/**
 * A query that is asked so often that it is worth building and planning once per connection. What varies between calls
 * stands in it as `sql.placeholder()`; the name tells apart the shapes it may have. A LIMIT belongs to the shape: with
 * one that it does not know, the planner prepares for a tenth of the table.
 */
export function hot<R>(tx: Tx, name: string, values: Record<string, unknown>, build: () => Preparable<R>): Promise<R> {
  const known = prepared.get(tx) ?? new Map()
  prepared.set(tx, known)
  const found = known.get(name)
  if (found) return found.execute(values) as Promise<R>
  if (known.size >= MOST_PREPARED) return build().prepare('').execute(values)
  const query = build().prepare(name)
  known.set(name, query)
  return query.execute(values)
}

/** The connection under a handle: for a statement that was prepared by hand because it is asked so often. */
export const rawQuery = <R extends object>(tx: Tx, name: string, text: string, values: unknown[]) =>
  (tx as unknown as { $client: pg.ClientBase }).$client.query<R>({ name, text, values })

/** A connection with the owner's rights, for migrations only; one process at a time. */
export async function asOwner(
  url: string,
  work: (tx: Tx, run: (text: string, values?: unknown[]) => Promise<pg.QueryResult>) => Promise<void>,
) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(20260101)')
    await work(drizzle(client, { casing: 'snake_case' }), (text, values) => client.query(text, values))
  } finally {
    await client.end()
  }
}

/** Calls back for every NOTIFY on the channel; reconnects by itself, and says so, since some may have been missed. */
export async function listen(
  url: string,
  channels: Record<string, (payload: string) => void>,
  onReconnect: () => void,
) {
  let stopped = false
  let client: pg.Client
  const connect = async () => {
    client = new pg.Client({ connectionString: url, options: `-c role=${APP_ROLE}`, keepAlive: true })
    client.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''))
    client.on('error', () => {})
    client.on('end', () => void (stopped || setTimeout(reconnect, 1000)))
    await client.connect()
    for (const channel of Object.keys(channels)) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
  }
  const reconnect = () => connect().then(onReconnect, () => void (stopped || setTimeout(reconnect, 1000)))
  await connect()
  return async () => {
    stopped = true
    await client.end()
  }
}
