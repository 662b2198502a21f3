/** How fast tables come in: `node import.ts [rows]` makes two of that length, and has each checked, imported and taken back. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ImportRegister } from '@mtambo/contract'
import { runAs, SYSTEM } from '../server/src/core/context.ts'
import { asOwner } from '../server/src/core/db.ts'
import { startPostgres } from '../server/src/core/outside/embedded-postgres.ts'
import { migrate } from '../server/src/core/migrate.ts'
import { keepMapping } from '../server/src/modules/exchange/actions/map-columns.ts'
import { letStart } from '../server/src/modules/exchange/actions/start-import.ts'
import { undoImport } from '../server/src/modules/exchange/actions/undo-import.ts'
import { takeFile } from '../server/src/modules/exchange/actions/upload-file.ts'
import { workOnImport } from '../server/src/modules/exchange/jobs.ts'
import { getImport } from '../server/src/modules/exchange/queries.ts'
import { Incoming } from '../server/src/core/incoming.ts'
import { createOrganisation } from '../server/src/modules/identity/index.ts'
import { jobs, keptTotals, sqlFiles } from '../server/src/modules.ts'
import { startServer } from '../server/src/server.ts'

/** Rows a second that an import must keep. */
const MUST = 2000
const rows = Number(process.argv[2] ?? 100_000)
const given = process.env['BENCH_DATABASE_URL']
const folder = await mkdtemp(join(tmpdir(), 'mtambo-bench-'))
const database = given ? undefined : await startPostgres({ dataDir: folder, log: () => {} })
const url = Object.assign(new URL(given ?? database!.url), { pathname: '/mtambo_bench_import' }).href
await asOwner(given ?? database!.url, async (_, run) => {
  await run('drop database if exists mtambo_bench_import with (force)')
  await run('create database mtambo_bench_import')
})
await migrate(url, { jobs, keptTotals, sqlFiles })
const env = { DATABASE_URL: url, DATA_DIR: folder, DEMO: 'off', LOG_LEVEL: 'error', PORT: '0' }
const server = await startServer(env, { api: false, worker: false })
const { id: orgId } = await createOrganisation({ name: 'Bench', slug: 'bench', kind: 'general' })
const who = { orgId, actor: SYSTEM }

const line = {
  assets: (i: number) =>
    `EQ-${i},Machine ${i} of the plant,machine,${i % 10 === 0 ? '' : `EQ-${i - (i % 10)}`},201${i % 10}-0${1 + (i % 9)}-1${i % 9},${i * 13}.50,Maker ${i % 40},Model ${i % 200},SN-${i}`,
  'work-orders': (i: number) =>
    `"Repair, number ${i}",201${i % 10}-0${1 + (i % 9)}-1${i % 9} 08:${10 + (i % 50)},EQ-${i},corrective,closed,${i % 5000}.25,leak,wear,replace,Hydraulic system`,
}
const head = {
  assets: 'Tag,Name,Category,Part of,Installed on,Purchase cost,Manufacturer,Model,Serial number',
  'work-orders': 'Title,Created,Asset,Type,Status,Cost,Problem,Cause,Remedy,System',
}

function* table(register: keyof typeof line) {
  yield Buffer.from(`${head[register]}\n`)
  for (let i = 0; i < rows; i++) yield Buffer.from(`${line[register](i)}\n`)
}

async function timed(what: string, work: () => Promise<unknown>) {
  const [from, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const perSecond = Math.round(rows / ((performance.now() - from) / 1000))
  const busy = process.cpuUsage(cpu)
  const ours = ((busy.user + busy.system) / rows / 1000).toFixed(2)
  console.log(`${what.padEnd(28)} ${String(perSecond).padStart(7)} rows/s, ${ours} ms of this process each`)
  return perSecond
}

async function measure(register: ImportRegister & keyof typeof line) {
  let id = ''
  const sent = new Incoming(Readable.from(table(register)))
  await timed(
    `${register}: sent, looked at`,
    async () => void (id = await takeFile(who, { register, name: 'bench.csv', sent })),
  )
  const { mapping } = await runAs(orgId, SYSTEM, (ctx) => getImport(ctx, { id }))
  await runAs(orgId, SYSTEM, (ctx) => keepMapping(ctx, { id, ...mapping }))
  await timed(`${register}: checked`, () => workOnImport.perform(orgId, { id }))
  await runAs(orgId, SYSTEM, (ctx) => letStart(ctx, { id }))
  const perSecond = await timed(`${register}: imported`, () => workOnImport.perform(orgId, { id }))
  const { status, added, problem } = await runAs(orgId, SYSTEM, (ctx) => getImport(ctx, { id }))
  if (status !== 'done' || added !== rows) throw new Error(`${register}: ${status}, ${added} rows. ${problem}`)
  return { id, perSecond }
}

const assets = await measure('assets')
const orders = await measure('work-orders')
await runAs(orgId, SYSTEM, (ctx) => undoImport(ctx, { id: orders.id }))
await timed('work-orders: taken back', () => workOnImport.perform(orgId, { id: orders.id }))
console.log(`${Math.round(process.memoryUsage().rss / 1e6)} MB resident`)
await server.stop()
await database?.stop()
await rm(folder, { recursive: true, force: true })
process.exit(Math.min(assets.perSecond, orders.perSecond) >= MUST ? 0 : 1)
