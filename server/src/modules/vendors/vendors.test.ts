import { vendors } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { newOrg } from '#testing/index.ts'
import { aVendor } from './fixtures.ts'
import { createVendors } from './index.ts'
import { addressFor, withMain } from './rules.ts'

test.each([
  [
    'the main contact',
    [
      { main: false, email: 'a@x.example' },
      { main: true, email: 'b@x.example' },
    ],
    'b@x.example',
  ],
  [
    'the firm, when the main contact has none',
    [
      { main: true, email: null },
      { main: false, email: 'a@x.example' },
    ],
    'firm@x.example',
  ],
  ['the firm, when there is nobody', [], 'firm@x.example'],
])('an order goes to %s', (_, contacts, address) => {
  expect(addressFor({ email: 'firm@x.example' }, contacts)).toBe(address)
})

test('somebody has an address, or nobody', () => {
  expect(addressFor({ email: null }, [{ main: false, email: 'a@x.example' }])).toBe('a@x.example')
  expect(addressFor({ email: null }, [])).toBeNull()
})

test('one contact is the main one: the first, unless another is said to be', () => {
  expect(withMain([{ main: false }, { main: true }, { main: true }]).map(({ main }) => main)).toEqual([
    false,
    true,
    false,
  ])
  expect(withMain([{}, {}]).map(({ main }) => main)).toEqual([true, false])
  expect(withMain([])).toEqual([])
})

test('many at once come in whole, however much there is to find each of them by', async () => {
  const org = await newOrg('general')
  const services = Array.from({ length: 38 }, (_, n) => `s${n}`).join(' ')
  const made = await org.look((ctx) =>
    createVendors(
      ctx,
      Array.from({ length: 450 }, (_, n) => ({ name: `Vendor ${n}`, services })),
    ),
  )
  expect(made).toHaveLength(450)
  expect(await org.as('manager').call(vendors.list, { q: 'vendor 449' })).toMatchObject({ total: 1 })
})

describe('a vendor', () => {
  test('is added, changed, found, and keeps its history', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const { id } = await manager.call(vendors.create, aVendor({ code: 'nb-01' }))
    const made = await manager.call(vendors.get, { id })
    expect(made).toMatchObject({ code: 'NB-01', phone: '+254722400500', currency: 'KES', active: true })
    expect(made.contacts).toMatchObject([{ name: 'Mercy Atieno', phone: '+254722400501', main: true }])

    const changed = await manager.call(vendors.edit, {
      id,
      paymentDays: 14,
      currency: 'USD',
      contacts: [{ name: 'Ali Hassan' }, { name: 'Mercy Atieno', main: true }],
    })
    expect(changed).toMatchObject({ name: made.name, paymentDays: 14, currency: 'USD' })
    expect(changed.contacts.map(({ name, main }) => [name, main])).toEqual([
      ['Ali Hassan', false],
      ['Mercy Atieno', true],
    ])
    expect(changed.history.map(({ event }) => event)).toEqual(['vendor.created', 'vendor.edited'])

    for (const q of ['bearings', 'nb-01', 'hassan', '254722', ''])
      expect((await manager.call(vendors.list, { q })).items.map((row) => row.id)).toEqual([id])
    expect(await manager.call(vendors.list, { q: 'nobody' })).toMatchObject({ items: [], total: 0 })
    // What changes nothing is no change.
    expect((await manager.call(vendors.edit, { id, paymentDays: 14 })).history).toHaveLength(2)
  })

  test('is in the list by name, page after page, and is deactivated', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    for (const name of ['Zulu Tools', 'acme Oils', 'Mombasa Filters'])
      await manager.call(vendors.create, aVendor({ name }))
    const first = await manager.call(vendors.list, { limit: 2 })
    expect(first.items.map(({ name }) => name)).toEqual(['acme Oils', 'Mombasa Filters'])
    const rest = await manager.call(vendors.list, { limit: 2, cursor: first.nextCursor! })
    expect(rest.items.map(({ name }) => name)).toEqual(['Zulu Tools'])

    const { id } = rest.items[0]!
    await manager.call(vendors.deactivate, { id })
    await expect(manager.call(vendors.deactivate, { id })).rejects.toMatchObject({ code: 'not_allowed_now' })
    expect(await manager.call(vendors.list, { active: 'yes' })).toMatchObject({ total: 2 })
    expect((await manager.call(vendors.list, { active: 'no' })).items).toMatchObject([{ id }])
    expect(await manager.call(vendors.activate, { id })).toMatchObject({ active: true })
  })

  test('is refused with words beside the field', async () => {
    const manager = (await newOrg('general')).as('manager')
    await manager.call(vendors.create, aVendor({ code: 'A' }))
    const refused = async (change: object) =>
      (await manager.send(vendors.create, { ...aVendor(), ...change })).json<{ fields: object }>().fields
    expect(await refused({ code: 'a' })).toHaveProperty('code')
    expect(await refused({ phone: '0000000000' })).toHaveProperty('phone')
    expect(await refused({ contacts: [{ name: 'Mercy', phone: '+999 99999999' }] })).toHaveProperty([
      'contacts.0.phone',
    ])
    expect(await refused({ name: 'x'.repeat(121) })).toHaveProperty('name')
    expect(await refused({ website: 'javascript:alert(1)' })).toHaveProperty('website')
    expect(await refused({ paymentDays: 366 })).toHaveProperty('paymentDays')
    expect(await refused({ rating: 5 })).toHaveProperty('rating')
  })

  test('belongs to one organisation, is read by a viewer and changed by a buyer', async () => {
    const [mine, theirs] = [await newOrg('general'), await newOrg('general')]
    const { id } = await mine.as('manager').call(vendors.create, aVendor())
    await expect(theirs.as('manager').call(vendors.get, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(theirs.as('manager').call(vendors.edit, { id, name: 'Ours now' })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await mine.as('viewer').call(vendors.get, { id })).toMatchObject({ id })
    await expect(mine.as('technician').call(vendors.edit, { id, name: 'Other' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

test('many are added at once, all of them or none', async () => {
  const org = await newOrg('general')
  const rows = Array.from({ length: 30 }, (_, i) => aVendor({ name: `Vendor ${i}`, code: `V${i}` }))
  expect(await org.look((ctx) => createVendors(ctx, rows))).toHaveLength(30)
  expect(await org.as('manager').call(vendors.list, { q: 'v17' })).toMatchObject({ total: 1 })
  expect(await org.as('manager').call(vendors.list, {})).toMatchObject({ total: 30 })

  const twice = [aVendor({ code: 'NEW' }), aVendor({ code: 'v3' }), aVendor({ code: 'new' })]
  await expect(org.look((ctx) => createVendors(ctx, twice))).rejects.toMatchObject({
    fields: { '1.code': expect.any(String) as string, '2.code': expect.any(String) as string },
  })
  expect(await org.as('manager').call(vendors.list, {})).toMatchObject({ total: 30 })
})
