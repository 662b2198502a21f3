/** Run by a test as a process of its own: imports a file, and is killed when all of its rows are written, before the commit. */
import { runAs, SYSTEM } from '#core/context.ts'
import { openDatabase } from '#core/db.ts'
import { follow } from '#core/events.ts'
import { openJobs } from '#core/jobs.ts'
import { openOutside } from '#core/outside/index.ts'
import { readSettings } from '#core/settings.ts'
import { importDone } from '#modules/exchange/events.ts'
import { importRowsOf } from '#modules/exchange/import-rows.ts'
import { findImport } from '#modules/exchange/queries.ts'

const [url, folder, orgId, id] = process.argv.slice(2)
openDatabase(url!)
openOutside(readSettings({ DATA_DIR: folder!, DEMO: 'off' }), { files: 'x'.repeat(32) })
await openJobs({ workers: false })
follow(importDone, async () => {
  process.send?.('written')
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})
const it = await runAs(orgId!, SYSTEM, (ctx) => findImport(ctx, id!))
await importRowsOf(it!)
