import { sql } from 'drizzle-orm'
import type { Tx } from '#core/db.ts'
import { COLUMNS_MADE_ANEW, NOT_CARRIED } from './exceptions.ts'

export type Column = { name: string; type: string; notNull: boolean; hasDefault: boolean }
export type Reference = { name: string; table: string; to: string; columns: string[] }
export type Table = { name: string; columns: Column[]; key: string[]; hasTriggers: boolean }
export type Catalogue = { tables: Table[]; references: Reference[] }

/**
 * The tables of an organisation as the database has them, so that a module of tomorrow is carried without a word here.
 * Left out are columns that the database fills itself: generated ones, and those that number rows or transactions.
 */
export async function readCatalogue(tx: Tx): Promise<Catalogue> {
  const { rows: found } = await tx.execute<Omit<Table, 'columns'> & { columns: (Column & { own: boolean })[] }>(sql`
    select c.relname as name,
      exists (select from pg_trigger where tgrelid = c.oid and not tgisinternal) as "hasTriggers",
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'notNull', a.attnotnull,
          'hasDefault', a.atthasdef, 'own', a.attgenerated <> '' or a.attidentity <> '' or a.atttypid = 'xid8'::regtype)
          order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select coalesce(json_agg(a.attname order by k.i), '[]') from pg_index x, unnest(x.indkey) with ordinality as k (n, i)
        join pg_attribute a on a.attnum = k.n where x.indrelid = c.oid and a.attrelid = c.oid and x.indisprimary) as key
    from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and exists (select from pg_attribute where attrelid = c.oid and attname = 'org_id' and not attisdropped)
    order by 1`)
  const { rows: references } = await tx.execute<Reference>(sql`
    select c.conname as name, f.relname as table, t.relname as to,
      (select json_agg(a.attname) from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any(c.conkey)) as columns
    from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      and exists (select from pg_attribute where attrelid = f.oid and attname = 'org_id' and not attisdropped)
    order by 1`)
  const tables = found
    .filter(({ name }) => !(name in NOT_CARRIED))
    .map(({ columns, ...table }) => ({ ...table, columns: columns.filter((column) => isCarried(table.name, column)) }))
  return { tables: inOrder(tables, references), references }
}

const isCarried = (table: string, { name, own }: { name: string; own: boolean }) =>
  name !== 'org_id' && !own && !COLUMNS_MADE_ANEW[table]?.includes(name)

/**
 * First what others refer to. And as early as may be what has triggers: what those fill (totals, days added up) comes
 * after all of them, and is then put exactly as it was. References in a circle are left for later: see `heldBack`.
 */
export function inOrder(tables: Table[], references: Reference[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const ordered = new Set<Table>()
  const visit = (table: Table | undefined, above: Set<Table>) => {
    if (!table || ordered.has(table) || above.has(table)) return
    for (const { to } of references.filter((reference) => reference.table === table.name))
      visit(byName.get(to), new Set([...above, table]))
    ordered.add(table)
  }
  for (const table of tables.filter(({ hasTriggers }) => hasTriggers)) visit(table, new Set())
  for (const table of tables) visit(table, new Set())
  return [...ordered]
}

/** The references that cannot hold row by row when the tables are filled in this order: to itself, or to a later one. */
export function heldBack(order: string[], references: Reference[]): string[] {
  const place = new Map(order.map((name, i) => [name, i]))
  return references
    .filter(({ table, to }) => place.has(table) && place.has(to) && place.get(to)! >= place.get(table)!)
    .map(({ name }) => name)
}

/** Every column that names a person, and that the database holds to it. */
export const columnsOfPeople = ({ tables, references }: Catalogue) =>
  references
    .filter(({ to, table }) => to === 'users' && tables.some(({ name }) => name === table))
    .flatMap(({ table, columns }) => columns.map((column) => ({ table, column })))

/** A name as it stands in a statement. They come from the database's own catalogue, never from an archive. */
export const named = (name: string) => `"${name.replaceAll('"', '""')}"`
