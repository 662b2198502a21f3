import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { assets, type FileLink, media, type MediaSubject, workOrders } from '@mtambo/contract'
import { historyOf } from '#core/events.ts'
import { outside } from '#core/outside/index.ts'
import { anAsset } from '#modules/assets/fixtures.ts'
import { schedule } from '#modules/work-orders/fixtures.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { open, send, type Person } from '#testing/sending.ts'
import { aPdf, aPhoto, aWav } from './fixtures.ts'
import { files } from './tables.ts'

const place = (id: string, type: MediaSubject = 'asset') => ({ aboutType: type, aboutId: id })

async function sent(who: Person, bytes?: Buffer, name = 'IMG_1.JPG') {
  const answer = await send(who, bytes ?? (await aPhoto()), { name })
  expect(answer.statusCode).toBe(200)
  return answer.json<FileLink>().id
}

const machine = (org: TestOrg) => org.as('manager').call(assets.create, anAsset({ category: 'other' }))
const there = (org: TestOrg) => org.look(({ tx }) => tx.select().from(files))
/** An id of a file that is not in the storage any more; the bytes go by a job. */
const stored = async (key: string) => {
  const found = await outside().storage.get(key)
  found?.bytes.destroy()
  return found !== undefined
}

describe('the files of an asset', () => {
  test('are added with captions, listed newest first and by kind, and every reader may open them', async () => {
    const org = await newOrg('general')
    const manager = await org.as('manager').browser()
    const { id } = await machine(org)
    const [photo, paper, sound] = [
      await sent(manager),
      await sent(manager, aPdf(), 'manual.pdf'),
      await sent(manager, aWav(), 'noise.wav'),
    ]
    const added = await manager.call(media.attach, {
      ...place(id),
      files: [{ id: photo, caption: 'Name plate' }, { id: paper }, { id: sound, caption: '' }],
    })
    expect(added.items.map(({ name, kind, caption }) => [name, kind, caption])).toEqual([
      ['IMG_1.jpg', 'image', 'Name plate'],
      ['manual.pdf', 'document', null],
      ['noise.wav', 'audio', null],
    ])

    const viewer = await org.as('viewer').browser()
    const list = await viewer.call(media.list, place(id))
    expect(list).toMatchObject({ mayAdd: false, nextCursor: null, maxBytes: { image: 15 * 1024 ** 2 } })
    expect(list.items.map((item) => item.id)).toEqual([sound, paper, photo])
    expect(list.items[2]).toMatchObject({ addedBy: 'manager', mayChange: false, width: 300, height: 400 })
    expect((await open(viewer, list.items[0]!.url)).statusCode).toBe(200)

    const first = await viewer.call(media.list, { ...place(id), limit: 2 })
    const rest = await viewer.call(media.list, { ...place(id), limit: 2, cursor: first.nextCursor! })
    expect([...first.items, ...rest.items].map((item) => item.id)).toEqual([sound, paper, photo])
    expect((await viewer.call(media.list, { ...place(id), kind: 'document' })).items.map((item) => item.id)).toEqual([
      paper,
    ])
    expect((await viewer.call(media.list, { ...place(id), kind: 'image' })).items.map((item) => item.id)).toEqual([
      photo,
    ])
  })

  test('a PDF opens in a tab of its own, where it can do nothing; from a list it is saved', async () => {
    const org = await newOrg('general')
    const manager = await org.as('manager').browser()
    const { id } = await machine(org)
    await manager.call(media.attach, { ...place(id), files: [{ id: await sent(manager, aPdf(), 'a.pdf') }] })
    const [item] = (await manager.call(media.list, place(id))).items
    expect((await open(manager, item!.url)).headers['content-disposition']).toMatch(/^attachment/)
    expect((await open(manager, item!.viewUrl!)).headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^inline/),
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
    })
  })

  test('are captioned and removed, once; the history says so, and the room is free', async () => {
    const org = await newOrg('general')
    const manager = await org.as('manager').browser()
    const { id } = await machine(org)
    const file = await sent(manager)
    await manager.call(media.attach, { ...place(id), files: [{ id: file }] })
    // Asked again over a bad line.
    await manager.call(media.attach, { ...place(id), files: [{ id: file, caption: 'Later' }] })
    expect(await manager.call(media.caption, { id: file, caption: 'Left bearing' })).toMatchObject({
      caption: 'Left bearing',
    })
    const [row] = await there(org)
    const removals = await Promise.allSettled([1, 2].map(() => manager.call(media.remove, { id: file })))
    expect(removals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await settle()
    expect([await stored(row!.storageKey), await stored(row!.thumbnailKey!)]).toEqual([false, false])
    const history = await org.look((ctx) => historyOf(ctx, id))
    expect(history.filter(({ event }) => event.includes('file')).map(({ event, notes }) => [event, notes])).toEqual([
      ['asset.file-added', 'IMG_1.jpg'],
      ['asset.file-captioned', 'IMG_1.jpg: Left bearing'],
      ['asset.file-removed', 'IMG_1.jpg: Left bearing'],
    ])
    expect(await org.as('admin').call(media.usage, {})).toMatchObject({ usedBytes: 0, largest: [] })
  })

  test('are nobody else’s: not of who may not edit, not of another organisation, not of a customer', async () => {
    const org = await newOrg('general')
    const manager = await org.as('manager').browser()
    const { id } = await machine(org)
    const file = await sent(manager)
    await manager.call(media.attach, { ...place(id), files: [{ id: file }] })

    for (const role of ['viewer', 'technician']) {
      const who = await org.as(role).browser()
      const own = await sent(who)
      await expect(who.call(media.attach, { ...place(id), files: [{ id: own }] })).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(who.call(media.remove, { id: file })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(who.call(media.caption, { id: file, caption: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const foreign = await (await newOrg('general')).as('manager').browser()
    const theirs = await sent(foreign)
    for (const attempt of [
      () => foreign.call(media.list, place(id)),
      () => foreign.call(media.attach, { ...place(id), files: [{ id: theirs }] }),
      () => foreign.call(media.remove, { id: file }),
      () => foreign.call(media.caption, { id: file, caption: 'x' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    const customer = await org.asCustomer(randomUUID()).browser()
    await expect(customer.call(media.list, place(id))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(customer.call(media.remove, { id: file })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await there(org)).filter(({ aboutId }) => aboutId === id)).toHaveLength(1)
  })

  test('only own and unused uploads become files of it, and the wrong one is named', async () => {
    const org = await newOrg('general')
    const [manager, admin] = [await org.as('manager').browser(), await org.as('admin').browser()]
    const { id } = await machine(org)
    const [mine, theirs] = [await sent(manager), await sent(admin)]
    await expect(
      manager.call(media.attach, { ...place(id), files: [{ id: mine }, { id: theirs }] }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { 'files.1': expect.any(String) } })
    await expect(manager.call(media.attach, { ...place(randomUUID()), files: [{ id: mine }] })).rejects.toMatchObject({
      code: 'not_found',
    })
    for (const wrong of [
      { ...place(id), files: [{ id: mine, caption: 'x'.repeat(301) }] },
      { ...place(id), files: [] },
      { ...place(id), files: Array.from({ length: 11 }, () => ({ id: randomUUID() })) },
      { ...place(id, 'portrait' as MediaSubject), files: [{ id: mine }] },
    ])
      expect((await manager.send(media.attach, wrong)).statusCode).toBe(422)
    expect((await there(org)).filter(({ aboutId }) => aboutId !== null)).toEqual([])
  })
})

describe('the files of a work order', () => {
  test('whoever works on it adds until it is completed, and takes back only their own', async () => {
    const org = await newOrg()
    const peter = await org.as('technician', 'peter').browser()
    const order = await schedule(org, { assigneeId: peter.userId })
    const at = place(order.id, 'work-order')
    const manager = await org.as('manager').browser()
    const planned = await sent(manager, aPdf(), 'drawing.pdf')
    await manager.call(media.attach, { ...at, files: [{ id: planned }] })

    const [before, after] = [await sent(peter), await sent(peter)]
    await peter.call(media.attach, { ...at, files: [{ id: before }, { id: after }] })
    const list = await peter.call(media.list, at)
    expect(list.mayAdd).toBe(true)
    expect(list.items.map(({ mayChange }) => mayChange)).toEqual([true, true, false])
    await peter.call(media.remove, { id: after })
    await expect(peter.call(media.remove, { id: planned })).rejects.toMatchObject({ code: 'forbidden' })

    const jane = await org.as('technician', 'jane').browser()
    await expect(jane.call(media.list, at)).rejects.toMatchObject({ code: 'not_found' })
    await expect(jane.call(media.attach, { ...at, files: [{ id: await sent(jane) }] })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(jane.call(media.remove, { id: before })).rejects.toMatchObject({ code: 'not_found' })

    await peter.call(workOrders.start, { id: order.id })
    await peter.call(workOrders.complete, { id: order.id, workPerformed: 'Oil changed', minutes: 30 })
    expect(await peter.call(media.list, at)).toMatchObject({ mayAdd: false })
    await expect(peter.call(media.attach, { ...at, files: [{ id: await sent(peter) }] })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(peter.call(media.remove, { id: before })).rejects.toMatchObject({ code: 'forbidden' })
    await manager.call(media.remove, { id: before })
  })
})
