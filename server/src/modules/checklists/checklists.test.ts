import { checklists, files, workOrders } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { events } from '#core/tables.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { aChecklist, aStep, given, pressure, withChecklist } from './fixtures.ts'

const done = { workPerformed: 'Serviced' }
/** A picture that this person has sent. */
async function aPhoto(org: TestOrg, role = 'technician') {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#abc' } })
    .png()
    .toBuffer()
  const answer = await org.as(role).send(files.upload, { name: 'photo.png' }, {}, bytes)
  return answer.json<{ id: string }>().id
}

describe('templates', () => {
  test('are written, found, changed into a new version, and taken out of use', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const made = await manager.call(checklists.create, aChecklist())
    expect(made).toMatchObject({ version: 1, stepCount: 2, active: true, categories: ['machine'] })
    const edited = await manager.call(checklists.edit, { ...aChecklist({ name: 'Yearly service' }), id: made.id })
    expect(edited).toMatchObject({ version: 2, name: 'Yearly service' })
    expect(edited.history.map(({ event }) => event)).toEqual(['checklist.created', 'checklist.edited'])
    await manager.call(checklists.create, aChecklist({ name: 'For vehicles', categories: ['vehicle'] }))
    await manager.call(checklists.create, aChecklist({ name: 'For anything', categories: [] }))
    const named = async (asked: object) =>
      (await org.as('technician').call(checklists.list, asked)).items.map(({ name }) => name)
    expect(await named({ category: 'machine' })).toEqual(['For anything', 'Yearly service'])
    expect(await named({ q: 'year' })).toEqual(['Yearly service'])
    await manager.call(checklists.setActive, { id: made.id, active: false })
    expect(await named({ active: 'yes' })).toEqual(['For anything', 'For vehicles'])
    const first = await manager.call(checklists.list, { limit: 2 })
    expect(first).toMatchObject({ total: 3, nextCursor: expect.any(String) })
    expect((await manager.call(checklists.list, { limit: 2, cursor: first.nextCursor! })).items).toHaveLength(1)
    const order = await given(org)
    await expect(manager.call(checklists.addTo, { id: order.id, templateIds: [made.id] })).rejects.toMatchObject({
      fields: { 'templateIds.0': expect.stringContaining('not in use') },
    })
  })

  test('what is wrong is refused beside its field', async () => {
    const org = await newOrg('general')
    const wrong = async (typed: object) => {
      const answer = await org.as('manager').send(checklists.create, { ...aChecklist(), ...typed })
      return Object.keys(answer.json<{ fields: object }>().fields)
    }
    expect(await wrong({ name: '' })).toEqual(['name'])
    expect(await wrong({ steps: [] })).toEqual(['steps'])
    expect(await wrong({ steps: [pressure({ max: 1 })] })).toEqual(['steps.0.max'])
    expect(await wrong({ categories: ['spaceship'] })).toEqual(['categories.0'])
    expect(await wrong({ steps: [aStep({ instruction: 'x'.repeat(501) })] })).toEqual(['steps.0.instruction'])
    expect(await wrong({ colour: 'red' })).toEqual(['colour'])
  })

  test('are another organisation’s own', async () => {
    const [mine, theirs] = [await newOrg('general'), await newOrg('general')]
    const { id } = await mine.as('manager').call(checklists.create, aChecklist())
    const other = theirs.as('manager')
    await expect(other.call(checklists.get, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(other.call(checklists.edit, { ...aChecklist(), id })).rejects.toMatchObject({ code: 'not_found' })
    const order = await given(theirs)
    await expect(other.call(checklists.addTo, { id: order.id, templateIds: [id] })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('on an order', () => {
  test('steps stay as they were when they were added, and are filled in one by one', async () => {
    const org = await newOrg('general')
    const { order, templateId, steps } = await withChecklist(org, [aStep(), pressure()])
    const tech = org.as('technician')
    await org
      .as('manager')
      .call(checklists.edit, { ...aChecklist({ steps: [aStep({ instruction: 'New' })] }), id: templateId })
    await tech.call(checklists.fill, { id: order.id, stepId: steps[0]!.id, value: true })
    const low = await tech.call(checklists.fill, {
      id: order.id,
      stepId: steps[1]!.id,
      value: 4.2,
      note: 'Cold engine',
    })
    expect(low).toMatchObject({
      outcome: 'warning',
      says: '4.2 bar is low: it should be at least 4.5 bar.',
      note: 'Cold engine',
      by: { name: 'technician' },
    })
    const now = await tech.call(checklists.ofOrder, { id: order.id })
    expect(now).toMatchObject({ done: 2, total: 2, missing: [], mayFill: true, mayFollowUp: 'request' })
    expect(now.items[0]).toMatchObject({ name: 'Monthly service', version: 1, done: 2 })
    expect((await org.as('viewer').call(checklists.ofOrder, { id: order.id })).mayFill).toBe(false)
  })

  test('what stood there before stays in the record, with who wrote it; the same again is nothing new', async () => {
    const org = await newOrg('general')
    const { order, steps } = await withChecklist(org, [pressure()])
    const stepId = steps[0]!.id
    const fill = (value: number | null) => org.as('technician').call(checklists.fill, { id: order.id, stepId, value })
    for (const value of [3, 3, 5, null]) await fill(value)
    const told = await org.look(({ tx, orgId }) =>
      tx
        .select()
        .from(events)
        .where(and(eq(events.orgId, orgId), eq(events.about, stepId)))
        .orderBy(events.id),
    )
    expect(told.map(({ from, to }) => [from, to])).toEqual([
      [null, '3 bar'],
      ['3 bar', '5 bar'],
      ['5 bar', null],
    ])
    const { history } = await org.as('technician').call(workOrders.get, { id: order.id })
    expect(history.filter(({ event }) => event === 'work-order.step-failed')).toHaveLength(1)
  })

  test('required steps are asked for at completion, by name', async () => {
    const org = await newOrg('general')
    const { order, steps } = await withChecklist(org, [
      aStep(),
      pressure(),
      aStep({ instruction: 'Remarks', kind: 'text', required: false }),
    ])
    const tech = org.as('technician')
    await expect(tech.call(workOrders.complete, { id: order.id, ...done })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: 'Fill in the required steps first: “Guards are in place”, “Oil pressure”.',
    })
    await tech.call(checklists.fill, { id: order.id, stepId: steps[0]!.id, value: true })
    await tech.call(checklists.fill, { id: order.id, stepId: steps[1]!.id, value: 6 })
    expect(await tech.call(workOrders.complete, { id: order.id, ...done })).toMatchObject({ status: 'completed' })
    await expect(tech.call(checklists.fill, { id: order.id, stepId: steps[1]!.id, value: 5 })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: expect.stringContaining('completed'),
    })
  })

  test('a photo step wants a photo, a signature step a name and maybe a drawing', async () => {
    const org = await newOrg('general')
    const { order, steps } = await withChecklist(org, [aStep({ kind: 'photo' }), aStep({ kind: 'signature' })])
    const tech = org.as('technician')
    const [photo, signature] = steps.map(({ id }) => id)
    await expect(tech.call(checklists.fill, { id: order.id, stepId: photo!, value: true })).rejects.toMatchObject({
      fields: { photoIds: 'Add a photo.' },
    })
    const filled = await tech.call(checklists.fill, {
      id: order.id,
      stepId: photo!,
      value: true,
      photoIds: [await aPhoto(org)],
    })
    expect(filled.photos).toHaveLength(1)
    const signed = await tech.call(checklists.fill, {
      id: order.id,
      stepId: signature!,
      value: 'J. Otieno',
      photoIds: [await aPhoto(org)],
    })
    expect(signed).toMatchObject({ value: 'J. Otieno', photos: [{ mediaType: 'image/jpeg' }] })
    expect(await tech.call(checklists.fill, { id: order.id, stepId: photo!, value: null })).toMatchObject({
      photos: [],
      by: { name: 'technician' },
    })
  })

  test('is taken away as long as nothing of it is filled in', async () => {
    const org = await newOrg('general')
    const { order, checklist, steps } = await withChecklist(org, [aStep()])
    const tech = org.as('technician')
    const place = { id: order.id, checklistId: checklist.id }
    await tech.call(checklists.fill, { id: order.id, stepId: steps[0]!.id, value: true })
    await expect(tech.call(checklists.removeFrom, place)).rejects.toMatchObject({ code: 'not_allowed_now' })
    await tech.call(checklists.fill, { id: order.id, stepId: steps[0]!.id, value: null })
    await tech.call(checklists.removeFrom, place)
    expect(await tech.call(checklists.ofOrder, { id: order.id })).toMatchObject({ items: [], total: 0 })
  })

  test('that a planner put there is not taken away by who is to fill it in', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const { id: templateId } = await manager.call(checklists.create, aChecklist())
    const { id } = await given(org)
    const { items } = await manager.call(checklists.addTo, { id, templateIds: [templateId] })
    expect(items).toMatchObject([{ mayRemove: true }])
    const tech = org.as('technician')
    expect((await tech.call(checklists.ofOrder, { id })).items).toMatchObject([{ mayRemove: false }])
    const place = { id, checklistId: items[0]!.id }
    await expect(tech.call(checklists.removeFrom, place)).rejects.toMatchObject({ code: 'forbidden' })
    await manager.call(checklists.removeFrom, place)
  })

  test('is not for somebody whose work it is not', async () => {
    const org = await newOrg('general')
    const { order, steps } = await withChecklist(org, [aStep()])
    const fill = { id: order.id, stepId: steps[0]!.id, value: true }
    const other = (await given(org)).id
    const refused = { code: 'not_found' }
    await expect(org.as('technician', 'mary').call(checklists.fill, fill)).rejects.toMatchObject(refused)
    await expect((await newOrg('general')).as('manager').call(checklists.fill, fill)).rejects.toMatchObject(refused)
    await expect(org.as('manager').call(checklists.fill, { ...fill, id: other })).rejects.toMatchObject(refused)
    await expect(org.as('viewer').call(checklists.fill, fill)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(org.as('technician').call(checklists.fill, { ...fill, value: 'yes' })).rejects.toMatchObject({
      fields: { value: expect.any(String) },
    })
  })
})

describe('a failed step', () => {
  test('brings a request of a technician, an order of a manager; once, also for two at once', async () => {
    const org = await newOrg('general')
    const { order, steps } = await withChecklist(org, [pressure(), pressure({ instruction: 'Water pressure' })])
    const tech = org.as('technician')
    for (const { id } of steps) await tech.call(checklists.fill, { id: order.id, stepId: id, value: 2 })
    const asked = { id: order.id, title: 'Replace the pump', priority: 'high' as const }
    const both = await Promise.allSettled(
      [1, 2].map(() => tech.call(checklists.followUp, { ...asked, stepId: steps[0]!.id })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [opened] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(opened!.followUp).toMatchObject({ status: 'requested' })
    const mine = await org.as('manager').call(checklists.followUp, { ...asked, stepId: steps[1]!.id })
    expect(mine.followUp).toMatchObject({ status: 'open' })
    const made = await org.as('manager').call(workOrders.get, { id: mine.followUp!.id })
    expect(made).toMatchObject({ type: 'corrective', title: 'Replace the pump', equipmentType: 'machine' })
    expect(await org.as('manager').call(workOrders.links, { id: order.id })).toMatchObject({
      links: [{ kind: 'followed_up_by' }, { kind: 'followed_up_by' }],
    })
  })

  test('brings none unless it failed', async () => {
    const org = await newOrg('general')
    const { order, steps } = await withChecklist(org, [pressure()])
    const stepId = steps[0]!.id
    await org.as('technician').call(checklists.fill, { id: order.id, stepId, value: 6 })
    await expect(
      org.as('technician').call(checklists.followUp, { id: order.id, stepId, title: 'Nothing', priority: 'low' }),
    ).rejects.toMatchObject({ code: 'not_allowed_now' })
  })

  test('brings none once the work is over for good', async () => {
    const org = await newOrg('general')
    const { order, steps } = await withChecklist(org, [aStep()])
    const [tech, manager] = [org.as('technician'), org.as('manager')]
    const [id, stepId] = [order.id, steps[0]!.id]
    await tech.call(checklists.fill, { id, stepId, value: false })
    await manager.call(workOrders.cancel, { id, reason: 'The machine is sold' })
    expect((await manager.call(checklists.ofOrder, { id })).mayFollowUp).toBeNull()
    await expect(
      manager.call(checklists.followUp, { id, stepId, title: 'Guards', priority: 'high' }),
    ).rejects.toMatchObject({ message: 'This work is cancelled. Open another job for what is still to be done.' })
  })

  test('that does so by itself opens a job at completion, unless somebody has', async () => {
    const org = await newOrg('general')
    const { order, steps } = await withChecklist(org, [pressure({ onFail: 'auto' }), aStep({ onFail: 'auto' })])
    const tech = org.as('technician')
    await tech.call(checklists.fill, { id: order.id, stepId: steps[0]!.id, value: 2 })
    await tech.call(checklists.fill, { id: order.id, stepId: steps[1]!.id, value: false })
    await tech.call(checklists.followUp, { id: order.id, stepId: steps[1]!.id, title: 'Guards', priority: 'high' })
    await tech.call(workOrders.complete, { id: order.id, ...done })
    const { items } = await org.as('manager').call(workOrders.list, { status: 'requested' })
    expect(items.map(({ title }) => title).toSorted()).toEqual(['Follow-up: Oil pressure', 'Guards'])
  })
})
