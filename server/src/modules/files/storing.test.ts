import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { files as endpoints, type FileLink, media, type Problem } from '@mtambo/contract'
import { setClock } from '#core/clock.ts'
import { outside } from '#core/outside/index.ts'
import { changeOrganisation, readOrganisation } from '#modules/identity/index.ts'
import { databaseOfWorker, newOrg, started, type TestOrg } from '#testing/index.ts'
import { open, send, type Person } from '#testing/sending.ts'
import { aPdf, aPhoto, aWav, anMp4 } from './fixtures.ts'
import { forgetUnattached } from './jobs.ts'
import { files } from './tables.ts'

afterEach(() => setClock(undefined))

const setQuota = (org: TestOrg, bytes: number) =>
  org.look(async (ctx) => {
    const { settings } = await readOrganisation(ctx)
    await changeOrganisation(ctx, { settings: { ...settings, storageQuotaBytes: bytes } })
  })
const usage = (org: TestOrg) => org.as('admin').call(media.usage, {})
const rows = (org: TestOrg) => org.look(({ tx }) => tx.select().from(files))
const sendAs = (who: Person, clientId: string, bytes: Buffer, name = 'notes.txt') =>
  who.send(endpoints.upload, { name, clientId }, {}, bytes)
const day = 86_400_000

describe('parts of a file', () => {
  test('are given as asked, from the start, the middle and the end; HEAD gives none', async () => {
    const who = await (await newOrg()).as('technician').browser()
    const film = anMp4(['vide'], { bytes: 5000 })
    const { url } = (await send(who, film, { name: 'a.mp4' })).json<FileLink>()
    const whole = await open(who, url)
    const etag = String(whole.headers.etag)
    expect([whole.statusCode, whole.headers['accept-ranges'], whole.rawPayload.equals(film)]).toEqual([
      200,
      'bytes',
      true,
    ])

    const part = async (range: string, further = {}) => {
      const { statusCode, headers, rawPayload } = await open(who, url, { range, ...further })
      return [statusCode, headers['content-range'], rawPayload] as const
    }
    const n = film.length
    expect(await part('bytes=0-99')).toEqual([206, `bytes 0-99/${n}`, film.subarray(0, 100)])
    expect(await part('bytes=4000-')).toEqual([206, `bytes 4000-${n - 1}/${n}`, film.subarray(4000)])
    expect(await part('bytes=-10')).toEqual([206, `bytes ${n - 10}-${n - 1}/${n}`, film.subarray(-10)])
    expect(await part(`bytes=${n}-`)).toEqual([416, `bytes */${n}`, Buffer.alloc(0)])
    expect((await part('bytes=0-99', { 'if-range': etag }))[0]).toBe(206)
    expect((await part('bytes=0-99', { 'if-range': '"another"' }))[0]).toBe(200)
    const { app } = await started()
    const cookie = [...who.jar].map((pair) => pair.join('=')).join('; ')
    const head = await app.inject({ method: 'HEAD', url, headers: { cookie, range: 'bytes=0-9' } })
    expect([head.statusCode, head.headers['content-length'], head.rawPayload.length]).toEqual([200, String(n), 0])
  })
})

describe('a file that is sent again', () => {
  test('under the same id is one file, also when both arrive at once; another one under it is refused', async () => {
    const org = await newOrg()
    const who = await org.as('technician').browser()
    const [id, bytes] = [randomUUID(), aWav()]
    const answers = await Promise.all([1, 2, 3, 4].map(() => sendAs(who, id, bytes, 'a.wav')))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map((answer) => answer.json<FileLink>().id)).size).toBe(1)
    expect(await rows(org)).toMatchObject([{ ready: true, bytes: bytes.length }])
    expect((await usage(org)).usedBytes).toBe(bytes.length)
    expect((await sendAs(who, id, aWav(9000), 'a.wav')).json<Problem>().code).toBe('conflict')
    // Somebody else's id says nothing about mine.
    expect((await sendAs(await org.as('manager').browser(), id, bytes, 'a.wav')).statusCode).toBe(200)
    expect(await readdir(outside().incoming)).toEqual([])
  })

  test('by a process that was killed half-way, it is put right; if nobody sends it again, it is forgotten', async () => {
    const org = await newOrg()
    const who = await org.as('technician').browser()
    const [again, never] = [randomUUID(), randomUUID()]
    const folder = await mkdtemp(join(tmpdir(), 'mtambo-killed-'))
    const { url } = databaseOfWorker(inject('databaseUrl'))
    const child = fork(
      join(import.meta.dirname, '../../testing/half-way-file.ts'),
      [url, folder, org.id, who.userId, again, never],
      { execPath: process.execPath, execArgv: [] },
    )
    await once(child, 'message')
    child.kill('SIGKILL')
    await once(child, 'exit')
    await rm(folder, { recursive: true })
    const begun = await rows(org)
    expect(begun.map(({ ready }) => ready)).toEqual([false, false])
    // Nothing can name it, and nobody can open it.
    const order = { aboutType: 'asset' as const, aboutId: randomUUID() }
    await expect(
      (await org.as('admin').browser()).call(media.attach, { ...order, files: [{ id: begun[0]!.id }] }),
    ).rejects.toMatchObject({ code: 'not_found' })

    const answer = await sendAs(who, again, Buffer.from('Half of this is lost\n'))
    expect(answer.statusCode).toBe(200)
    expect((await open(who, answer.json<FileLink>().url)).body).toBe('Half of this is lost\n')
    expect(await rows(org)).toHaveLength(2)
    setClock(new Date(Date.now() + day + 60_000))
    await forgetUnattached.perform(org.id, {})
    setClock(undefined)
    expect([await rows(org), (await usage(org)).usedBytes]).toEqual([[], 0])
  })
})

describe('the quota', () => {
  test('holds when many arrive at once: as many are kept as fit, to the byte', async () => {
    const org = await newOrg()
    const who = await org.as('technician').browser()
    const size = aWav().length
    await setQuota(org, 10 * size + size - 1)
    const answers = await Promise.all(Array.from({ length: 32 }, () => send(who, aWav(), { name: 'a.wav' })))
    const kept = answers.filter(({ statusCode }) => statusCode === 200)
    expect(kept).toHaveLength(10)
    const refused = answers.find(({ statusCode }) => statusCode !== 200)!
    expect(refused.json<Problem>()).toMatchObject({
      code: 'not_allowed_now',
      detail: expect.stringMatching(
        /^There is no room for this file \(7\.\d KB\): .* of 86\.\d KB are used\. Remove files/,
      ),
    })
    expect(await usage(org)).toMatchObject({
      usedBytes: 10 * size,
      quotaBytes: 11 * size - 1,
      kinds: expect.arrayContaining([{ kind: 'audio', files: 10, bytes: 10 * size }]),
    })
    expect(await rows(org)).toHaveLength(10)

    // What was forgotten makes room again.
    setClock(new Date(Date.now() + day + 60_000))
    await forgetUnattached.perform(org.id, {})
    setClock(undefined)
    expect((await usage(org)).usedBytes).toBe(0)
    expect((await send(who, aWav(), { name: 'a.wav' })).statusCode).toBe(200)
  })

  test('and its page say the same as the files themselves', async () => {
    const org = await newOrg()
    const who = await org.as('manager').browser()
    await send(who, aWav(20_000), { name: 'a.wav' })
    await send(who, aPdf(), { name: 'a.pdf' })
    const photo = (await send(who, await aPhoto())).json<FileLink>()
    const all = await rows(org)
    const use = await usage(org)
    expect(use.usedBytes).toBe(all.reduce((sum, { bytes }) => sum + bytes, 0))
    expect(use.quotaBytes).toBe(5 * 1024 ** 3)
    expect(use.kinds).toEqual([
      { kind: 'image', files: 1, bytes: photo.bytes },
      { kind: 'document', files: 1, bytes: aPdf().length },
      { kind: 'audio', files: 1, bytes: 20_044 },
      { kind: 'video', files: 0, bytes: 0 },
    ])
    expect(use.largest[0]).toMatchObject({
      name: 'a.wav',
      kind: 'audio',
      bytes: 20_044,
      addedBy: 'manager',
      about: null,
    })
    expect((await usage(await newOrg())).usedBytes).toBe(0)
  })
})
