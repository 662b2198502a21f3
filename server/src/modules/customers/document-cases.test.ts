import { connections, customers as endpoints, identity } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { browser, newOrg } from '#testing/index.ts'
import { aCustomer } from './fixtures.ts'

/** The customers' part of the acceptance cases the utility wrote down, by their names. */

const year = new Date().toLocaleDateString('en', { timeZone: 'Africa/Nairobi', year: 'numeric' })

describe('customers in the portal', () => {
  const PASSWORD = 'customer-123'
  async function registered() {
    const org = await newOrg()
    const customer = await org.as('customer_service').call(endpoints.create, aCustomer())
    const { accountNumber, idNumber, phone } = customer
    const portal = browser()
    const typed = { organisation: org.slug, accountNumber, idNumber, phone, password: PASSWORD }
    return { org, customer, portal, typed, answer: await portal.call(endpoints.registerPortal, typed) }
  }

  test('AUTH-04 Customer portal registration', async () => {
    const { customer, portal, answer } = await registered()
    expect(answer).toEqual({ done: true })
    expect(await portal.call(endpoints.me, {})).toMatchObject({ id: customer.id, portalRegistered: true })
  })

  test('AUTH-05 Customer login after registration', async () => {
    const { org, customer, portal } = await registered()
    await portal.call(identity.logout, {})
    await expect(portal.call(endpoints.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
    const said = await portal.call(identity.loginCustomer, {
      organisation: org.slug,
      login: customer.accountNumber,
      password: PASSWORD,
    })
    expect(said).toMatchObject({ next: 'home' })
    expect((await portal.call(endpoints.me, {})).accountNumber).toBe(customer.accountNumber)
  })
})

describe('the register of customers', () => {
  test('CUST-01 Create new customer', async () => {
    const service = (await newOrg()).as('customer_service')
    const made = await service.call(endpoints.create, aCustomer())
    expect(made.accountNumber).toMatch(new RegExp(`^KP-${year}-\\d{4}$`))
    expect(await service.call(endpoints.get, { id: made.id })).toEqual(made)
  })

  test('CUST-02 Search customer by account', async () => {
    const service = (await newOrg()).as('customer_service')
    const made = await service.call(endpoints.create, aCustomer())
    await service.call(endpoints.create, aCustomer())
    const { items, total } = await service.call(endpoints.list, { q: made.accountNumber })
    expect([items.map(({ id }) => id), total]).toEqual([[made.id], 1])
  })

  test('CUST-03 Edit customer details', async () => {
    const service = (await newOrg()).as('customer_service')
    const { id } = await service.call(endpoints.create, aCustomer())
    await service.call(endpoints.edit, { id, phone: '0722 333 444', town: 'Karen' })
    expect(await service.call(endpoints.get, { id })).toMatchObject({ phone: '+254722333444', town: 'Karen' })
  })

  test('CUST-04 View customer connections', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const { id: customerId } = await manager.call(endpoints.create, aCustomer())
    const other = await manager.call(endpoints.create, aCustomer())
    for (const owner of [customerId, customerId, other.id])
      await manager.call(connections.create, {
        customerId: owner,
        areaCode: 'NAI',
        type: 'single_phase',
        loadKva: 10,
      })
    const { items, total } = await org.as('customer_service').call(connections.list, { customerId })
    expect(total).toBe(2)
    expect(items.every(({ customer }) => customer.id === customerId)).toBe(true)
  })

  test('CUST-05 Pagination on customer list', async () => {
    const service = (await newOrg()).as('customer_service')
    for (let i = 0; i < 12; i++) await service.call(endpoints.create, aCustomer())
    const first = await service.call(endpoints.list, {})
    expect([first.items.length, first.total]).toEqual([10, 12])
    const second = await service.call(endpoints.list, { cursor: first.nextCursor! })
    expect([second.items.length, second.nextCursor]).toEqual([2, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(12)
  })
})
