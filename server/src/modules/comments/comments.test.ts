import { comments, notifications, purchaseRequests, staff, workOrders } from '@mtambo/contract'
import { afterEach, describe, expect, test } from 'vitest'
import { setClock } from '#core/clock.ts'
import { newId } from '#core/ids.ts'
import { aRequest } from '#modules/purchasing/fixtures.ts'
import { aTeam, schedule } from '#modules/work-orders/fixtures.ts'
import { newOrg, settle } from '#testing/index.ts'
import { fitsName } from './rules.ts'

afterEach(() => setClock(undefined))

const about = (id: string) => ({ aboutType: 'work-order', aboutId: id }) as const

describe('comments on a work order', () => {
  test('are read newest first, page by page, by who may see it', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const { id } = await schedule(org, { equipmentType: 'machine' })
    for (const text of ['one', 'two', 'three']) await manager.call(comments.add, { ...about(id), text })
    const first = await manager.call(comments.list, { ...about(id), limit: 2 })
    expect(first).toMatchObject({ items: [{ text: 'three', mayEdit: true }, { text: 'two' }], mayWrite: true })
    const next = await org.as('viewer').call(comments.list, { ...about(id), cursor: first.nextCursor! })
    expect(next).toMatchObject({ items: [{ text: 'one', mayEdit: false, mayRemove: false }], mayWrite: false })
    const { history } = await manager.call(workOrders.get, { id })
    expect(history.at(-1)).toMatchObject({ event: 'comment.added', notes: null })
  })

  test('name people, who are told in the application and by e-mail', async () => {
    const org = await newOrg('general')
    const team = await aTeam(org, 'Hall 2', 'peter')
    const { id, number } = await schedule(org, { equipmentType: 'machine', teamId: team.id })
    const peter = await org.as('technician', 'peter').userId()
    await org.as('technician', 'stranger').userId()
    const found = await org.as('manager').call(comments.people, { ...about(id), q: 'P' })
    expect(found).toMatchObject([{ id: peter, name: 'peter', role: 'Technician' }])
    const names = (await org.as('manager').call(comments.people, about(id))).map(({ name }) => name)
    expect(names).not.toContain('stranger')
    await org.as('manager').call(comments.add, { ...about(id), text: '@peter is the part there?', mentionIds: [peter] })
    await settle()
    const { items } = await org.as('technician', 'peter').call(notifications.list, {})
    expect(items[0]).toMatchObject({
      title: `manager mentions you on ${number}`,
      text: '@peter is the part there?',
      about: { type: 'work-order', id },
    })
    const sent = await org.as('admin').call(notifications.outbox, { channel: 'email' })
    expect(sent.items.map(({ subject }) => subject)).toContainEqual(expect.stringContaining('mentions you'))
  })

  test('do not name who may not see it: refused beside the field', async () => {
    const org = await newOrg('general')
    const { id } = await schedule(org, { equipmentType: 'machine' })
    const stranger = await org.as('technician', 'stranger').userId()
    const elsewhere = await (await newOrg('general')).as('manager').userId()
    const add = (mentionIds: string[]) =>
      org.as('manager').call(comments.add, { ...about(id), text: 'Look', mentionIds })
    await expect(add([stranger])).rejects.toMatchObject({ fields: { mentionIds: expect.stringContaining('stranger') } })
    await expect(add([elsewhere])).rejects.toMatchObject({
      fields: { mentionIds: expect.stringContaining('Somebody who is named') },
    })
  })

  test('are changed by who wrote them, for 15 minutes', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const { id } = await schedule(org, { equipmentType: 'machine' })
    const start = Date.now()
    setClock(new Date(start))
    const said = await manager.call(comments.add, { ...about(id), text: 'Thrusday' })
    setClock(new Date(start + 15 * 60_000))
    expect(await manager.call(comments.edit, { id: said.id, text: 'Thursday' })).toMatchObject({
      text: 'Thursday',
      editedAt: expect.any(Date),
    })
    await expect(org.as('admin').call(comments.edit, { id: said.id, text: 'Friday' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    setClock(new Date(start + 15 * 60_000 + 1))
    await expect(manager.call(comments.edit, { id: said.id, text: 'Friday' })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
  })

  test('are removed by who wrote them or gives out the work, and leave only a mark', async () => {
    const org = await newOrg('general')
    const team = await aTeam(org, 'Hall 2', 'peter', 'paul')
    const { id } = await schedule(org, { equipmentType: 'machine', teamId: team.id })
    const peter = org.as('technician', 'peter')
    const said = await peter.call(comments.add, { ...about(id), text: 'Nonsense' })
    await expect(org.as('technician', 'paul').call(comments.remove, { id: said.id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await org.as('manager').call(comments.remove, { id: said.id })
    expect((await peter.call(comments.list, about(id))).items).toMatchObject([
      { text: null, mayEdit: false, mayRemove: false },
    ])
    await expect(peter.call(comments.remove, { id: said.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
  })

  test('are out of reach of other organisations and of who may not see the order; a viewer only reads', async () => {
    const [org, other] = [await newOrg('general'), await newOrg('general')]
    const { id } = await schedule(org, { equipmentType: 'machine' })
    const said = await org.as('manager').call(comments.add, { ...about(id), text: 'Among us' })
    for (const stranger of [other.as('manager'), org.as('technician')]) {
      for (const attempt of [
        () => stranger.call(comments.list, about(id)),
        () => stranger.call(comments.people, about(id)),
        () => stranger.call(comments.add, { ...about(id), text: 'Hello' }),
        () => stranger.call(comments.edit, { id: said.id, text: 'Hello' }),
        () => stranger.call(comments.remove, { id: said.id }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    }
    const attempt = org.as('viewer').call(comments.add, { ...about(id), text: 'Hello' })
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('are not for a role that sees no work at all', async () => {
    const org = await newOrg('general')
    const { id } = await schedule(org, { equipmentType: 'machine' })
    await org.as('admin').call(staff.addRole, { name: 'Buyer', level: 30, grants: { 'purchasing:request': 'all' } })
    const buyer = org.as('buyer')
    for (const attempt of [
      () => buyer.call(comments.list, about(id)),
      () => buyer.call(comments.people, about(id)),
      () => buyer.call(comments.add, { ...about(id), text: 'Hello' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
    await expect(buyer.call(purchaseRequests.create, { ...aRequest(), workOrderId: id })).rejects.toMatchObject({
      fields: { workOrderId: expect.stringContaining('does not exist') },
    })
  })

  test('sent twice under one id is said once; what is empty or too long is refused', async () => {
    const org = await newOrg('general')
    const { id } = await schedule(org, { equipmentType: 'machine' })
    const one = { id: newId(), ...about(id), text: 'Once' }
    await org.as('manager').call(comments.add, one)
    await expect(org.as('manager').call(comments.add, one)).rejects.toMatchObject({ code: 'conflict' })
    for (const text of ['  ', 'x'.repeat(4001)])
      expect((await org.as('manager').send(comments.add, { ...about(id), text })).statusCode).toBe(422)
    expect((await org.as('manager').send(comments.list, { aboutType: 'weather', aboutId: id })).statusCode).toBe(422)
  })
})

test.each([
  ['Peter Otieno', '', true],
  ['Peter Otieno', 'pe', true],
  ['Peter Otieno', 'OTI', true],
  ['Peter Otieno', 'peter o', true],
  ['Peter Otieno', 'eter', false],
])('%s is found by "%s": %s', (name, typed, expected) => {
  expect(fitsName(name, typed)).toBe(expected)
})
