import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { asOwner } from '#core/db.ts'
import { startPostgres } from './embedded-postgres.ts'

const dataDir = join(realpathSync(mkdtempSync(join(tmpdir(), 'mtambo-data-'))), 'data')
const said: string[] = []
const start = () => startPostgres({ dataDir, log: (line) => said.push(line) })

let root = ''
afterAll(() => {
  // For root, the data may lie elsewhere, behind a link.
  rmSync(root, { recursive: true, force: true })
  rmSync(join(dataDir, '..'), { recursive: true, force: true })
})

async function countStarts(url: string): Promise<number> {
  let count = 0
  await asOwner(url, async (_, run) => {
    await run('create table if not exists starts (at timestamptz default now())')
    await run('insert into starts default values')
    const { rows } = await run('select count(*)::int as count from starts')
    count = (rows[0] as { count: number }).count
  })
  return count
}

test('keeps its data when it is stopped and started again', async () => {
  const first = await start()
  root = first.root
  expect(await countStarts(first.url)).toBe(1)
  await first.stop()
  const second = await start()
  expect(await countStarts(second.url)).toBe(2)
  await second.stop()
})

test('a second start from the same folder shares it, and its stop leaves it to the first', async () => {
  const first = await start()
  const guest = await start()
  expect(guest.url).toBe(first.url)
  await guest.stop()
  expect(await countStarts(first.url)).toBe(3)
  await first.stop()
})

test('starts again after its process was killed', async () => {
  const file = join(import.meta.dirname, 'embedded-postgres.ts')
  const program = `
    const { startPostgres } = await import(${JSON.stringify(file)})
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log() {} })
    console.log('ready')
    setInterval(() => {}, 1000)`
  const killed = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(killed.stdout, 'data')
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const next = await start()
  expect(await countStarts(next.url)).toBe(4)
  await next.stop()
})

test('an ephemeral one leaves nothing behind', async () => {
  const passing = await startPostgres({ dataDir, ephemeral: true, log: (line) => said.push(line) })
  expect(await countStarts(passing.url)).toBe(1)
  await passing.stop()
  expect(() => realpathSync(passing.root)).toThrow('ENOENT')
})
