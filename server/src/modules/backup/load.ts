import { sql } from 'drizzle-orm'
import type { Readable } from 'node:stream'
import type { Tx } from '#core/db.ts'
import { damaged, PEOPLE, type Header } from './archive/format.ts'
import { readArchive } from './archive/read.ts'
import { columnsOfPeople, named, readCatalogue, type Catalogue } from './catalogue.ts'
import type { Watch } from './dump.ts'
import { FileLoader } from './file-loader.ts'
import { withFilesChecked } from './inspect.ts'
import { People, type Trust } from './people.ts'
import { Remake, type Destination } from './remake.ts'
import { assertFits, ourSchema } from './schema.ts'
import { TableLoader } from './table-loader.ts'

export type Loading = {
  tx: Tx
  to: Destination & { trust: Trust }
  archive: Readable
  watch: Watch
  /** Told of each place in the storage before something is put there: should it all come to nothing, they are cleared. */
  stored: (key: string) => void
  /** Makes or changes the organisation itself, before anything is put into it. */
  organisation: (header: Header) => Promise<void>
}

export type Loaded = { header: Header; rows: number; files: number; fileBytes: number; people: People }

/** Puts an archive into an organisation that is empty, in the transaction at hand. Whatever is thrown, nothing must be committed. */
export async function load({ tx, to, archive, watch, stored, organisation }: Loading): Promise<Loaded> {
  await tx.execute(sql`set local statement_timeout = 0`)
  const catalogue = await readCatalogue(tx)
  const people = new People(tx, to.trust)
  const remake = new Remake(to)
  const files = new FileLoader(remake.files, stored)
  const tables = new TableLoader(tx, to.orgId, catalogue, remake)
  let header: Header | undefined
  const tell = () => {
    const ofRows = header!.tables.reduce((sum, one) => sum + one.rows, 0)
    watch({ rows: tables.rows, ofRows, files: files.count, ofFiles: header!.files.count })
  }
  try {
    for await (const part of withFilesChecked(readArchive(archive))) {
      if (part.kind === 'header') {
        header = part.header
        const ours = await ourSchema()
        assertFits(header, ours, catalogue)
        // What triggers add up comes with the rows. An archive of an earlier version may lack some of it.
        if (header.schema.number === ours.number) await tx.execute(sql`set local app.restoring = 'on'`)
        await organisation(header)
        await tables.begin(header)
      } else if (part.kind !== 'rows') await files.take(part)
      else if (part.table === PEOPLE) await people.take(part.rows)
      else await tables.take(part, people)
      if (part.kind === 'rows' || part.kind === 'file-end') tell()
    }
  } finally {
    await files.close()
  }
  await tables.end()
  await assertOwnPeople(tx, to.orgId, catalogue, people)
  await settleDoors(tx, to.orgId, people)
  await claimCodes(tx, to.orgId)
  const fileBytes = [...remake.files.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  return { header: header!, rows: tables.rows, files: files.count, fileBytes, people }
}

/** Whoever a row names came with the archive: an id of somebody else's, known from elsewhere, would make them a member here. */
async function assertOwnPeople(tx: Tx, orgId: string, catalogue: Catalogue, people: People) {
  const known = sql.param([...new Set(people.ids.values())])
  for (const { table, column } of columnsOfPeople(catalogue)) {
    const { rows } = await tx.execute(sql`select 1 from ${sql.raw(named(table))} t where org_id = ${orgId}
      and ${sql.raw(named(column))} is not null
      and not exists (select from unnest(${known}::uuid[]) as k (id) where k.id = t.${sql.raw(named(column))}) limit 1`)
    if (rows.length > 0) throw damaged(`somebody in “${table}” who is not among its people`)
  }
}

/** Members come in by a door, as their status says; who is known by name only, by none. */
async function settleDoors(tx: Tx, orgId: string, { nameOnly }: People) {
  const closed = nameOnly.map(({ id }) => id)
  const theirs = sql`user_id = any(${sql.param(closed)}::uuid[])`
  if (closed.length > 0) {
    await tx.execute(sql`update members set status = 'suspended' where org_id = ${orgId} and ${theirs}`)
    await tx.execute(
      sql`update user_organisations set status = 'suspended' where organisation_id = ${orgId} and ${theirs}`,
    )
  }
  await tx.execute(sql`insert into user_organisations (id, user_id, organisation_id, status)
    select gen_random_uuid(), user_id, org_id, status from members where org_id = ${orgId}`)
  await tx.execute(sql`delete from user_organisations d where organisation_id = ${orgId} and customer_id is not null
    and not exists (select from customers c where c.org_id = ${orgId} and c.id = d.customer_id)`)
}

/**
 * The codes on its labels, as far as they are nobody else's here: beside the company it came from, a label leads to that
 * one. What is left without a code gets a new one from the job that looks for those.
 */
async function claimCodes(tx: Tx, orgId: string) {
  await tx.execute(sql`insert into qr_codes (code, organisation_id) select code, org_id from asset_codes where org_id = ${orgId}
    on conflict do nothing`)
  await tx.execute(sql`delete from asset_codes a where org_id = ${orgId}
    and not exists (select from qr_codes q where q.code = a.code and q.organisation_id = ${orgId})`)
}
