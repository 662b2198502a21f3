import { inflateSync } from 'node:zlib'
import { assets, qr, readAssetCode, spokenAssetCode, type QrDrawing } from '@mtambo/contract'
import { eq } from 'drizzle-orm'
import decodeQr from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { runAs, SYSTEM } from '#core/context.ts'
import { events } from '#core/tables.ts'
import { createAssets } from '#modules/assets/index.ts'
import { anAsset } from '#modules/assets/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { addressOf } from './drawing.ts'
import { aLabel } from './fixtures.ts'
import { completeCodes } from './jobs.ts'
import { assetCodes, qrCodes } from './tables.ts'

const SCALE = 8

/** Looks at it as a camera would: the drawing on white, with the quiet zone around it. */
function seen({ modules, path }: QrDrawing) {
  const size = (modules + 8) * SCALE
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    paint(data, size, (Number(x) + 4) * SCALE, (Number(y) + 4) * SCALE, Number(length) * SCALE, SCALE)
  return decodeQr({ width: size, height: size, data }, { timeLimit: 2000 })
}

function paint(data: Uint8Array, size: number, x: number, y: number, width: number, height: number) {
  for (let row = Math.round(y); row < Math.round(y + height); row++)
    for (let column = Math.round(x); column < Math.round(x + width); column++)
      data.set([0, 0, 0], (row * size + column) * 4)
}

/** The rectangles a PDF fills, drawn onto a page of 4 dots to the point. */
function printed(pdf: Buffer) {
  const parts = [...pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  const [page] = parts.filter((part) => part.includes(' re'))
  const size = 800
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [, x, y, width, height] of page!.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g))
    paint(data, size, Number(x) * 4, Number(y) * 4, Number(width) * 4, Number(height) * 4)
  return decodeQr({ width: size, height: size, data }, { timeLimit: 2000 })
}

const print = (org: TestOrg, input: Parameters<typeof qr.print.input.encode>[0]) =>
  org.as('manager').send(qr.print, input)

describe('codes', () => {
  test('every asset has one from the beginning, also of many; the job gives one to older ones', async () => {
    const org = await newOrg('general')
    const ids = await runAs(org.id, SYSTEM, (ctx) =>
      createAssets(ctx, [anAsset({ category: 'machine' }), anAsset({ category: 'machine' })]),
    )
    const codes = () => org.look((ctx) => ctx.tx.select().from(assetCodes).where(eq(assetCodes.orgId, org.id)))
    const made = await codes()
    expect(made.map(({ assetId }) => assetId).sort()).toEqual(ids.toSorted())
    expect(made.every(({ code }) => readAssetCode(code) === code)).toBe(true)
    await org.look((ctx) => ctx.tx.delete(assetCodes).where(eq(assetCodes.assetId, ids[0]!)))
    await completeCodes.perform(org.id, {})
    expect(await codes()).toHaveLength(2)
  })

  test('a company restored beside the first gets codes of its own', async () => {
    const [first, second] = [await newOrg('general'), await newOrg('general')]
    const { code } = await aLabel(first)
    const { asset, code: own } = await aLabel(second)
    await second.look((ctx) => ctx.tx.update(assetCodes).set({ code }).where(eq(assetCodes.code, own)))
    await completeCodes.perform(second.id, {})
    const { current, former } = await second.as('admin').call(qr.ofAsset, { id: asset.id })
    expect(former).toMatchObject([{ code }])
    expect([code, own]).not.toContain(current!.code)
    const owner = await second.look((ctx) => ctx.tx.select().from(qrCodes).where(eq(qrCodes.code, code)))
    expect(owner).toMatchObject([{ organisationId: first.id }])
  })

  test('typed in any way it finds the asset; replaced, it says so; of another company it finds nothing', async () => {
    const [org, other] = [await newOrg('general'), await newOrg('general')]
    const { asset, code } = await aLabel(org)
    const typed = spokenAssetCode(code).toLowerCase()
    const viewer = org.as('viewer')
    expect(await viewer.call(qr.find, { code: typed })).toMatchObject({ asset: { id: asset.id }, replaced: false })
    expect((await viewer.call(assets.list, { q: typed })).items).toMatchObject([{ id: asset.id }])
    expect((await viewer.call(assets.list, { q: asset.tag })).items).toMatchObject([{ id: asset.id }])
    const { current } = await org.as('manager').call(qr.replace, { id: asset.id })
    expect(await viewer.call(qr.find, { code })).toMatchObject({ replaced: true })
    expect(await viewer.call(qr.find, { code: current!.code })).toMatchObject({ replaced: false })
    await expect(other.as('viewer').call(qr.find, { code })).rejects.toMatchObject({ code: 'not_found' })
    await expect(other.as('manager').call(qr.replace, { id: asset.id })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('labels', () => {
  test('on the screen and on paper, the code says the address of the page', async () => {
    const org = await newOrg('general')
    const { asset, code } = await aLabel(org)
    const { current } = await org.as('viewer').call(qr.ofAsset, { id: asset.id })
    expect(seen(current!.drawing)).toBe(addressOf(code))
    const answer = await print(org, { ids: [asset.id], template: 'roll-62x29' })
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(printed(answer.rawPayload)).toBe(addressOf(code))
  })

  test('count their prints, and offer what has none yet', async () => {
    const org = await newOrg('general')
    const [first, second] = [await aLabel(org, { tag: 'A-1' }), await aLabel(org, { tag: 'A-2' })]
    await print(org, { ids: [first.asset.id], template: 'a4-24', start: 24 })
    const preview = (extra: object) => org.as('manager').call(qr.preview, { filters: {}, template: 'a4-24', ...extra })
    expect(await preview({ unprinted: true })).toMatchObject({ labels: 1, first: [{ id: second.asset.id }] })
    expect(await preview({ start: 24 })).toMatchObject({ labels: 2, pages: 2, first: [{ tag: 'A-1', prints: 1 }] })
    expect((await org.as('viewer').call(qr.ofAsset, { id: first.asset.id })).current).toMatchObject({ prints: 1 })
    const log = await org.look((ctx) => ctx.tx.select().from(events).where(eq(events.name, 'asset.label-printed')))
    expect(log).toHaveLength(1)
  })

  test.each([
    [{ template: 'a4-24' as const, start: 25, filters: {} }, 'start'],
    [{ template: 'a4-24' as const }, 'ids'],
    [{ template: 'a4-24' as const, filters: { category: 'vehicle' } }, 'ids'],
  ])('refused: %o', async (choice, field) => {
    const answer = await print(await newOrg('general'), choice)
    expect(answer.json<{ fields: object }>().fields).toHaveProperty(field)
  })

  test('a thousand come in one file, in little time', async () => {
    const org = await newOrg('general')
    const rows = Array.from({ length: 1000 }, () => anAsset({ category: 'machine' }))
    await runAs(org.id, SYSTEM, (ctx) => createAssets(ctx, rows))
    const begun = performance.now()
    const answer = await print(org, { filters: {}, template: 'a4-40' })
    expect(answer.rawPayload.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(25)
    expect(performance.now() - begun).toBeLessThan(8000)
  })
})
