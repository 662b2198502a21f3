import { sql } from 'drizzle-orm'
import { rawQuery, type Tx } from '#core/db.ts'
import { bringDoors } from '#modules/identity/index.ts'
import { ArchivedDoor, damaged, DOORS, shaped, type Header } from './archive/format.ts'
import type { Part } from './archive/read.ts'
import { heldBack, named, type Catalogue, type Table } from './catalogue.ts'
import { FIXED } from './exceptions.ts'
import type { People } from './people.ts'
import { renamed, type Remake } from './remake.ts'

type Rows = Extract<Part, { kind: 'rows' }>

/** Rows into their tables, in the order of the archive. */
export class TableLoader {
  rows = 0
  readonly #tx: Tx
  readonly #orgId: string
  readonly #catalogue: Catalogue
  readonly #remake: Remake
  #header: Header | undefined
  #begun: string | undefined
  /** The rows that the database is busy with while the next ones are read. */
  #underWay: Promise<unknown> = Promise.resolve()
  #ids: Map<string, string> | undefined

  constructor(tx: Tx, orgId: string, catalogue: Catalogue, remake: Remake) {
    this.#tx = tx
    this.#orgId = orgId
    this.#catalogue = catalogue
    this.#remake = remake
  }

  /** References that cannot hold row by row in this order wait for the end. */
  async begin(header: Header) {
    this.#header = header
    const { tables } = header
    const later = heldBack(
      tables.map(({ name }) => name),
      this.#catalogue.references,
    )
    if (later.length > 0) await this.#tx.execute(sql.raw(`set constraints ${later.map(named).join(', ')} deferred`))
  }

  async take({ table, rows }: Rows, people: People) {
    const header = this.#header!
    this.#ids ??= changed(people.ids, header.organisation.id, this.#orgId)
    if (table === DOORS)
      return bringDoors(
        this.#tx,
        rows.map((row) => this.#door(row, people)),
      )
    const archived = header.tables.find(({ name }) => name === table)
    const known = this.#catalogue.tables.find(({ name }) => name === table)
    if (!archived || !known) throw damaged(`rows of “${table}”, which its header does not name`)
    // What it refuses must be heard of before anything else is asked of it.
    await this.#underWay
    // What triggers have put here from the rows before is in the archive, too, and exactly as it was.
    if (this.#begun !== table) await this.#empty(table)
    this.#begun = table
    const remade = this.#remake.rows(table, renamed(rows, this.#ids))
    const columns = [...archived.columns, ...remade.more]
    this.#underWay = rawQuery(this.#tx, '', statement(known, columns), [this.#orgId, `[${remade.rows.join(',')}]`])
    this.#underWay.catch(() => {}) // whoever waits for it next hears of it
    this.rows += rows.length
  }

  async #empty(table: string) {
    await this.#tx.execute(sql`delete from ${sql.raw(named(table))} where org_id = ${this.#orgId}`)
  }

  async end() {
    await this.#underWay
    for (const { name, rows } of this.#header!.tables) if (rows === 0) await this.#empty(name)
    await this.#tx.execute(sql`set constraints all immediate`)
  }

  #door(row: string, people: People) {
    const door = shaped(ArchivedDoor, JSON.parse(row), 'a door in it')
    const userId = people.ids.get(door.user_id)
    if (!userId || !door.customer_id) throw damaged('a door in it')
    const { status, customer_id: customerId, customer_name: customerName, login } = door
    return { userId, organisationId: this.#orgId, status, customerId, customerName, login }
  }
}

/** Only what is another here. */
const changed = (ids: Map<string, string>, oldOrg: string, newOrg: string) =>
  new Map([...ids, [oldOrg, newOrg] as const].filter(([from, to]) => from !== to))

/** The organisation is the one at hand, whatever a row says. Names of columns are the catalogue's: an unknown one was refused. */
function statement({ name, columns: known }: Table, columns: string[]) {
  const fixed = Object.entries(FIXED[name] ?? {})
  // JSON knows one null; where a column may have none, it is JSON's own.
  const filled = new Set(known.filter(({ type, notNull }) => type === 'jsonb' && notNull).map((column) => column.name))
  const into = [...columns, ...fixed.map(([column]) => column)].map(named)
  const from = [
    ...columns.map((column) => (filled.has(column) ? `coalesce(r.${named(column)}, 'null')` : `r.${named(column)}`)),
    ...fixed.map(([, value]) => value),
  ]
  return `insert into ${named(name)} (${['org_id', ...into].join(', ')}) select ${['$1::uuid', ...from].join(', ')}
    from json_populate_recordset(null::${named(name)}, $2::json) r`
}
