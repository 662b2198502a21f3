import { assets, checklists, completion, files, readings, settings, workCosts, workOrders } from '@mtambo/contract'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { anAsset } from '#modules/assets/fixtures.ts'
import { aStep, given, pressure, withChecklist } from '#modules/checklists/fixtures.ts'
import { aCounter, aMachine } from '#modules/readings/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { orderSheet, pdfOfOrder } from './index.ts'

const done = { workPerformed: 'Seal replaced' }
const codes = { problem: 'leak', cause: 'wear', remedy: 'replace' }

async function aDrawing(org: TestOrg, role = 'technician') {
  const bytes = await sharp({ create: { width: 60, height: 20, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  return (await org.as(role).send(files.upload, { name: 'signature.png' }, {}, bytes)).json<{ id: string }>().id
}

describe('problem, cause and remedy', () => {
  test('are told at completion, corrected until it is closed, and stand in the history in words', async () => {
    const org = await newOrg('general')
    const { id } = await given(org, { type: 'corrective' })
    const tech = org.as('technician')
    await tech.call(workOrders.complete, { id, ...done, ...codes, failure: true })
    expect(await tech.call(completion.get, { id })).toMatchObject({ ...codes, failure: true, mayEdit: true })
    expect(await tech.call(completion.saveCodes, { id, cause: 'corrosion', remedy: null })).toMatchObject({
      problem: 'leak',
      cause: 'corrosion',
      remedy: null,
      failure: true,
    })
    const { history } = await tech.call(workOrders.get, { id })
    expect(history.find(({ event }) => event === 'work-order.failure-told')?.notes).toBe(
      'Leaks · Wear · Replaced · it had stopped working',
    )
    await expect(tech.call(completion.saveCodes, { id, cause: 'ghosts' })).rejects.toMatchObject({
      fields: { cause: expect.any(String) },
    })
    await expect(org.as('technician', 'mary').call(completion.get, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect((await newOrg('general')).as('manager').call(completion.saveCodes, { id })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('are asked for where the organisation wants them, of what puts right a failure', async () => {
    const org = await newOrg('general')
    await org.as('admin').call(completion.saveRules, { codes: 'required' })
    expect(await org.as('admin').call(completion.rules, {})).toEqual({ codes: 'required', signature: 'optional' })
    const tech = org.as('technician')
    const [planned, broken] = [await given(org), await given(org, { type: 'emergency' })]
    expect((await tech.call(completion.get, { id: broken.id })).needs).toEqual({ codes: true, signature: false })
    await tech.call(workOrders.complete, { id: planned.id, ...done })
    await expect(tech.call(workOrders.complete, { id: broken.id, ...done, problem: 'leak' })).rejects.toMatchObject({
      fields: { cause: expect.any(String), remedy: expect.any(String) },
    })
    await tech.call(workOrders.complete, { id: broken.id, ...done, ...codes })
  })

  test('a label in use can be taken out of the choices and not deleted', async () => {
    const org = await newOrg('general')
    const { id } = await given(org, { type: 'corrective' })
    await org.as('technician').call(workOrders.complete, { id, ...done, ...codes })
    const list = await org.as('admin').call(settings.categories, { list: 'problem' })
    const others = list
      .filter(({ code }) => code !== 'leak')
      .map(({ code, label, active }) => ({ code, label, active }))
    await expect(
      org.as('admin').call(settings.saveCategories, { list: 'problem', items: others }),
    ).rejects.toMatchObject({ message: expect.stringContaining('Leaks') })
  })
})

describe('standstill', () => {
  const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000)

  test('from–until is kept with the equipment; without an end it still stands, and the next work says that it runs', async () => {
    const org = await newOrg('general')
    const machine = await org.as('manager').call(assets.create, anAsset({ category: 'machine' }))
    const tech = org.as('technician')
    const [one, two, three] = [1, 2, 3].map(() =>
      given(org, { type: 'emergency', assetId: machine.id, equipment: null }),
    )
    const id = (await one!).id
    await tech.call(workOrders.complete, { id, ...done, downFrom: at(9), downUntil: at(7) })
    expect(await tech.call(completion.get, { id })).toMatchObject({
      downtime: { from: expect.any(Date), until: expect.any(Date) },
      downSince: null,
    })
    await tech.call(workOrders.complete, { id: (await two!).id, ...done, downFrom: at(3) })
    const last = (await three!).id
    expect((await tech.call(completion.get, { id: last })).downSince).toEqual(expect.any(Date))
    expect(await tech.call(assets.get, { id: machine.id })).toMatchObject({ status: 'out_of_service' })
    await tech.call(workOrders.complete, { id: last, ...done, downUntil: at(1) })
    expect(await tech.call(assets.get, { id: machine.id })).toMatchObject({ status: 'in_service' })
  })

  test('what cannot be is refused beside its field', async () => {
    const org = await newOrg('general')
    const machine = await org.as('manager').call(assets.create, anAsset({ category: 'machine' }))
    const tech = org.as('technician')
    const { id } = await given(org, { assetId: machine.id, equipment: null })
    const wrong = async (told: object) => {
      const answer = await tech.send(workOrders.complete, { id, ...done, ...told })
      return Object.keys(answer.json<{ fields?: object }>().fields ?? {})
    }
    expect(await wrong({ downUntil: at(1).toISOString() })).toEqual(['downFrom'])
    expect(await wrong({ downFrom: at(1).toISOString(), downUntil: at(2).toISOString() })).toEqual(['downUntil'])
    expect(await wrong({ downFrom: at(-5).toISOString() })).toEqual(['downFrom'])
    const bare = await given(org)
    await expect(tech.call(workOrders.complete, { id: bare.id, ...done, downFrom: at(2) })).rejects.toMatchObject({
      fields: { downFrom: expect.stringContaining('no equipment') },
    })
  })
})

describe('signature', () => {
  test('is kept with its drawing or the typed name', async () => {
    const org = await newOrg('general')
    const { id } = await given(org)
    const tech = org.as('technician')
    await tech.call(workOrders.complete, {
      id,
      ...done,
      signatures: [
        { role: 'technician', name: 'Peter Mwangi', fileId: await aDrawing(org) },
        { role: 'on_site', name: 'Grace Achieng' },
      ],
    })
    expect((await tech.call(completion.get, { id })).signatures).toMatchObject([
      { role: 'technician', name: 'Peter Mwangi', picture: { mediaType: 'image/webp' } },
      { role: 'on_site', name: 'Grace Achieng', picture: null },
    ])
  })

  test('cannot be left out where it is asked for, nor taken from somebody else’s files', async () => {
    const org = await newOrg('general')
    await org.as('admin').call(completion.saveRules, { signature: 'required' })
    const { id } = await given(org)
    const tech = org.as('technician')
    const refused = { fields: { signatures: expect.stringContaining('Sign') } }
    await expect(tech.call(workOrders.complete, { id, ...done })).rejects.toMatchObject(refused)
    await expect(
      tech.call(workOrders.complete, { id, ...done, signatures: [{ role: 'on_site', name: 'Grace' }] }),
    ).rejects.toMatchObject(refused)
    const theirs = await aDrawing(org, 'manager')
    await expect(
      tech.call(workOrders.complete, {
        id,
        ...done,
        signatures: [{ role: 'technician', name: 'Peter', fileId: theirs }],
      }),
    ).rejects.toMatchObject({ fields: { 'signatures.0': expect.any(String) } })
    await tech.call(workOrders.complete, { id, ...done, signatures: [{ role: 'technician', name: 'Peter' }] })
  })
})

describe('a reading step', () => {
  test('goes to the meter of the equipment, is corrected there, and asks about what looks wrong', async () => {
    const org = await newOrg('general')
    const machine = await aMachine(org)
    const meter = await aCounter(org, machine.id)
    const step = aStep({ kind: 'reading', instruction: 'Hours', meter: 'running hours', unit: 'h' })
    const { order, steps } = await withChecklist(org, [step], { assetId: machine.id, equipment: null })
    const fill = (value: number) =>
      org.as('technician').call(checklists.fill, { id: order.id, stepId: steps[0]!.id, value })
    await fill(120)
    await fill(210)
    await fill(210)
    const { items } = await org.as('manager').call(readings.list, { id: meter.id })
    expect(items.map(({ value }) => value)).toEqual([210])
    const next = await withChecklist(org, [step], { assetId: machine.id, equipment: null })
    const lower = { id: next.order.id, stepId: next.steps[0]!.id, value: 100 }
    await expect(org.as('technician').call(checklists.fill, lower)).rejects.toMatchObject({
      fields: { confirm: expect.any(String) },
    })
    await org.as('technician').call(checklists.fill, { ...lower, confirm: 'new_meter' })
  })
})

describe('papers', () => {
  /** The texts of a PDF that was not compressed: pdfkit writes them as hexadecimal pieces between the kerning. */
  const textsOf = (pdf: Buffer) =>
    [...pdf.toString('latin1').matchAll(/\[(.*?)\] TJ/g)]
      .map(([, pieces]) =>
        [...pieces!.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join(''),
      )
      .join('\n')

  async function finished(org: TestOrg) {
    const { order, steps } = await withChecklist(
      org,
      [pressure(), aStep({ kind: 'photo', instruction: 'Nameplate' })],
      { type: 'corrective' },
    )
    const tech = org.as('technician')
    await tech.call(checklists.fill, { id: order.id, stepId: steps[0]!.id, value: 3 })
    await tech.call(checklists.fill, {
      id: order.id,
      stepId: steps[1]!.id,
      value: true,
      photoIds: [await aDrawing(org)],
    })
    await tech.call(workCosts.addLabour, { id: order.id, kind: 'work', minutes: 95 })
    await org.as('manager').call(workCosts.addCost, { id: order.id, text: 'Crane', amount: 250_000 })
    return tech.call(workOrders.complete, {
      id: order.id,
      ...done,
      ...codes,
      signatures: [{ role: 'technician', name: 'Peter Mwangi', fileId: await aDrawing(org) }],
    })
  }

  test('the paper of an order says what happened, with money only for who may see it', async () => {
    const org = await newOrg('general')
    const order = await finished(org)
    const answer = await org.as('technician').send(completion.orderPaper, { id: order.id })
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining(`${order.number}.pdf`),
    })
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const sheet = await org.look((ctx) => orderSheet(ctx, order.id))
    const whole = textsOf(await pdfOfOrder(sheet, new Map(), { compress: false }))
    for (const words of [
      order.number,
      'Oil pressure',
      '3 bar',
      'FAILED',
      '1 h 35 min',
      'Leaks',
      'Peter Mwangi',
      'Crane',
      'Seal replaced',
    ])
      expect(whole).toContain(words)
    const costs = await org.as('technician').call(workCosts.get, { id: order.id })
    expect(textsOf(await pdfOfOrder({ ...sheet, costs }, new Map(), { compress: false }))).not.toContain('Crane')
    await expect(org.as('technician', 'mary').call(completion.orderPaper, { id: order.id })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('one entry of the log has a paper of its own', async () => {
    const org = await newOrg('general')
    const { logs, id } = await finished(org)
    const answer = await org.as('technician').send(completion.logPaper, { id: logs[0]!.id })
    expect(answer.headers['content-disposition']).toContain(`${logs[0]!.number}.pdf`)
    for (const refused of [
      await org.as('technician', 'mary').send(completion.logPaper, { id: logs[0]!.id }),
      await (await newOrg('general')).as('manager').send(completion.logPaper, { id: logs[0]!.id }),
      await org.as('manager').send(completion.logPaper, { id }),
    ])
      expect(refused.statusCode).toBe(404)
  })
})
