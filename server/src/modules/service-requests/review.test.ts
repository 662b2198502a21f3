import { files, notifications, serviceRequests, workOrders, type Endpoint } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { dayIn } from '#core/clock.ts'
import { aPdf, aPhoto } from '#modules/files/fixtures.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { approved, aRequest, submitted, supplied, work } from './fixtures.ts'

describe('who may', () => {
  test('customer service reads and decides nothing; a technician does not read either', async () => {
    const org = await newOrg()
    const { it, ...them } = await submitted(org, 'upgrade')
    const agent = org.as('customer_service')
    expect(await agent.call(serviceRequests.get, { id: it.id })).toMatchObject({ moves: [], mayPlan: false })
    expect((await agent.call(serviceRequests.list, {})).total).toBe(1)
    await expect(org.as('technician').call(serviceRequests.get, { id: it.id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(org.as('technician').call(serviceRequests.list, {})).rejects.toMatchObject({ code: 'forbidden' })
    for (const role of ['customer_service', 'technician']) {
      const they = org.as(role)
      for (const attempt of [
        () => they.call(serviceRequests.create, aRequest('disconnection', them)),
        () => they.call(serviceRequests.review, { id: it.id }),
        () => they.call(serviceRequests.approve, { id: it.id }),
        () => they.call(serviceRequests.reject, { id: it.id, reason: 'Not today' }),
        () => they.call(serviceRequests.plan, { id: it.id }),
        () => they.call(serviceRequests.complete, { id: it.id, notes: 'Done' }),
        () => they.call(serviceRequests.note, { id: it.id, notes: 'Hello' }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('another organisation finds nothing and changes nothing', async () => {
    const org = await newOrg()
    const { it, ...them } = await submitted(org, 'name_change')
    const spy = (await newOrg()).as('admin')
    expect(await spy.call(serviceRequests.list, {})).toMatchObject({ items: [], total: 0 })
    for (const attempt of [
      () => spy.call(serviceRequests.get, { id: it.id }),
      () => spy.call(serviceRequests.review, { id: it.id }),
      () => spy.call(serviceRequests.approve, { id: it.id }),
      () => spy.call(serviceRequests.reject, { id: it.id, reason: 'Not today' }),
      () => spy.call(serviceRequests.plan, { id: it.id }),
      () => spy.call(serviceRequests.complete, { id: it.id, notes: 'Done' }),
      () => spy.call(serviceRequests.note, { id: it.id, notes: 'Hello' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    await expect(spy.call(serviceRequests.create, aRequest('disconnection', them))).rejects.toMatchObject({
      fields: { customerId: expect.any(String) },
    })
  })
})

describe('two reviewers', () => {
  test('one has it, and the other is told who', async () => {
    const org = await newOrg()
    const { it } = await submitted(org, 'upgrade')
    const they = ['Mary', 'Peter'].map((name) => org.as('manager', name))
    await Promise.all(they.map((each) => each.browser()))
    const tries = await Promise.allSettled(they.map((each) => each.call(serviceRequests.review, { id: it.id })))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const now = await org.as('manager').call(serviceRequests.get, { id: it.id })
    const lost = tries.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({
      code: 'conflict',
      message: `Somebody was faster: ${now.assignee!.name} is reviewing this.`,
    })
    const winner = org.as('manager', now.assignee!.name)
    expect(await winner.call(serviceRequests.review, { id: it.id })).toMatchObject({ status: 'under_review' })
    expect(now.history).toHaveLength(2)
  })

  test('of one who approves and one who rejects, the second learns what the first did', async () => {
    const org = await newOrg()
    const { it } = await submitted(org, 'upgrade')
    const [mary, peter] = ['Mary', 'Peter'].map((name) => org.as('manager', name))
    await mary!.call(serviceRequests.approve, { id: it.id, expectedStatus: 'submitted' })
    const late = { id: it.id, expectedStatus: 'submitted' } as const
    const told = { code: 'conflict', message: 'Somebody was faster: Mary has approved this.' }
    await expect(peter!.call(serviceRequests.reject, { ...late, reason: 'No capacity' })).rejects.toMatchObject(told)
    await expect(peter!.call(serviceRequests.approve, late)).rejects.toMatchObject(told)
    await expect(peter!.call(serviceRequests.approve, { id: it.id })).rejects.toMatchObject(told)
    await expect(mary!.call(serviceRequests.approve, { id: it.id })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: 'A request that is approved cannot become approved. It can become: in progress, completed, rejected.',
    })
    expect((await org.as('manager').call(workOrders.list, {})).items).toHaveLength(1)
  })
})

const smsTo = async (org: TestOrg, phone: string) => {
  await settle()
  const { items } = await org.as('admin').call(notifications.outbox, { channel: 'sms', limit: 100 })
  return items.filter(({ to }) => to === phone).map(({ body }) => body)
}

describe('who is told', () => {
  test('the customer of every step with what comes next, and never of an internal note', async () => {
    const org = await newOrg()
    const day = dayIn('Africa/Nairobi', new Date(Date.now() + 3 * 86_400_000))
    const { it, customer } = await submitted(org, 'upgrade')
    const manager = org.as('manager')
    await manager.call(serviceRequests.review, { id: it.id })
    await manager.call(serviceRequests.note, { id: it.id, notes: 'A difficult one' })
    const technicianId = await org.as('technician').userId()
    const { workOrder } = await manager.call(serviceRequests.approve, { id: it.id, technicianId })
    await manager.call(workOrders.reschedule, { id: workOrder!.id, scheduledOn: day })
    const portal = org.asCustomer(customer.id)
    const seen = await portal.call(serviceRequests.myOne, { id: it.id })
    expect(seen.visitOn).toBe(day)
    expect(seen.history.at(-1)!.notes).toMatch(/^The crew comes on \d+ \w+ \d{4}\.$/)
    await work(org, workOrder!.id)
    const texts = (await smsTo(org, customer.phone)).join('\n')
    for (const said of [
      'We have your request for an upgrade',
      'Somebody is looking at your request',
      'Approved. We will write when our crew comes',
      `Our crew comes on ${Number(day.slice(8))} `,
      'Our crew has started',
      'Done. Your connection now has 15 kVA.',
    ])
      expect(texts).toContain(said)
    expect(texts).not.toContain('difficult')
    const { items } = await portal.call(notifications.list, {})
    expect(items.map(({ kind }) => kind)).toContain('request_updated')
    expect(items[0]!.about).toEqual({ type: 'service-request', id: it.id })
  })

  test('the reason when it is rejected', async () => {
    const org = await newOrg()
    const { it, customer } = await submitted(org, 'relocation')
    const manager = org.as('manager')
    expect((await manager.send(serviceRequests.reject, { id: it.id })).json().fields).toEqual({
      reason: expect.any(String),
    })
    await manager.call(serviceRequests.reject, { id: it.id, reason: 'There is no line in that street yet' })
    expect((await smsTo(org, customer.phone)).join()).toContain(
      'We cannot do this. There is no line in that street yet',
    )
    expect(await org.asCustomer(customer.id).call(serviceRequests.myOne, { id: it.id })).toMatchObject({
      status: 'rejected',
      resolutionNotes: 'There is no line in that street yet',
    })
  })

  test('reviewers of a new one, except who took it down; whoever has it, that it was taken back or called off', async () => {
    const org = await newOrg()
    const notices = async (who: string) =>
      (await org.as('manager', who).call(notifications.list, {})).items.map(({ title }) => title)
    await org.as('manager', 'Mary').browser()
    await org.as('technician').browser()
    const { it, customer } = await submitted(org, 'upgrade')
    await settle()
    expect(await notices('Mary')).toEqual([`New request ${it.number}: upgrade`])
    expect(await notices('manager')).toEqual([])
    expect((await org.as('technician').call(notifications.list, {})).items).toEqual([])

    await org.as('manager', 'Mary').call(serviceRequests.review, { id: it.id })
    await org.asCustomer(customer.id).call(serviceRequests.withdrawMine, { id: it.id })
    const other = await approved(org, 'downgrade')
    await org.as('admin').call(workOrders.cancel, { id: other.it.workOrder!.id, reason: 'No crew' })
    await settle()
    expect(await notices('Mary')).toContain(`${it.number} was taken back`)
    expect(await notices('manager')).toContain(`${other.it.number} needs planning again`)
  })
})

test('documents that were sent along are seen by both sides, pictures and PDFs', async () => {
  const org = await newOrg()
  const them = await supplied(org)
  const portal = org.asCustomer(them.customer.id)
  const someone = await portal.browser()
  const upload = async (name: string, bytes: Buffer) =>
    (await someone.send(files.upload as Endpoint, { name }, {}, bytes)).json<{ id: string }>().id
  const documentIds = [await upload('id.jpg', await aPhoto()), await upload('title.pdf', aPdf())]
  const { customerId: _, ...asked } = aRequest('new_connection', them, { documentIds })
  const it = await portal.call(serviceRequests.askMine, asked)
  expect(it.documents.map(({ id }) => id)).toEqual(documentIds)
  const seen = await org.as('manager').call(serviceRequests.get, { id: it.id })
  expect(seen.documents.map(({ mediaType }) => mediaType)).toEqual(['image/jpeg', 'application/pdf'])
})

describe('the list', () => {
  test('pages by place without a gap or a double, in both orders, also with a filter', async () => {
    const org = await newOrg()
    const them = await supplied(org)
    const manager = org.as('manager')
    for (let i = 0; i < 5; i++)
      await manager.call(
        serviceRequests.create,
        aRequest('new_connection', them, { priority: i % 2 ? 'low' : 'urgent' }),
      )
    for (const filter of [{}, { status: 'pending' }, { customerId: them.customer.id }] as const)
      for (const sort of ['newest', 'oldest'] as const) {
        const seen: string[] = []
        let cursor: string | undefined
        do {
          const page = await manager.call(serviceRequests.list, { ...filter, sort, limit: 2, cursor })
          expect(page).toMatchObject({ total: 5, capped: false })
          seen.push(...page.items.map(({ number }) => number.slice(-1)))
          cursor = page.nextCursor ?? undefined
        } while (cursor)
        expect(seen.join('')).toBe(sort === 'newest' ? '54321' : '12345')
      }
    expect((await manager.call(serviceRequests.list, { priority: 'urgent' })).total).toBe(3)
    await expect(manager.call(serviceRequests.list, { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('is found by number, customer, meter and town, and filtered by all the rest', async () => {
    const org = await newOrg()
    const { it, customer, connection } = await submitted(org, 'relocation')
    await submitted(org, 'upgrade')
    const manager = org.as('manager')
    await manager.call(serviceRequests.review, { id: it.id })
    const found = async (filter: object) => (await manager.call(serviceRequests.list, filter)).items.map(({ id }) => id)
    for (const filter of [
      { q: it.number },
      { q: customer.accountNumber },
      { q: connection.meterNumber },
      { type: 'relocation' },
      { status: 'under_review' },
      { assigneeId: await manager.userId() },
      { customerId: customer.id },
      { connectionId: connection.id },
    ])
      expect(await found(filter)).toEqual([it.id])
    expect(await found({ status: 'pending', type: 'relocation' })).toEqual([it.id])
    expect(await found({ q: 'kilimani' })).toEqual([it.id])
    expect(await found({ q: 'nothing-like-it' })).toEqual([])
    expect(await found({ status: 'completed' })).toEqual([])
  })
})
