import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import { type FileLink, MAX_BYTES, type Problem } from '@mtambo/contract'
import { setClock } from '#core/clock.ts'
import { runAs, type Actor } from '#core/context.ts'
import { outside, replaceOutside } from '#core/outside/index.ts'
import { newOrg, settle, started } from '#testing/index.ts'
import { open, refusal, send, type Person } from '#testing/sending.ts'
import { aDrawing, aGif, aPdf, aPhoto } from './fixtures.ts'
import { attachFiles, filesOf } from './index.ts'
import { forgetUnattached } from './jobs.ts'
import { files } from './tables.ts'

afterEach(() => setClock(undefined))

async function upload(who: Person, bytes?: Buffer): Promise<FileLink> {
  const answer = await send(who, bytes ?? (await aPhoto()))
  expect(answer.statusCode).toBe(200)
  return answer.json<FileLink>()
}

const staff = (userId: string): Actor => ({
  kind: 'staff',
  userId,
  memberId: userId,
  name: 'Staff',
  level: 10,
  grants: {},
})
const customer = (userId: string, customerId: string): Actor => ({
  kind: 'customer',
  userId,
  customerId,
  name: 'Customer',
})

describe('sending a picture', () => {
  test('it is drawn anew: upright, without where and with what it was taken, small enough, with a thumbnail', async () => {
    const who = await (await newOrg()).as('technician').browser()
    const sent = await aPhoto({ width: 3000, height: 1500 })
    expect((await sharp(sent).metadata()).exif).toBeDefined()

    const link = await upload(who, sent)
    expect(link).toMatchObject({ name: 'IMG_1.jpg', mediaType: 'image/jpeg' })
    const full = await open(who, link.url)
    expect(full.statusCode).toBe(200)
    expect(full.rawPayload).toHaveLength(link.bytes)
    const seen = await sharp(full.rawPayload).metadata()
    expect(seen).toMatchObject({ format: 'jpeg', width: 1024, height: 2048 })
    expect([seen.exif, seen.orientation]).toEqual([undefined, undefined])

    const thumbnail = await open(who, link.thumbnailUrl ?? '')
    expect(await sharp(thumbnail.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 160, height: 320 })
  })

  test('what it is counts, not what it is called; transparency stays', async () => {
    const who = await (await newOrg()).as('technician').browser()
    const answer = await send(who, await aDrawing(), {
      name: '../../etc/plan "ä".exe',
      headers: { 'content-type': 'image/jpeg' },
    })
    const link = answer.json<FileLink>()
    expect(link).toMatchObject({ name: 'plan "ä".webp', mediaType: 'image/webp' })
    const { headers, rawPayload } = await open(who, link.url)
    expect(await sharp(rawPayload).metadata()).toMatchObject({ format: 'webp', hasAlpha: true })
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': `inline; filename="plan a.webp"; filename*=UTF-8''plan%20%22%C3%A4%22.webp`,
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/^private, max-age=\d+, immutable$/),
    })
    const again = await open(who, link.url, { 'if-none-match': headers.etag })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
  })

  test('of a moving GIF there is the first picture', async () => {
    const who = await (await newOrg()).as('technician').browser()
    const link = await upload(who, await aGif())
    expect(link.mediaType).toMatch(/^image\/(jpeg|webp)$/)
    expect(link.thumbnailUrl).not.toBeNull()
  })

  test.each([
    [
      'the first bytes of a picture',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(400)]),
      'This picture is damaged and cannot be read. Choose another one.',
    ],
    [
      'HEIC',
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)]),
      'This picture is in the HEIC format, which most devices cannot show. Send it as JPEG.',
    ],
  ])('%s is refused in words', async (_, bytes, sentence) => {
    const who = await (await newOrg()).as('technician').browser()
    expect(await refusal(await send(who, bytes))).toEqual({ status: 422, code: 'invalid', sentence })
  })

  test('too large is refused, by bytes and by what it would unfold to', async () => {
    const who = await (await newOrg()).as('technician').browser()
    const restore = replaceOutside({ maxBytes: { ...MAX_BYTES, image: 100_000 } })
    const photo = Buffer.concat([await aPhoto(), Buffer.alloc(100_000)])
    const answer = await send(who, photo).finally(restore)
    expect(await refusal(answer)).toEqual({
      status: 422,
      code: 'invalid',
      sentence: 'This picture is larger than 97.7 KB.',
    })
    const bomb = await sharp({
      create: { width: 9000, height: 9000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await refusal(await send(who, bomb))).toMatchObject({
      status: 422,
      sentence: expect.stringContaining('60 million pixels'),
    })
  })

  test('sent twice with one key it is one picture; another picture under that key is refused', async () => {
    const who = await (await newOrg()).as('technician').browser()
    const photo = await aPhoto()
    const headers = { 'idempotency-key': randomUUID() }
    const [first, second] = [await send(who, photo, { headers }), await send(who, photo, { headers })]
    expect(second.json<FileLink>().id).toBe(first.json<FileLink>().id)
    const other = await send(who, await aPhoto({ colour: '#22c' }), { headers })
    expect(await refusal(other)).toMatchObject({ code: 'conflict' })
  })

  test('nobody sends without signing in', async () => {
    const { app } = await started()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/files?name=a.jpg',
      headers: { 'content-type': 'image/jpeg' },
      payload: await aPhoto(),
    })
    expect(answer.statusCode).toBe(401)
  })
})

describe('private links', () => {
  test('work for whoever was given them and for nobody else', async () => {
    const org = await newOrg()
    const who = await org.as('technician').browser()
    const { url } = await upload(who)
    const others = [
      await org.as('manager').browser(),
      await (await newOrg()).as('technician').browser(),
      await org.asCustomer(randomUUID()).browser(),
    ]
    for (const other of others) expect((await open(other, url)).statusCode).toBe(404)
    expect((await open({ ...who, jar: new Map() }, url)).statusCode).toBe(401)
    for (const changed of [
      url.replace('size=full', 'size=thumb'),
      url.replace(/until=\d+/, 'until=9999999999'),
      `${url}x`,
      url.replace(/&sig.*/, ''),
      `${url}&x=1`,
    ]) {
      expect((await open(who, changed)).statusCode).toBe(404)
    }
  })

  test('stay the same for a while, work for an hour at least, and then expire', async () => {
    const org = await newOrg()
    const who = await org.as('technician').browser()
    const { url } = await upload(who)
    const until = Number(new URL(url, 'http://x').searchParams.get('until')) * 1000
    expect(until - Date.now()).toBeGreaterThan(3_600_000 - 1000)
    expect(until - Date.now()).toBeLessThan(5_400_000 + 1000)
    setClock(new Date(until - 1000))
    expect((await open(who, url)).statusCode).toBe(200)
    setClock(new Date(until + 1000))
    expect((await open(who, url)).json<Problem>()).toMatchObject({
      code: 'forbidden',
      detail: 'This link has expired. Open the page again.',
    })
  })
})

describe('what files belong to', () => {
  test('a customer sees what belongs to the own case, another customer does not, not even with a right signature', async () => {
    const org = await newOrg()
    const [mine, theirs, caseId] = [randomUUID(), randomUUID(), randomUUID()]
    const technician = await org.as('technician').browser()
    const photo = await upload(technician)
    await runAs(org.id, staff(technician.userId), (ctx) =>
      attachFiles(ctx, [photo.id], { type: 'case', id: caseId }, mine),
    )

    const owner = await org.asCustomer(mine).browser()
    const stranger = await org.asCustomer(theirs).browser()
    const seenBy = (userId: string, customerId: string) =>
      runAs(org.id, customer(userId, customerId), (ctx) => filesOf(ctx, [caseId, randomUUID()]))
    const links = await seenBy(owner.userId, mine)
    expect([...links.keys()]).toEqual([caseId])
    expect((await open(owner, links.get(caseId)?.[0]?.url ?? '')).statusCode).toBe(200)

    expect(await seenBy(stranger.userId, theirs)).toEqual(new Map())
    const forged = await runAs(org.id, customer(stranger.userId, mine), (ctx) => filesOf(ctx, [caseId]))
    expect((await open(stranger, forged.get(caseId)?.[0]?.url ?? '')).statusCode).toBe(404)
  })

  test('only own and unused pictures can be attached, and the wrong one is named', async () => {
    const org = await newOrg()
    const [peter, jane] = [await org.as('technician', 'peter').browser(), await org.as('technician', 'jane').browser()]
    const [his, hers] = [await upload(peter), await upload(jane)]
    const attach = (ids: string[]) =>
      runAs(org.id, staff(peter.userId), (ctx) => attachFiles(ctx, ids, { type: 'case', id: randomUUID() }, null))

    await expect(attach([his.id, hers.id])).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'photoIds.1': expect.any(String) },
    })
    await expect(attach([randomUUID()])).rejects.toMatchObject({ fields: { 'photoIds.0': expect.any(String) } })
    await attach([his.id])
    await expect(attach([his.id])).rejects.toMatchObject({ fields: { 'photoIds.0': expect.any(String) } })
    const elsewhere = await newOrg()
    await expect(
      runAs(elsewhere.id, staff(jane.userId), (ctx) =>
        attachFiles(ctx, [hers.id], { type: 'case', id: randomUUID() }, null),
      ),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  test('a PDF goes only where documents may, and its refusal stands beside the field', async () => {
    const org = await newOrg()
    const who = await org.as('manager').browser()
    const paper = (await send(who, aPdf(), { name: 'a.pdf' })).json<FileLink>()
    const attach = (how?: Parameters<typeof attachFiles>[4]) =>
      runAs(org.id, staff(who.userId), (ctx) =>
        attachFiles(ctx, [paper.id], { type: 'case', id: randomUUID() }, null, how),
      )
    await expect(attach()).rejects.toMatchObject({ fields: { 'photoIds.0': expect.stringContaining('Only pictures') } })
    await expect(attach({ field: 'logo' })).rejects.toMatchObject({ fields: { 'logo.0': expect.any(String) } })
    await attach({ field: 'documentIds', documents: true })
  })

  test('what nothing names is forgotten after a day, with its bytes; what is attached stays', async () => {
    const org = await newOrg()
    const who = await org.as('technician').browser()
    const [kept, lost] = [await upload(who), await upload(who)]
    await runAs(org.id, staff(who.userId), (ctx) =>
      attachFiles(ctx, [kept.id], { type: 'case', id: randomUUID() }, null),
    )
    const keys = await org.look(({ tx }) => tx.select({ id: files.id, key: files.storageKey }).from(files))
    const keyOf = (id: string) => keys.find((file) => file.id === id)?.key ?? ''

    await forgetUnattached.perform(org.id, {})
    expect(await org.look(({ tx }) => tx.select().from(files))).toHaveLength(2)
    setClock(new Date(Date.now() + 86_400_000 + 60_000))
    await forgetUnattached.perform(org.id, {})
    await settle()
    expect((await org.look(({ tx }) => tx.select().from(files))).map(({ id }) => id)).toEqual([kept.id])
    expect(await outside().storage.get(keyOf(lost.id))).toBeUndefined()
    const stored = await outside().storage.get(keyOf(kept.id))
    expect(stored?.length).toBe(kept.bytes)
    stored?.bytes.destroy()
  })

  test('when the storage is down the sender hears it, and what was begun is forgotten', async () => {
    const org = await newOrg()
    const who = await org.as('technician').browser()
    const restore = replaceOutside({
      storage: {
        ...outside().storage,
        put: async () => {
          throw new Error('down')
        },
      },
    })
    const answer = await send(who, await aPhoto()).finally(restore)
    expect(answer.statusCode).toBe(500)
    setClock(new Date(Date.now() + 2 * 86_400_000))
    await forgetUnattached.perform(org.id, {})
    expect(await org.look(({ tx }) => tx.select().from(files))).toEqual([])
  })
})
