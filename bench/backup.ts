// Backs up the largest organisation of a full database, and restores it beside itself: rows a second, and memory.
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asOwner, closeDatabase, openDatabase, withOrg } from '../server/src/core/db.ts'
import { newId } from '../server/src/core/ids.ts'
import { migrate } from '../server/src/core/migrate.ts'
import { startPostgres } from '../server/src/core/outside/embedded-postgres.ts'
import { openOutside, outside } from '../server/src/core/outside/index.ts'
import { readSettings } from '../server/src/core/settings.ts'
import { jobs, keptTotals, sqlFiles } from '../server/src/modules.ts'
import { NODE_FLAGS } from '../scripts/common.js'
import { seed } from './seed.ts'

const faults = Number(process.env['BENCH_FAULTS'] ?? 600_000)
const megabytes = Number(process.env['BENCH_FILES_MB'] ?? 256)
const MUST = { perSecond: 10_000, megabytes: 240 }
const FILE_MB = 8

const folder = mkdtempSync(join(tmpdir(), 'mtambo-bench-'))
const embedded = process.env['BENCH_DATABASE_URL']
  ? undefined
  : await startPostgres({ dataDir: join(folder, 'db'), ephemeral: true, log: () => {} })
const base = process.env['BENCH_DATABASE_URL'] ?? embedded!.url
const url = Object.assign(new URL(base), { pathname: '/mtambo_bench_backup' }).href

await asOwner(base, async (_, run) => {
  await run('drop database if exists mtambo_bench_backup with (force)')
  await run('create database mtambo_bench_backup')
})
await migrate(url, { jobs, keptTotals, sqlFiles })
console.log(`Filling ${faults.toLocaleString('en')} faults, of which one organisation has half …`)
const { big } = await seed(url, faults)
openDatabase(url, 4)
openOutside(readSettings({ DATA_DIR: folder, DEMO: 'off' }), { files: 'x'.repeat(32) })
await storeFiles(big.id)
await closeDatabase()

const path = join(folder, 'archive.gz')
const results = [await alone('backup'), await alone('restore')]
for (const { what, rows, seconds, megabytes: most } of results)
  console.log(
    `${what.padEnd(8)} ${seconds.toFixed(1)} s, ${Math.round(rows / seconds).toLocaleString('en')} rows/s ` +
      `(must be ${MUST.perSecond.toLocaleString('en')}), ${most} MB resident at most (must be under ${MUST.megabytes})`,
  )
console.log(
  `archive ${Math.round(statSync(path).size / 1024 ** 2)} MB of ${results[0]!.rows.toLocaleString('en')} rows and ${megabytes} MB of files`,
)

await asOwner(base, async (_, run) => void (await run('drop database mtambo_bench_backup with (force)')))
await embedded?.stop()
rmSync(folder, { recursive: true, force: true })
const fine = results.every(
  ({ rows, seconds, megabytes: most }) => rows / seconds >= MUST.perSecond && most <= MUST.megabytes,
)
process.exit(fine ? 0 : 1)

type Result = { what: string; rows: number; seconds: number; megabytes: number }

/** In a process of its own, as the server would do it, so that its memory is seen. */
async function alone(what: 'backup' | 'restore') {
  const child = fork(join(import.meta.dirname, 'backup-alone.ts'), [what, url, folder, big.id], {
    execArgv: NODE_FLAGS,
  })
  const [result] = (await once(child, 'message')) as [Result]
  return result
}

/** Documents of random bytes, which no compression makes smaller. */
async function storeFiles(orgId: string) {
  for (let stored = 0; stored < megabytes; stored += FILE_MB) {
    const [id, bytes] = [newId(), randomBytes(FILE_MB * 1024 ** 2)]
    const key = `${orgId}/${id}-full.pdf`
    await outside().storage.put(key, bytes, 'application/pdf')
    await withOrg({ orgId }, (tx) =>
      tx.execute(`insert into files (org_id, id, uploaded_by, name, media_type, bytes, storage_key, created_at)
        select '${orgId}', '${id}', user_id, 'manual.pdf', 'application/pdf', ${bytes.length}, '${key}', now()
        from members where org_id = '${orgId}' limit 1`),
    )
  }
}
