import { sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { events } from '#core/tables.ts'
import type { StoredImport } from './queries.ts'
import type { Register } from './register.ts'
import { importRows } from './tables.ts'

/** Logs and helpers speak of rows without needing them. */
const NO_MATTER = ['events', 'search_words', 'totals', 'counters', 'idempotency_keys', 'import_rows', 'import_problems']

/**
 * What speaks against taking an import back. References are looked for in every table there is, whether the database
 * guards them or not: a module that comes later need not think of this.
 */
export async function obstaclesTo(ctx: Ctx, it: StoredImport, register: Register): Promise<string[]> {
  const says: string[] = []
  const changed = await countChanged(ctx, it)
  if (changed > 0)
    says.push(`${changed === 1 ? 'one of its rows has' : `${changed} of its rows have`} been changed since`)
  for (const [table, columns] of await referring(ctx, register)) {
    const n = await countReferring(ctx, it, register, table, columns)
    if (n > 0) says.push(`its rows are named in ${n} ${n === 1 ? 'row' : 'rows'} of ${inWords(table)}`)
  }
  for (const { table, column, at } of register.undo.owned) {
    if (!at) continue
    const n = await countLater(ctx, it, { table, column, at })
    if (n > 0) says.push(`${inWords(table)} were added to its rows since`)
  }
  return says
}

const inWords = (table: string) => table.replaceAll('_', ' ')

const added = ({ orgId }: Ctx, { id }: StoredImport) =>
  sql`select row_id from ${importRows} where org_id = ${orgId} and import_id = ${id} and before is null`

/** Whoever changes a row says so in the log; what the import itself said there has its moment. */
async function countChanged({ tx, orgId }: Ctx, { id, finishedAt }: StoredImport): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`
    select count(distinct e.about)::int as n from ${events} e
    join ${importRows} r on r.org_id = e.org_id and r.row_id = e.about
    where e.org_id = ${orgId} and r.import_id = ${id} and e.at > ${finishedAt}`)
  return rows[0]!.n
}

/** The tables with columns that could hold the id of a row, but for those that belong to the rows themselves. */
async function referring({ tx }: Ctx, { undo }: Register): Promise<Map<string, string[]>> {
  const { rows } = await tx.execute<{ table: string; column: string }>(sql`
    select c.relname as table, a.attname as column
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.atttypid = 'uuid'::regtype
      and a.attname not in ('org_id', 'id') and a.attgenerated = ''
      -- What goes with a row is no obstacle.
      and not exists (
        select from pg_constraint k
        where k.conrelid = c.oid and k.confdeltype = 'c' and k.confrelid = ${undo.table}::regclass)
      and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'org_id' and not o.attisdropped)`)
  const owned = undo.owned.map(({ table }) => table)
  const tables = new Map<string, string[]>()
  for (const { table, column } of rows)
    if (!NO_MATTER.includes(table) && !owned.includes(table)) tables.set(table, [...(tables.get(table) ?? []), column])
  return tables
}

async function countReferring(ctx: Ctx, it: StoredImport, { undo }: Register, table: string, columns: string[]) {
  const naming = columns.map((column) => sql`${sql.identifier(column)} in (${added(ctx, it)})`)
  // Rows of the same import may name each other.
  const itself = table === undo.table ? sql` and id not in (${added(ctx, it)})` : sql``
  const { rows } = await ctx.tx.execute<{ n: number }>(sql`
    select count(*)::int as n from ${sql.identifier(table)}
    where org_id = ${ctx.orgId} and (${sql.join(naming, sql` or `)})${itself}`)
  return rows[0]!.n
}

async function countLater(
  ctx: Ctx,
  it: StoredImport,
  { table, column, at }: { table: string; column: string; at: string },
) {
  const { rows } = await ctx.tx.execute<{ n: number }>(sql`
    select count(*)::int as n from ${sql.identifier(table)}
    where org_id = ${ctx.orgId} and ${sql.identifier(column)} in (${added(ctx, it)}) and ${sql.identifier(at)} <> ${it.finishedAt}`)
  return rows[0]!.n
}
