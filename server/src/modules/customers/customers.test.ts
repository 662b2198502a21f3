import { count, eq } from 'drizzle-orm'
import { customers as endpoints } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { events } from '#core/tables.ts'
import { keptTotal } from '#core/totals.ts'
import { newId } from '#core/ids.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { aCustomer } from './fixtures.ts'
import { customers } from './tables.ts'

const year = new Date().toLocaleDateString('en', { timeZone: 'Africa/Nairobi', year: 'numeric' })
const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name)
const eventsAbout = (org: TestOrg, id: string) =>
  org.look(({ tx }) => tx.select().from(events).where(eq(events.about, id)).orderBy(events.id))

test('customer service adds a customer, who gets the next account number', async () => {
  const org = await newOrg()
  const service = org.as('customer_service')
  const typed = aCustomer({ phone: '0712 345 678', county: 'nairobi', idNumber: 'a1234567' })
  const first = await service.call(endpoints.create, typed)
  expect(first).toMatchObject({
    accountNumber: `KP-${year}-0001`,
    name: 'Wanjiku Kamau',
    phone: '+254712345678',
    county: 'Nairobi',
    idNumber: 'A1234567',
    active: true,
    portalRegistered: false,
    preferredContact: 'sms',
    postalCode: '00100',
  })
  expect(await service.call(endpoints.create, aCustomer())).toMatchObject({ accountNumber: `KP-${year}-0002` })
  expect(await service.call(endpoints.get, { id: first.id })).toEqual(first)
  await settle()
  expect((await eventsAbout(org, first.id)).map(({ name, data }) => ({ name, data }))).toEqual([
    { name: 'customer.created', data: { accountNumber: first.accountNumber } },
  ])
})

test('twenty at once get twenty numbers in a row, and a refused one leaves no gap', async () => {
  const org = await newOrg()
  const manager = org.as('manager')
  await manager.call(endpoints.create, aCustomer({ idNumber: '11111111' }))
  const wrong = Array.from({ length: 3 }, () =>
    manager.call(endpoints.create, aCustomer({ idNumber: '11111111' })).catch((error) => error),
  )
  const made = await Promise.all([
    ...Array.from({ length: 20 }, () => manager.call(endpoints.create, aCustomer())),
    ...wrong,
  ])
  const numbers = made
    .slice(0, 20)
    .map(({ accountNumber }) => String(accountNumber))
    .sort()
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => `KP-${year}-${String(i + 2).padStart(4, '0')}`))
  for (const refused of made.slice(20))
    expect(refused).toMatchObject({ code: 'invalid', fields: { idNumber: expect.stringContaining('already') } })
})

test('an ID number belongs to one customer, also when two save it at once', async () => {
  const org = await newOrg()
  const manager = org.as('manager')
  const both = await Promise.allSettled(
    [1, 2].map(() => manager.call(endpoints.create, aCustomer({ idNumber: 'B765432' }))),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const other = await manager.call(endpoints.create, aCustomer())
  await expect(manager.call(endpoints.edit, { id: other.id, idNumber: 'b765432' })).rejects.toMatchObject({
    code: 'invalid',
    fields: { idNumber: expect.any(String) },
  })

  const elsewhere = await newOrg()
  expect(await elsewhere.as('manager').call(endpoints.create, aCustomer({ idNumber: 'B765432' }))).toMatchObject({
    idNumber: 'B765432',
  })
})

test('the id may come from the client, and a repetition does nothing twice', async () => {
  const org = await newOrg()
  const manager = org.as('manager')
  const typed = aCustomer({ id: newId() })
  const made = await manager.call(endpoints.create, typed, { key: 'same-key-1' })
  expect(made.id).toBe(typed.id)
  expect(await manager.call(endpoints.create, typed, { key: 'same-key-1' })).toEqual(made)
  await expect(manager.call(endpoints.create, { ...typed, idNumber: '555555' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test.each([
  [{ phone: '0712 34' }, 'phone'],
  [{ phone: 'call me' }, 'phone'],
  [{ firstName: '' }, 'firstName'],
  [{ lastName: 'x'.repeat(51) }, 'lastName'],
  [{ address: 'y'.repeat(301) }, 'address'],
  [{ email: 'nobody' }, 'email'],
  [{ idNumber: 'x y' }, 'idNumber'],
  [{ type: 'castle' }, 'type'],
  [{ preferredContact: 'email', email: null }, 'email'],
  [{ colour: 'red' }, 'colour'],
  [{ accountNumber: 'KP-2026-7777' }, 'accountNumber'],
])('%o is refused beside the field', async (wrong, field) => {
  const manager = (await newOrg()).as('manager')
  const answer = await manager.send(endpoints.create, { ...aCustomer(), ...wrong })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } })
})

test('only what changed is changed, found anew, and named in the log without its content', async () => {
  const org = await newOrg()
  const manager = org.as('manager')
  const { id } = await manager.call(endpoints.create, aCustomer({ lastName: 'Kamau' }))
  const edited = await manager.call(endpoints.edit, {
    id,
    lastName: 'Njoroge',
    phone: '0722 000 111',
    firstName: 'Wanjiku',
    email: null,
    postalCode: '',
  })
  expect(edited).toMatchObject({ name: 'Wanjiku Njoroge', phone: '+254722000111', email: null, postalCode: null })
  expect(await manager.call(endpoints.edit, { id, lastName: 'Njoroge' })).toEqual(edited)
  expect((await manager.call(endpoints.list, { q: 'kamau' })).total).toBe(0)
  expect((await manager.call(endpoints.list, { q: 'njoro' })).total).toBe(1)
  const [, change, ...more] = await eventsAbout(org, id)
  expect(more).toEqual([])
  expect(change?.data).toEqual({ changed: expect.arrayContaining(['lastName', 'phone', 'email', 'postalCode']) })
  expect(change?.data).not.toEqual({ changed: expect.arrayContaining(['firstName']) })
})

test('a customer is deactivated and activated again, once each', async () => {
  const org = await newOrg()
  const manager = org.as('manager')
  const { id } = await manager.call(endpoints.create, aCustomer())
  expect(await manager.call(endpoints.deactivate, { id })).toMatchObject({ active: false })
  await expect(manager.call(endpoints.deactivate, { id })).rejects.toMatchObject({ code: 'not_allowed_now' })
  expect(await manager.call(endpoints.activate, { id })).toMatchObject({ active: true })
  await expect(manager.call(endpoints.activate, { id })).rejects.toMatchObject({ code: 'not_allowed_now' })
  expect((await eventsAbout(org, id)).map(({ name }) => name)).toEqual([
    'customer.created',
    'customer.deactivated',
    'customer.activated',
  ])
})

test('found by account number, name, phone and ID number, as people type them', async () => {
  const org = await newOrg()
  const service = org.as('customer_service')
  const wanted = await service.call(
    endpoints.create,
    aCustomer({ firstName: 'Amélie', lastName: 'Odhiambo', phone: '0733 444 555', idNumber: 'PX-90817' }),
  )
  await service.call(endpoints.create, aCustomer({ firstName: 'Peter', lastName: 'Mwangi', phone: '0711222333' }))
  const ways = [
    wanted.accountNumber,
    wanted.accountNumber.toLowerCase(),
    wanted.accountNumber.slice(3),
    'amelie',
    'Odhiambo Amé',
    'ODHI',
    '0733444555',
    '0733 444 555',
    '+254 733 444 555',
    '254733444555',
    '733-444-555',
    '0733',
    'px-90817',
    '90817',
  ]
  for (const q of ways)
    expect({ q, found: names(await service.call(endpoints.list, { q })) }).toEqual({ q, found: ['Amélie Odhiambo'] })
  for (const q of ['Odhiambo Peter', '0733 444 556', '%%', "' or 1=1"])
    expect((await service.call(endpoints.list, { q })).items).toEqual([])
  for (const q of ['', 'x', ' ']) expect((await service.call(endpoints.list, { q })).total).toBe(2)
})

test('filters, sorts and pages', async () => {
  const org = await newOrg()
  const manager = org.as('manager')
  for (let i = 0; i < 23; i++) {
    const { id } = await manager.call(
      endpoints.create,
      aCustomer({
        firstName: String.fromCharCode(97 + ((i * 7) % 23)),
        lastName: 'Test',
        type: i % 3 === 0 ? 'commercial' : 'residential',
        county: i % 2 ? 'Kisumu' : 'Nairobi',
      }),
    )
    if (i % 5 === 0) await manager.call(endpoints.deactivate, { id })
  }
  for (const sort of ['newest', 'name', 'account'] as const) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { items, nextCursor, total, capped } = await manager.call(endpoints.list, { sort, cursor })
      expect({ total, capped }).toEqual({ total: 23, capped: false })
      expect(items.length).toBe(seen.length < 20 ? 10 : 3)
      seen.push(...items.map((item) => (sort === 'name' ? item.name : item.accountNumber)))
      cursor = nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(23)
    expect(seen).toEqual(sort === 'newest' ? seen.toSorted().toReversed() : seen.toSorted())
  }
  const total = async (filters: object) => (await manager.call(endpoints.list, filters)).total
  expect(await total({ type: 'commercial' })).toBe(8)
  expect(await total({ active: 'no' })).toBe(5)
  expect(await total({ county: 'kisumu' })).toBe(11)
  expect(await total({ county: 'Kisumu', active: 'yes', type: 'commercial' })).toBe(3)
  expect(await total({ q: 'test', active: 'no' })).toBe(5)
  const commercial = await manager.call(endpoints.list, { type: 'commercial', limit: 100 })
  expect(commercial.items.length).toBe(8)
  expect(commercial.items.every(({ type }) => type === 'commercial')).toBe(true)
  await expect(manager.call(endpoints.list, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(manager.call(endpoints.list, {}, { raw: { limit: 101 } })).rejects.toMatchObject({ code: 'invalid' })
})

test('the totals equal a recount after many changes at once', async () => {
  const org = await newOrg()
  const manager = org.as('manager')
  const made = await Promise.all(
    Array.from({ length: 24 }, (_, i) =>
      manager.call(endpoints.create, aCustomer({ county: i % 2 ? 'Kisumu' : 'Nairobi' })),
    ),
  )
  await Promise.all(
    made.map(({ id }, i) =>
      i % 3 === 0
        ? manager.call(endpoints.deactivate, { id })
        : manager.call(endpoints.edit, { id, type: i % 2 ? 'industrial' : 'commercial', county: 'Mombasa' }),
    ),
  )
  await org.look(async (ctx) => {
    const groups = await ctx.tx
      .select({ active: customers.active, type: customers.type, county: customers.county, n: count() })
      .from(customers)
      .where(eq(customers.orgId, org.id))
      .groupBy(customers.active, customers.type, customers.county)
    for (const { active, type, county, n } of groups)
      expect(await keptTotal(ctx, 'customers', [String(active), type, county])).toBe(n)
    expect(await keptTotal(ctx, 'customers', [])).toBe(24)
  })
})

test('a technician only looks; nobody of another organisation finds anything', async () => {
  const org = await newOrg()
  const { id } = await org.as('manager').call(endpoints.create, aCustomer())
  const technician = org.as('technician')
  expect((await technician.call(endpoints.list, {})).items.length).toBe(1)
  expect((await technician.call(endpoints.get, { id })).id).toBe(id)
  await expect(technician.call(endpoints.create, aCustomer())).rejects.toMatchObject({ code: 'forbidden' })
  for (const e of [endpoints.edit, endpoints.deactivate, endpoints.activate])
    await expect(technician.call(e, { id })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(technician.call(endpoints.me, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(technician.call(endpoints.updateMe, {})).rejects.toMatchObject({ code: 'forbidden' })

  const theirs = (await newOrg()).as('admin')
  expect(await theirs.call(endpoints.list, {})).toMatchObject({ items: [], total: 0 })
  expect((await theirs.call(endpoints.list, { q: 'wanjiku' })).items).toEqual([])
  for (const e of [endpoints.get, endpoints.edit, endpoints.deactivate, endpoints.activate]) {
    await expect(theirs.call(e, { id })).rejects.toMatchObject({ code: 'not_found' })
  }
})
