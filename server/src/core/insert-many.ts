import { getTableColumns, getTableName, sql, type InferInsertModel } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from './db.ts'

const AT_ONCE = 1000

/**
 * Adds thousands of rows: they go as one parameter, since to write a statement with some ten thousand of them takes
 * longer than to insert them. All rows have the same columns; those that none has get their default.
 */
export async function insertMany<T extends PgTable>(tx: Tx, table: T, rows: InferInsertModel<T>[]) {
  const known = getTableColumns(table)
  const used = new Set(
    rows.flatMap((row) => Object.entries(row).flatMap(([field, value]) => (value === undefined ? [] : field))),
  )
  const fields = Object.keys(known).filter((field) => used.has(field))
  const columns = sql.join(
    fields.map((field) => sql.identifier(nameOf(field))),
    sql`, `,
  )
  const name = sql.identifier(getTableName(table))
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const some = rows
      .slice(i, i + AT_ONCE)
      .map((row) => Object.fromEntries(fields.map((field) => [nameOf(field), (row as Record<string, unknown>)[field]])))
    await tx.execute(
      sql`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${JSON.stringify(some)})`,
    )
  }
}

/** As the handle on the database writes them. */
const nameOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
