import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { staff } from '@mtambo/contract'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { databaseOfWorker, newOrg, type TestOrg } from '#testing/index.ts'
import { readArchive } from './archive/read.ts'
import { aDepartment, aPath, archiveOf, checked, everything, forged, restored } from './fixtures.ts'
import { matchOf } from './people.ts'

let org: TestOrg
let archive: Buffer
/** Where all of them are tried, since none may change anything. */
let empty: TestOrg
beforeAll(async () => {
  org = await aDepartment()
  archive = await archiveOf(org.id)
  empty = await newOrg('general')
  await empty.as('admin').browser()
})

/** That somebody tried and was refused is in the log. */
const unchanged = async () => {
  const { events: _, ...rest } = await everything(empty.id)
  return rest
}

const header = (change: (header: Record<string, unknown>) => object) => (line: string) => {
  if (!line.startsWith('{"header":')) return line
  const parsed = JSON.parse(`${line.slice(0, -',"parts":['.length)}}`) as { header: Record<string, unknown> }
  return `{"header":${JSON.stringify({ ...parsed.header, ...change(parsed.header) })},"parts":[`
}
/** Changes the rows that say something. */
const where = (saying: string, change: (row: Record<string, unknown>) => object) => (line: string) => {
  if (!line.startsWith('{"id"') || !line.includes(saying)) return line
  const row = JSON.parse(line.replace(/,$/, '')) as Record<string, unknown>
  return `${JSON.stringify({ ...row, ...change(row) })},`
}
const flipped = () => {
  const text = gunzipSync(archive)
  const at = text.indexOf('It drips')
  text[at] = 'J'.charCodeAt(0)
  return gzipSync(text)
}

const WRONG: [string, () => Buffer, string][] = [
  ['is cut', () => archive.subarray(0, archive.length / 2), 'it breaks off'],
  ['lacks its last line', () => gzipSync(gunzipSync(archive).subarray(0, -100)), 'damaged'],
  ['was changed in a letter', flipped, 'its digest does not fit'],
  ['is no archive', () => Buffer.from('PK no archive at all'), 'not an archive of Mtambo'],
  ['is of another program', () => gzipSync('{"header":{"format":"other"},"parts":[\n'), 'not an archive of Mtambo'],
  [
    'is of a newer format',
    () =>
      forged(
        archive,
        header(() => ({ version: 2 })),
      ),
    'made by a newer Mtambo',
  ],
  [
    'is of a newer database',
    () =>
      forged(
        archive,
        header(() => ({ schema: { number: 9999, name: '9999_flying-cars' } })),
      ),
    '9999_flying-cars',
  ],
  [
    'has a table that is not here',
    () =>
      forged(
        archive,
        header(({ tables }) => ({ tables: [...(tables as object[]), { name: 'wings', columns: [], rows: 0 }] })),
      ),
    'no place for “wings”',
  ],
  [
    'names a table of no organisation',
    () =>
      forged(
        archive,
        header(({ tables }) => ({
          tables: [...(tables as object[]), { name: 'platform_operators', columns: [], rows: 0 }],
        })),
      ),
    'no place for “platform_operators”',
  ],
  [
    'has a column that is not here',
    () =>
      forged(archive, (line) =>
        header(({ tables }) => ({
          tables: (tables as { columns: string[] }[]).map((one) => ({ ...one, columns: [...one.columns, 'wings'] })),
        }))(line),
      ),
    'has no “wings”',
  ],
  [
    'says less than it holds',
    () => forged(archive, (line) => line.replace(/("name":"assets","columns":\[[^\]]*\],"rows":)\d+/, '$11')),
    'not whole',
  ],
  [
    'goes on with rows of what it does not name',
    () =>
      gzipSync(
        gunzipSync(archive)
          .toString()
          .replace(/^\["table","assets"\],$/m, '["table","platform_operators"],')
          .slice(0, -100),
      ),
    'rows of “platform_operators”',
  ],
  ['has a line without an end', () => gzipSync('x'.repeat(9 * 1024 * 1024)), 'a line without an end'],
]

test.each(WRONG)('an archive that %s is refused in a sentence, and nothing changes', async (_, made, sentence) => {
  const before = await unchanged()
  await expect(checked(empty, made())).rejects.toThrow(sentence)
  expect(await unchanged()).toEqual(before)
})

describe('an archive by somebody who knows how', () => {
  const FORGED: [string, (line: string) => string, string][] = [
    [
      'the address of somebody else for a username',
      where('"display_username":', () => ({ username: 'boss@bank.example' })),
      'somebody in it',
    ],
    [
      'a list of addresses for one',
      where('"display_username":', () => ({ email: 'a@bank.example,b@bank.example' })),
      'somebody in it',
    ],
    ['a role above one’s own', where('"level":', () => ({ level: 5000 })), 'a role above yours'],
    ['a right that there is not', where('"grants":', () => ({ grants: { 'platform:all': 'all' } })), 'a role in it'],
    [
      'a page among the files',
      where('"media_type":', () => ({ media_type: 'text/html' })),
      'of a kind that is not taken',
    ],
    ['files that say they are small', where('"media_type":', () => ({ bytes: 1 })), 'longer than its row says'],
    ['a reference into nothing', where('"parent_id":"', () => ({ parent_id: newId() })), 'does not hang together'],
  ]

  test.each(FORGED)('%s is refused, and nothing changes', async (_, change, sentence) => {
    const before = await unchanged()
    const outcome = await restored(empty, forged(archive, change))
    expect(outcome).toMatchObject({ state: 'failed', problem: expect.stringContaining(sentence) })
    expect(await unchanged()).toEqual(before)
  })

  test('reaches no other organisation, whatever its rows say', async () => {
    const victim = await newOrg('general')
    const target = await victim.as('technician').userId()
    const before = await everything(victim.id)
    const elsewhere = forged(
      archive,
      where('"tag":', () => ({ org_id: victim.id })),
    )
    // Somebody's id, known from elsewhere, makes nobody a member.
    const taken = forged(
      archive,
      where('"media_type":', () => ({ uploaded_by: target })),
    )
    expect(await restored(empty, taken)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('not among its people'),
    })
    expect((await empty.as('admin').call(staff.list, {})).items).toHaveLength(1)

    expect(await restored(empty, elsewhere)).toMatchObject({ state: 'done' })
    expect(await everything(victim.id)).toEqual(before)
  })
})

const person = {
  id: newId(),
  name: 'Ann',
  email: 'ann@example.com',
  username: 'ann',
  display_username: 'Ann',
  phone: null,
}
const somebody = (over: object) => ({ id: newId(), email: 'x@example.com', username: null, ...over })
test.each([
  ['nobody like that', [], {}, 'new'],
  ['the same address, in a browser', [somebody({ email: 'ann@example.com' })], {}, 'name'],
  ['the same address, by the operator', [somebody({ email: 'ann@example.com' })], { everybody: true }, 'known'],
  ['the same id, in a browser', [somebody({ id: person.id })], {}, 'new'],
  ['the same id, by the operator', [somebody({ id: person.id })], { everybody: true }, 'known'],
  ['the one who restores', [somebody({ email: 'ann@example.com', id: person.id })], { userId: person.id }, 'known'],
])('%s: %o', (_, known, trust, as) => {
  const match = matchOf(person, known, { everybody: false, ...trust })
  expect(match.as).toBe(as)
  if (as === 'new' || as === 'name') expect(known.map(({ id }) => id)).not.toContain(match.id)
})

test('a process killed half-way leaves no organisation, no person and no row', async () => {
  const path = aPath()
  const id = newId()
  await writeFile(
    path,
    forged(archive, (line) => line.replaceAll(org.id, id).replaceAll(org.slug, `s-${id.slice(-12)}`)),
  )
  const { url } = databaseOfWorker(inject('databaseUrl'))
  const child = fork(join(import.meta.dirname, '../../testing/half-way-restore.ts'), [url, aPath(), path], {
    execPath: process.execPath,
    execArgv: [],
  })
  const [rows] = (await once(child, 'message')) as [number]
  expect(rows).toBeGreaterThan(100)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await expect.poll(() => everything(id)).toEqual({})
})

test.each([
  ['more than there may be', 100_000, 1000],
  ['two hundred times what came', 70 * 1024 * 1024, 1e12],
])('an archive that becomes %s is not unpacked', async (_, bytes, most) => {
  const bomb = gzipSync(`${'x'.repeat(1024)}\n`.repeat(bytes / 1024))
  const parts = readArchive(Readable.from([bomb]), { bytes: most })
  await expect(parts.next()).rejects.toThrow(/too much room|not an archive/)
})
