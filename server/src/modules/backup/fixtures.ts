import { sql } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import {
  announcements,
  backup,
  cases,
  comments,
  files,
  media,
  plans,
  purchaseOrders,
  readings,
  workOrders,
  type FileLink,
  type Problem,
} from '@mtambo/contract'
import { withOrg } from '#core/db.ts'
import { anAnnouncement } from '#modules/announcements/fixtures.ts'
import { aReport, assigned } from '#modules/cases/fixtures.ts'
import { aStep, pressure, withChecklist } from '#modules/checklists/fixtures.ts'
import { aPdf, aPhoto } from '#modules/files/fixtures.ts'
import { asked } from '#modules/messages/fixtures.ts'
import { aPlan } from '#modules/plans/fixtures.ts'
import { aReceipt, placed } from '#modules/purchasing/fixtures.ts'
import { aCounter, aMachine } from '#modules/readings/fixtures.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { readCatalogue } from './catalogue.ts'
import { dump } from './dump.ts'
import { ROWS_CARRIED } from './exceptions.ts'

/** All that an organisation has, row by row as text, for comparing; what is no part of a backup left out. */
export const everything = (orgId: string) =>
  withOrg({ orgId }, async (tx) => {
    const { tables } = await readCatalogue(tx)
    const found: Record<string, string[]> = {}
    for (const { name } of tables) {
      // Which transaction wrote a row, and numbers that the database gives, cannot be the same again.
      const without = `array(select attname::text from pg_attribute where attrelid = '${name}'::regclass
        and (attidentity <> '' or atttypid = 'xid8'::regtype or attname in ('org_id', 'client_id')))`
      const condition = ROWS_CARRIED[name] ? ` and (${ROWS_CARRIED[name]})` : ''
      const { rows } = await tx.execute<{ line: string }>(
        sql.raw(
          `select (to_jsonb(t) - ${without})::text as line from "${name}" t where org_id = '${orgId}'${condition} order by 1`,
        ),
      )
      if (rows.length > 0) found[name] = rows.map(({ line }) => line.replaceAll(orgId, 'THE-ORGANISATION'))
    }
    return found
  })

/** A place for an archive that goes with the process. */
export const aPath = () => join(mkdtempSync(join(tmpdir(), 'mtambo-archive-')), 'archive.gz')

async function sent(org: TestOrg, role: string, name: string, bytes: Buffer) {
  const answer = await org.as(role).send(files.upload, { name }, {}, bytes)
  return answer.json<FileLink>().id
}

/** A maintenance department in the middle of its work: something in most of its registers. */
export async function aDepartment() {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const line = await aMachine(org, { name: 'Filling line' })
  const pump = await aMachine(org, { name: 'Pump “Ö” \\ 3 “of” "4"', parentId: line.id })
  const photo = await sent(org, 'manager', 'pump.jpg', await aPhoto())
  const manual = await sent(org, 'manager', 'manual.pdf', aPdf('the manual of the pump'))
  await manager.call(media.attach, { aboutType: 'asset', aboutId: pump.id, files: [{ id: photo }, { id: manual }] })
  const meter = await aCounter(org, pump.id)
  await manager.call(readings.record, { id: meter.id, value: 1250.5 })
  const { order } = await withChecklist(org, [aStep(), pressure()])
  await org.as('technician').call(workOrders.start, { id: order.id })
  await manager.call(comments.add, { aboutType: 'work-order', aboutId: order.id, text: 'It drips, {"braces": "\\n"}.' })
  await manager.call(plans.create, aPlan({ assetIds: [pump.id, line.id] }))
  const bought = await placed(org)
  await manager.call(purchaseOrders.receive, aReceipt(bought, 1))
  await manager.call(cases.report, aReport({ category: 'breakdown' }))
  await settle()
  return org
}

/** A utility with customers who write. */
export async function aUtility() {
  const org = await newOrg()
  await asked(org)
  await assigned(org)
  await org.as('admin').call(announcements.create, anAnnouncement())
  await settle()
  await org.look(({ tx }) => tx.execute(sql`select fold_case_days(${org.id})`))
  return org
}

/** An archive of an organisation, whole in memory, as tests may. */
export async function archiveOf(orgId: string) {
  const path = aPath()
  await dump(orgId, path, 'Somebody')
  return readFile(path)
}

/** The same archive with other lines, and a digest that is right again: what somebody makes who knows how. */
export function forged(archive: Buffer, change: (line: string) => string) {
  const lines = gunzipSync(archive).toString().split('\n').slice(0, -2).map(change)
  const above = `${lines.join('\n')}\n`
  const sha256 = createHash('sha256').update(above).digest('hex')
  return gzipSync(`${above}],"sha256":"${sha256}"}\n`)
}

/** Somebody sends it, as a browser does. */
export async function checked(org: TestOrg, archive: Buffer, role = 'admin') {
  const answer = await org.as(role).send(backup.check, { name: 'company.mtambo.json.gz' }, {}, archive)
  if (answer.statusCode >= 400) throw new Error(answer.json<Problem>().detail)
  return answer.json<{ id: string; archive: { name: string; warnings: string[] } }>()
}

/** Sends it, restores it and waits for what came of it. */
export async function restored(org: TestOrg, archive: Buffer) {
  const { id, archive: summary } = await checked(org, archive)
  await org.as('admin').call(backup.restore, { id, name: summary.name })
  await settle()
  return (await org.as('admin').call(backup.restores, {})).latest!
}
