/** Run by backup.ts as a process of its own: makes a backup or restores it, and tells how long it took. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '../server/src/core/db.ts'
import { openOutside } from '../server/src/core/outside/index.ts'
import { readSettings } from '../server/src/core/settings.ts'
import { dump, restoreBeside } from '../server/src/modules/backup/index.ts'

const [what, url, folder, orgId] = process.argv.slice(2) as [string, string, string, string]
openDatabase(url, 4)
openOutside(readSettings({ DATA_DIR: folder, DEMO: 'off' }), { files: 'x'.repeat(32) })
const path = join(folder, 'archive.gz')

const WORK: Record<string, () => Promise<number>> = {
  backup: async () => (await dump(orgId, path, 'Bench')).tables.reduce((sum, { rows }) => sum + rows, 0),
  restore: async () => (await restoreBeside(() => Promise.resolve(createReadStream(path)), { slug: 'restored' })).rows,
}

const begun = performance.now()
const rows = await WORK[what]!()
const seconds = (performance.now() - begun) / 1000
await closeDatabase()
process.send?.({ what, rows, seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }, () =>
  process.exit(0),
)
