import { randomUUID } from 'node:crypto'
import { customers, serviceRequests, type ServiceRequestType } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { runAs } from '#core/context.ts'
import { keptTotal } from '#core/totals.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { approved, aRequest, NEEDED, submitted, supplied } from './fixtures.ts'
import { serviceRequests as table } from './tables.ts'

const types = Object.keys(NEEDED) as ServiceRequestType[]
const mine = (type: ServiceRequestType, them: Awaited<ReturnType<typeof supplied>>, more: object = {}) => {
  const { customerId: _, ...input } = aRequest(type, them, more)
  return input
}

describe('bad input', () => {
  test.each([
    ['an unknown type', { type: 'repair' }, 'type'],
    ['no load', { loadKva: null }, 'loadKva'],
    ['a load of nothing', { loadKva: 0 }, 'loadKva'],
    ['an over-long description', { description: 'x'.repeat(4001) }, 'description'],
    ['an unknown priority', { priority: 'critical' }, 'priority'],
    ['an unknown connection', { connectionId: randomUUID() }, 'connectionId'],
    ['an unknown customer', { customerId: randomUUID() }, 'customerId'],
    ['a day that has passed', { wantedOn: '2020-01-01' }, 'wantedOn'],
    ['a document that is not there', { documentIds: [randomUUID()] }, 'documentIds.0'],
    ['nine documents', { documentIds: Array(9).fill(randomUUID()) }, 'documentIds'],
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['what the type does not ask for', { town: 'Kilimani' }, 'town'],
  ])('%s is refused beside its field', async (_, wrong, field) => {
    const org = await newOrg()
    const input = { ...aRequest('upgrade', await supplied(org)), ...wrong }
    const answer = await org.as('manager').send(serviceRequests.create, input)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().fields).toEqual({ [field]: expect.any(String) })
  })

  test.each([
    ['new_connection', { areaCode: 'XYZ' }, 'areaCode'],
    ['name_change', { newPhone: '0000000000' }, 'newPhone'],
    ['name_change', { newFirstName: 'See www.evil.example' }, 'newFirstName'],
    ['name_change', { newLastName: 'Odero\nBcc: all' }, 'newLastName'],
    ['name_change', { newIdNumber: '<script>' }, 'newIdNumber'],
    ['relocation', { point: { latitude: 91, longitude: 0 } }, 'point.latitude'],
  ] as const)('a %s with %o is refused', async (type, wrong, field) => {
    const org = await newOrg()
    const input = { ...aRequest(type, await supplied(org)), ...wrong }
    expect((await org.as('manager').send(serviceRequests.create, input)).json().fields).toEqual({
      [field]: expect.any(String),
    })
  })

  test('a disconnected connection is refused with what is possible', async () => {
    const org = await newOrg()
    const them = await supplied(org, 'disconnected')
    await expect(
      org.asCustomer(them.customer.id).call(serviceRequests.askMine, mine('upgrade', them)),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: { connectionId: `${them.connection.meterNumber} is disconnected. One can only ask for: reconnection.` },
    })
  })

  test('nothing is asked for on a deactivated account, nor approved', async () => {
    const org = await newOrg()
    const { it, ...them } = await submitted(org, 'upgrade')
    const manager = org.as('manager')
    await manager.call(customers.deactivate, { id: them.customer.id })
    await expect(manager.call(serviceRequests.create, aRequest('disconnection', them))).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
    await expect(manager.call(serviceRequests.approve, { id: it.id })).rejects.toMatchObject({
      message: expect.stringContaining('deactivated'),
    })
  })
})

describe('in the portal', () => {
  test.each(types)('a customer asks for a %s and reads what becomes of it, without names', async (type) => {
    const org = await newOrg()
    const them = await supplied(org, type === 'reconnection' ? 'suspended' : 'active')
    const portal = org.asCustomer(them.customer.id)
    const asked = mine(type, them, { description: 'As soon as you can', priority: 'high' })
    const it = await portal.call(serviceRequests.askMine, asked)
    expect(it).toMatchObject({
      number: expect.stringMatching(/^SR-\d{4}-000001$/),
      type,
      status: 'submitted',
      priority: 'high',
      description: 'As soon as you can',
      visitOn: null,
      history: [{ event: 'service-request.submitted' }],
    })
    const manager = org.as('manager', 'Mary')
    await manager.call(serviceRequests.review, { id: it.id })
    await manager.call(serviceRequests.note, { id: it.id, notes: 'He owes two bills' })
    await manager.call(serviceRequests.note, { id: it.id, notes: 'Please bring your ID', forCustomer: true })
    await manager.call(serviceRequests.approve, { id: it.id, notes: 'Take the ladder' })
    const seen = await portal.call(serviceRequests.myOne, { id: it.id })
    expect(seen.status).toBe('approved')
    expect(JSON.stringify(seen)).not.toMatch(/Mary|bills|ladder/)
    expect(seen.history.map(({ notes }) => notes).filter(Boolean)).toEqual(['Please bring your ID'])
    expect((await portal.call(serviceRequests.mine, { status: 'pending' })).items).toHaveLength(1)
    expect((await portal.call(serviceRequests.mine, { status: 'done' })).items).toEqual([])
  })

  test('it can be taken back until somebody decides', async () => {
    const org = await newOrg()
    const { it, customer } = await submitted(org, 'upgrade')
    const portal = org.asCustomer(customer.id)
    await org.as('manager').call(serviceRequests.review, { id: it.id })
    expect(await portal.call(serviceRequests.withdrawMine, { id: it.id })).toEqual({ done: true })
    await expect(portal.call(serviceRequests.withdrawMine, { id: it.id })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
    expect(await portal.call(serviceRequests.myOne, { id: it.id })).toMatchObject({
      status: 'withdrawn',
      resolvedAt: expect.any(Date),
    })
    await expect(org.as('manager').call(serviceRequests.approve, { id: it.id })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: 'A request that is withdrawn cannot become approved. It is finished.',
    })
    const decided = await approved(org, 'upgrade')
    await expect(
      org.asCustomer(decided.customer.id).call(serviceRequests.withdrawMine, { id: decided.it.id }),
    ).rejects.toMatchObject({ code: 'not_allowed_now' })
  })

  test('the same is asked for once while it is open, by its number, and again when it is over', async () => {
    const org = await newOrg()
    const { it, ...them } = await submitted(org, 'upgrade')
    const portal = org.asCustomer(them.customer.id)
    await expect(portal.call(serviceRequests.askMine, mine('upgrade', them))).rejects.toMatchObject({
      fields: { connectionId: expect.stringContaining(it.number) },
    })
    await portal.call(serviceRequests.askMine, mine('disconnection', them))
    await portal.call(serviceRequests.withdrawMine, { id: it.id })
    await portal.call(serviceRequests.askMine, mine('upgrade', them))
  })

  test('another customer of the same utility gets nothing of it', async () => {
    const org = await newOrg()
    const { it, ...them } = await submitted(org, 'upgrade')
    const neighbour = await supplied(org)
    const spy = org.asCustomer(neighbour.customer.id)
    expect((await spy.call(serviceRequests.mine, {})).items).toEqual([])
    await expect(spy.call(serviceRequests.myOne, { id: it.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(spy.call(serviceRequests.withdrawMine, { id: it.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(spy.call(serviceRequests.askMine, mine('disconnection', them))).rejects.toMatchObject({
      fields: { connectionId: expect.any(String) },
    })
    for (const attempt of [
      () => spy.call(serviceRequests.get, { id: it.id }),
      () => spy.call(serviceRequests.list, {}),
      () => spy.call(serviceRequests.approve, { id: it.id }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
    expect(await rowsSeenBy(org, neighbour.customer.id)).toBe(0)
    expect(await rowsSeenBy(org, them.customer.id)).toBe(1)
  })
})

/** What the database itself shows to the customer, whatever a query asks for. */
const rowsSeenBy = (org: TestOrg, customerId: string) =>
  runAs(
    org.id,
    { kind: 'customer', userId: customerId, customerId, name: 'W' },
    async ({ tx }) => (await tx.select().from(table)).length,
  )

describe('two at once', () => {
  test('the same asked for twice is one request, and a repetition gets the same answer', async () => {
    const org = await newOrg()
    const them = await supplied(org)
    const portal = org.asCustomer(them.customer.id)
    await portal.browser()
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => portal.call(serviceRequests.askMine, mine('upgrade', them))),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    const lost = tries.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({ fields: { connectionId: expect.stringContaining('SR-') } })

    const input = mine('disconnection', them, { id: randomUUID() })
    const [first, second] = await Promise.all(
      [1, 2].map(() => portal.call(serviceRequests.askMine, input, { key: 'the-same-key-1' })),
    )
    expect(second).toEqual(first)
    expect((await portal.call(serviceRequests.mine, {})).items).toHaveLength(2)
    const again = { ...mine('relocation', them), id: first!.id }
    await expect(portal.call(serviceRequests.askMine, again)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('requests at once get numbers without a gap, and the kept total equals a count', async () => {
    const org = await newOrg()
    const them = await supplied(org)
    const manager = org.as('manager')
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        manager
          .call(serviceRequests.create, aRequest('new_connection', them, i % 5 === 4 ? { areaCode: 'XYZ' } : {}))
          .catch(() => null),
      ),
    )
    const numbers = made.flatMap((it) => (it ? [Number(it.number.slice(-6))] : [])).sort((a, b) => a - b)
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const { kept, counted } = await org.look(async (ctx) => ({
      kept: await keptTotal(ctx, 'service_requests', ['submitted', 'new_connection']),
      counted: Number((await ctx.tx.execute(sql`select count(*)::int as n from service_requests`)).rows[0]!['n']),
    }))
    expect([kept, counted]).toEqual([8, 8])
  })
})
