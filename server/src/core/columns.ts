import { sql, type AnyColumn } from 'drizzle-orm'
import { check, timestamp, uuid } from 'drizzle-orm/pg-core'

/** The columns of every table that belongs to an organisation. The primary key is (org_id, id), declared by the table. */
export const orgColumns = {
  orgId: uuid().notNull(),
  id: uuid().notNull(),
}

export const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** A list of words as they stand in a DDL statement, which takes no parameters. */
export const quoted = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(', '))

/** A CHECK that holds a column to the contract's list. */
export const oneOf = (name: string, column: AnyColumn, options: readonly string[]) =>
  check(name, sql`${column} in (${quoted(options)})`)
