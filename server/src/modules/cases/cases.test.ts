import { randomUUID } from 'node:crypto'
import { cases, notifications, workOrders } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { keptTotal } from '#core/totals.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { aReport, assigned, manager, report, supplied } from './fixtures.ts'

describe('the main job', () => {
  test('FAULT-04 Update fault status, FAULT-05 Resolve fault: reported, assigned, worked, resolved: the case and its work order go together, and all of it is on record', async () => {
    const org = await newOrg()
    const { it } = await assigned(org)
    expect(it).toMatchObject({
      status: 'assigned',
      workOrder: { status: 'open' },
      number: expect.stringMatching(/^F-\d{4}-000001$/),
    })
    const technician = org.as('technician')

    await technician.call(workOrders.start, { id: it.workOrder!.id })
    expect(await manager(org).call(cases.get, { id: it.id })).toMatchObject({
      status: 'in_progress',
      startedAt: expect.any(Date),
    })

    await technician.call(workOrders.note, { id: it.workOrder!.id, notes: 'Fuse blown' })
    await technician.call(workOrders.complete, {
      id: it.workOrder!.id,
      workPerformed: 'Replaced the fuse',
      minutes: 40,
    })
    const done = await manager(org).call(cases.get, { id: it.id })
    expect(done).toMatchObject({
      status: 'resolved',
      resolutionNotes: 'Replaced the fuse',
      resolutionMinutes: expect.any(Number),
      workOrder: { status: 'completed' },
    })
    expect(done.history.map(({ event, to }) => [event, to])).toEqual([
      ['case.reported', 'reported'],
      ['case.assigned', 'assigned'],
      ['case.moved', 'in_progress'],
      ['case.noted', null],
      ['case.moved', 'resolved'],
    ])

    await manager(org).call(cases.move, { id: it.id, to: 'closed' })
    expect((await technician.call(workOrders.get, { id: it.workOrder!.id })).status).toBe('closed')
  })

  test('what the case page moves, the work order follows', async () => {
    const org = await newOrg()
    const { it } = await assigned(org)
    await manager(org).call(cases.move, { id: it.id, to: 'in_progress' })
    expect((await org.as('technician').call(workOrders.get, { id: it.workOrder!.id })).status).toBe('in_progress')
    await manager(org).call(cases.move, { id: it.id, to: 'assigned', notes: 'Wait for the crane' })
    expect(await org.as('technician').call(workOrders.get, { id: it.workOrder!.id })).toMatchObject({
      status: 'on_hold',
      holdReason: 'Wait for the crane',
    })
  })

  test('a reopened case goes back to its technician, with priority and a new order', async () => {
    const org = await newOrg()
    const { it } = await assigned(org)
    await manager(org).call(cases.move, { id: it.id, to: 'resolved', notes: 'Line repaired' })
    const again = await manager(org).call(cases.move, { id: it.id, to: 'assigned', notes: 'Dark again' })
    expect(again).toMatchObject({ status: 'assigned', priority: true, resolvedAt: null, workOrder: { status: 'open' } })
    expect(again.workOrder!.id).not.toBe(it.workOrder!.id)
  })
})

describe('who is told', () => {
  const titles = async (org: TestOrg, role: string) =>
    (await org.as(role).call(notifications.list, {})).items.map(({ title }) => title)

  test('FAULT-01 Report fault from staff portal, FAULT-03 Assign fault to technician: managers of a report, the technician of the assignment, nobody of what they did themselves', async () => {
    const org = await newOrg()
    await org.as('manager').browser()
    await org.as('technician').browser()
    const it = await report(org)
    await settle()
    expect(await titles(org, 'manager')).toEqual([`New high fault ${it.number}`])
    expect(await titles(org, 'technician')).toEqual([])

    await manager(org).call(cases.assign, { id: it.id, assigneeId: await org.as('technician').userId() })
    await settle()
    expect(await titles(org, 'technician')).toEqual([`${it.number} is yours`])
    expect(await titles(org, 'manager')).toHaveLength(1)
  })

  test('FAULT-02 Report fault from customer portal: the customer hears that it arrived', async () => {
    const org = await newOrg()
    const { customer, connection } = await supplied(org)
    const someone = org.asCustomer(customer.id)
    const it = await someone.call(cases.reportMine, {
      connectionId: connection.id,
      category: 'low_voltage',
      description: 'Lamps are dim at night',
      severity: 'medium',
    })
    await settle()
    expect((await someone.call(notifications.list, {})).items).toMatchObject([
      { kind: 'case_reported', about: { type: 'case', id: it.id }, title: expect.stringContaining(it.number) },
    ])
  })

  test('the technician of what comes back', async () => {
    const org = await newOrg()
    const { it } = await assigned(org)
    await manager(org).call(cases.move, { id: it.id, to: 'resolved', notes: 'Line repaired' })
    await manager(org).call(cases.move, { id: it.id, to: 'assigned', notes: 'Dark again' })
    await settle()
    expect(await titles(org, 'technician')).toEqual([`${it.number} is back with you`, `${it.number} is yours`])
  })

  test('the customer by SMS at every step, and never of an internal note', async () => {
    const org = await newOrg()
    const { customer, connection } = await supplied(org)
    const it = await report(org, { customerId: customer.id, connectionId: connection.id })
    await manager(org).call(cases.note, { id: it.id, notes: 'Customer is difficult' })
    await manager(org).call(cases.move, { id: it.id, to: 'acknowledged' })
    await manager(org).call(cases.note, { id: it.id, notes: 'The crew leaves at four.', forCustomer: true })
    await settle()
    const { items } = await org.as('admin').call(notifications.outbox, { channel: 'sms' })
    const texts = items.filter(({ to }) => to === customer.phone).map(({ body }) => body)
    expect(texts).toHaveLength(3)
    expect(texts.join()).toContain('The crew leaves at four.')
    expect(texts.join()).not.toContain('difficult')
  })
})

describe('who may', () => {
  test('FAULT-06 Technician sees only assigned: own and newly reported, and nothing else', async () => {
    const org = await newOrg()
    const mine = await assigned(org)
    const fresh = await report(org)
    const others = await report(org)
    await manager(org).call(cases.assign, { id: others.id, assigneeId: await org.as('technician', 'another').userId() })
    const { items, total } = await org.as('technician').call(cases.list, {})
    expect(items.map(({ id }) => id).sort()).toEqual([mine.it.id, fresh.id].sort())
    expect(total).toBe(2)
    await expect(org.as('technician').call(cases.get, { id: others.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      org.as('technician').call(cases.move, { id: others.id, to: 'resolved', notes: 'Done' }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(org.as('technician').call(cases.note, { id: fresh.id, notes: 'I was here' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test.each(['technician', 'customer_service'])('a %s may not assign', async (role) => {
    const org = await newOrg()
    const it = await report(org)
    await expect(org.as(role).call(cases.assign, { id: it.id, assigneeId: randomUUID() })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('customer service neither acknowledges nor resolves', async () => {
    const org = await newOrg()
    const it = await report(org)
    await expect(org.as('customer_service').call(cases.move, { id: it.id, to: 'acknowledged' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      org.as('customer_service').call(cases.move, { id: it.id, to: 'resolved', notes: 'Fixed' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('work is given only to members who can do it', async () => {
    const org = await newOrg()
    const other = await newOrg()
    const it = await report(org)
    for (const assigneeId of [
      randomUUID(),
      await other.as('technician').userId(),
      await org.as('customer_service').userId(),
    ]) {
      await expect(manager(org).call(cases.assign, { id: it.id, assigneeId })).rejects.toMatchObject({
        code: 'invalid',
        fields: { assigneeId: expect.any(String) },
      })
    }
  })

  test('another organisation sees nothing and changes nothing', async () => {
    const mine = await newOrg()
    const theirs = await newOrg()
    const it = await report(mine)
    const spy = theirs.as('admin')
    expect((await spy.call(cases.list, {})).items).toEqual([])
    await expect(spy.call(cases.get, { id: it.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(spy.call(cases.move, { id: it.id, to: 'acknowledged' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(spy.call(cases.note, { id: it.id, notes: 'Hello' })).rejects.toMatchObject({ code: 'not_found' })
    const { customer, connection } = await supplied(mine)
    await expect(spy.call(cases.report, aReport({ customerId: customer.id }))).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(spy.call(cases.report, aReport({ connectionId: connection.id }))).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('two at once', () => {
  test('of two managers who assign, one wins and the other is told who did', async () => {
    const org = await newOrg()
    const it = await report(org)
    const [peter, mary] = await Promise.all([
      org.as('technician', 'Peter').userId(),
      org.as('technician', 'Mary').userId(),
    ])
    const tries = await Promise.allSettled([
      org.as('manager', 'one').call(cases.assign, { id: it.id, assigneeId: peter, expectedAssigneeId: null }),
      org.as('manager', 'two').call(cases.assign, { id: it.id, assigneeId: mary, expectedAssigneeId: null }),
    ])
    const now = await manager(org).call(cases.get, { id: it.id })
    const lost = tries.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(lost.reason).toMatchObject({
      code: 'conflict',
      message: `Somebody was faster: this is now with ${now.assignee!.name}.`,
    })
  })

  test('reports at once get numbers without a gap, and the kept total equals a count', async () => {
    const org = await newOrg()
    await org.as('customer_service').browser()
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 5 === 4 ? report(org, { category: 'nonsense' }).catch(() => null) : report(org),
      ),
    )
    const numbers = made.flatMap((it) => (it ? [Number(it.number.slice(-6))] : [])).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    const { kept, counted } = await org.look(async (ctx) => ({
      kept: await keptTotal(ctx, 'cases', ['reported']),
      counted: Number((await ctx.tx.execute(sql`select count(*)::int as n from cases`)).rows[0]!['n']),
    }))
    expect([kept, counted]).toEqual([16, 16])
  })

  test('the same report sent twice with one key is one report', async () => {
    const org = await newOrg()
    const input = aReport({ id: randomUUID() })
    const agent = org.as('customer_service')
    await agent.browser()
    const [first, second] = await Promise.all([
      agent.call(cases.report, input, { key: 'the-same-key-1' }),
      agent.call(cases.report, input, { key: 'the-same-key-1' }),
    ])
    expect(second).toEqual(first)
    expect(await agent.call(cases.report, input, { key: 'the-same-key-1' })).toEqual(first)
    expect((await agent.call(cases.list, {})).total).toBe(1)
    await expect(
      agent.call(cases.report, aReport({ severity: 'low' }), { key: 'the-same-key-1' }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})
