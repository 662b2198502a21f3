import { eq, sql } from 'drizzle-orm'
import { now } from '#core/clock.ts'
import { rawQuery, withOrg, type Tx } from '#core/db.ts'
import { outside } from '#core/outside/index.ts'
import { organisations } from '#modules/identity/index.ts'
import { DOORS, FORMAT, PEOPLE, VERSION, type ArchivedOrganisation, type Header } from './archive/format.ts'
import { ArchiveWriter } from './archive/write.ts'
import { columnsOfPeople, named, readCatalogue, type Catalogue, type Table } from './catalogue.ts'
import { ROWS_CARRIED } from './exceptions.ts'
import { ourSchema } from './schema.ts'

export type Step = { rows: number; ofRows: number; files: number; ofFiles: number }
/** Told now and then how far it is; what it throws ends the work. */
export type Watch = (step: Step) => void

const AT_ONCE = 1000

/** What the parts of the work share. `org` is a UUID that `withOrg` has looked at, so it may stand in a statement: a cursor takes no parameters. */
type Work = { tx: Tx; org: string; writer: ArchiveWriter; tell: () => void }

/** Writes everything of an organisation into a file, as it is at one moment, while people go on working. */
export async function dump(orgId: string, path: string, madeBy: string, watch: Watch = () => {}): Promise<Header> {
  const writer = new ArchiveWriter(path)
  try {
    return await withOrg({ orgId }, async (tx) => {
      await tx.execute(sql`set transaction isolation level repeatable read, read only`)
      await tx.execute(sql`set local statement_timeout = 0`)
      const catalogue = await readCatalogue(tx)
      const header = await headerOf(tx, orgId, madeBy, catalogue)
      const [ofRows, ofFiles] = [header.tables.reduce((sum, { rows }) => sum + rows, 0), header.files.count]
      const tell = () => watch({ rows: Math.min(writer.rows, ofRows), ofRows, files: writer.files, ofFiles })
      const work: Work = { tx, org: `'${orgId}'`, writer, tell }
      await writer.begin(header)
      await writePeople(work, catalogue)
      for (const table of catalogue.tables) await writeTable(work, table)
      await writeFiles(work)
      await writer.end()
      return header
    })
  } catch (error) {
    await writer.giveUp()
    throw error
  }
}

async function headerOf(tx: Tx, orgId: string, madeBy: string, { tables }: Catalogue): Promise<Header> {
  const org = `'${orgId}'`
  const counted: Header['tables'] = []
  for (const { name, columns } of tables) {
    const { rows } = await rawQuery<{ n: number }>(tx, '', `select count(*) as n from ${carried(name, org)}`, [])
    counted.push({ name, columns: columns.map((column) => column.name), rows: rows[0]!.n })
  }
  const sums = `select coalesce(sum(1 + (thumbnail_key is not null)::int), 0)::int as count, coalesce(sum(bytes), 0)::bigint as bytes`
  const { rows: files } = await rawQuery<Header['files']>(tx, '', `${sums} from ${carried('files', org)}`, [])
  return {
    format: FORMAT,
    version: VERSION,
    schema: await ourSchema(),
    madeAt: now().toISOString(),
    madeBy,
    organisation: await organisationAsIs(tx, orgId),
    tables: counted,
    files: files[0]!,
  }
}

/** A table with the rows of it that go into a backup. */
const carried = (table: string, org: string) =>
  `${named(table)} where org_id = ${org}${ROWS_CARRIED[table] ? ` and (${ROWS_CARRIED[table]})` : ''}`

async function organisationAsIs(tx: Tx, orgId: string): Promise<ArchivedOrganisation> {
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, orgId))
  if (!row) throw new Error('There is no such organisation')
  const { status: _, seats: __, logoUrl, createdAt, settings, ...own } = row
  // What was agreed with the installation is the installation's.
  const { storageQuotaBytes: ___, ...theirs } = settings
  const logo = /[?&]v=([\w-]{1,40})$/.exec(logoUrl ?? '')?.[1] ?? null
  return { ...own, settings: theirs, logo, createdAt: createdAt.toISOString() }
}

/** Reads with a cursor, so that a million rows take no more memory than a thousand. */
async function each(tx: Tx, query: string, take: (lines: string[]) => Promise<void>) {
  const run = (text: string) => rawQuery<{ line: string }>(tx, '', text, [])
  await run(`declare carried no scroll cursor for select row_to_json(r)::text as line from (${query}) r`)
  // The database looks for the next rows while these are written.
  let next = run(`fetch ${AT_ONCE} from carried`)
  for (;;) {
    const { rows } = await next
    const last = rows.length < AT_ONCE
    if (!last) next = run(`fetch ${AT_ONCE} from carried`)
    next.catch(() => {}) // heard of in the next round
    await take(rows.map(({ line }) => line))
    if (last) break
  }
  await run('close carried')
}

async function writeTable({ tx, org, writer, tell }: Work, { name, columns, key }: Table) {
  const list = columns.map((column) => named(column.name)).join(', ')
  const order = key.map(named).join(', ') || '1'
  await writer.table(name)
  await each(tx, `select ${list} from ${carried(name, org)} order by ${order}`, async (lines) => {
    await writer.lines(lines)
    tell()
  })
}

/** Who belongs to it, or is named by its rows; and the ways in that they have. */
async function writePeople({ tx, org, writer }: Work, catalogue: Catalogue) {
  const theirs = [
    `select user_id from user_organisations where organisation_id = ${org}`,
    ...columnsOfPeople(catalogue).map(
      ({ table, column }) => `select ${named(column)} from ${named(table)} where org_id = ${org}`,
    ),
  ].join(' union ')
  const write = (lines: string[]) => writer.lines(lines)
  await writer.table(PEOPLE)
  await each(
    tx,
    `select id, name, email, username, display_username, phone from users where id in (${theirs}) order by id`,
    write,
  )
  await writer.table(DOORS)
  await each(
    tx,
    `select user_id, status, customer_id, customer_name, login from user_organisations
      where organisation_id = ${org} and customer_id is not null order by user_id, customer_id`,
    write,
  )
}

type Stored = { id: string; storage_key: string; thumbnail_key: string | null }

/** The bytes. What the storage has lost is left out, and told of before a restore. */
async function writeFiles({ tx, org, writer, tell }: Work) {
  const { storage } = outside()
  await each(tx, `select id, storage_key, thumbnail_key from ${carried('files', org)} order by id`, async (lines) => {
    for (const { id, storage_key, thumbnail_key } of lines.map((line) => JSON.parse(line) as Stored)) {
      const full = await storage.get(storage_key)
      if (full) await writer.file(id, 'full', full.bytes)
      const small = thumbnail_key ? await storage.get(thumbnail_key) : undefined
      if (small) await writer.file(id, 'thumb', small.bytes)
      tell()
    }
  })
}
