/** Run by a test as a process of its own: restores an archive, and is killed when all of it is there but the commit. */
import { createReadStream } from 'node:fs'
import { openDatabase } from '#core/db.ts'
import { openOutside } from '#core/outside/index.ts'
import { readSettings } from '#core/settings.ts'
import { restoreBeside } from '#modules/backup/index.ts'

const [url, folder, path] = process.argv.slice(2)
openDatabase(url!)
openOutside(readSettings({ DATA_DIR: folder!, DEMO: 'off' }), { files: 'x'.repeat(32) })
await restoreBeside(() => Promise.resolve(createReadStream(path!)), {
  watch: ({ rows, ofRows }) => {
    if (rows < ofRows) return
    process.send?.(rows)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000)
  },
})
