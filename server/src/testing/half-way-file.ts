/** Run by a test as a process of its own: stores files, and is killed while their bytes are on their way to the storage. */
import { openDatabase } from '#core/db.ts'
import { openJobs } from '#core/jobs.ts'
import { openOutside, outside, replaceOutside } from '#core/outside/index.ts'
import { readSettings } from '#core/settings.ts'
import { storeBytes } from '#modules/files/index.ts'

const [url, folder, orgId, userId, ...clientIds] = process.argv.slice(2)
openDatabase(url!)
openOutside(readSettings({ DATA_DIR: folder!, DEMO: 'off' }), { files: 'x'.repeat(32) })
await openJobs({ workers: false })
let stuck = 0
const wait = async () => {
  stuck += 1
  if (stuck === clientIds.length) process.send?.('on their way')
  await new Promise((resolve) => setTimeout(resolve, 60_000))
}
replaceOutside({ storage: { ...outside().storage, put: wait, putFile: wait } })
const actor = { kind: 'staff', userId: userId!, memberId: userId!, name: 'Somebody', level: 10, grants: {} } as const
const bytes = Buffer.from('Half of this is lost\n')
await Promise.all(
  clientIds.map((clientId) => storeBytes({ orgId: orgId!, actor }, { name: 'notes.txt', bytes, clientId })),
)
