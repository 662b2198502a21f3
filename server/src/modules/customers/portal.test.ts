import { sql } from 'drizzle-orm'
import { customers as endpoints, identity } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { runAs } from '#core/context.ts'
import { browser, newOrg } from '#testing/index.ts'
import { aCustomer } from './fixtures.ts'
import { contactOf } from './index.ts'
import { customers } from './tables.ts'

const PASSWORD = 'maji-na-stima-9'

async function aRegistrable() {
  const org = await newOrg()
  const customer = await org
    .as('manager')
    .call(endpoints.create, aCustomer({ phone: '0712 345 678', idNumber: 'A7654321' }))
  const right = {
    organisation: org.slug,
    accountNumber: customer.accountNumber,
    idNumber: 'A7654321',
    phone: '0712345678',
    password: PASSWORD,
  }
  return { org, customer, right }
}

test('whoever knows account number, ID number and phone opens a portal login and is signed in', async () => {
  const { org, customer, right } = await aRegistrable()
  const visitor = browser()
  await visitor.call(endpoints.registerPortal, {
    ...right,
    accountNumber: right.accountNumber.toLowerCase(),
    idNumber: 'a7654321',
    phone: '+254 712 345 678',
  })
  expect(await visitor.call(endpoints.me, {})).toMatchObject({ id: customer.id, portalRegistered: true })
  expect(await visitor.call(identity.me, {})).toMatchObject({
    role: null,
    customer: { id: customer.id, accountNumber: customer.accountNumber },
  })
  await expect(visitor.call(endpoints.list, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(visitor.call(endpoints.get, { id: customer.id })).rejects.toMatchObject({ code: 'forbidden' })

  expect(await org.look((ctx) => contactOf(ctx, customer.id))).toEqual({
    customerId: customer.id,
    userId: expect.any(String),
    name: 'Wanjiku Kamau',
    email: 'wanjiku.kamau@example.com',
    phone: '+254712345678',
    prefers: 'sms',
  })
  const later = browser()
  await later.call(identity.loginCustomer, {
    organisation: org.slug,
    login: customer.accountNumber,
    password: PASSWORD,
  })
  expect((await later.call(endpoints.me, {})).id).toBe(customer.id)
})

test('whatever is wrong, the answer is the same and tells nothing', async () => {
  const { org, customer, right } = await aRegistrable()
  const inactive = await org
    .as('manager')
    .call(endpoints.create, aCustomer({ phone: '0712 345 679', idNumber: 'C1' + 'x'.repeat(4) }))
  await org.as('manager').call(endpoints.deactivate, { id: inactive.id })
  const other = await newOrg()
  const wrong = [
    { accountNumber: 'KP-2026-9999' },
    { idNumber: 'A7654322' },
    { phone: '0712345679' },
    { phone: '123456' },
    { organisation: other.slug },
    { organisation: 'no-such-place' },
    { accountNumber: inactive.accountNumber, idNumber: inactive.idNumber, phone: inactive.phone },
  ]
  const answers = await Promise.all(
    wrong.map((field, i) =>
      browser()
        .call(endpoints.registerPortal, { ...right, ...field }, { headers: { 'x-forwarded-for': `10.1.1.${i}` } })
        .catch((error) => error),
    ),
  )
  expect(new Set(answers.map(({ code, message, fields }) => JSON.stringify({ code, message, fields }))).size).toBe(1)
  expect(answers[0]).toMatchObject({ code: 'invalid' })
  expect(await org.as('manager').call(endpoints.get, { id: customer.id })).toMatchObject({ portalRegistered: false })
})

test('nobody registers twice, nor two at once', async () => {
  const { right } = await aRegistrable()
  const both = await Promise.allSettled([1, 2].map(() => browser().call(endpoints.registerPortal, right)))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(browser().call(endpoints.registerPortal, right)).rejects.toMatchObject({
    code: 'not_allowed_now',
    message: expect.stringMatching(/sign in/i),
  })
  await expect(browser().call(endpoints.registerPortal, right, { raw: { password: 'short' } })).rejects.toMatchObject({
    code: 'invalid',
    fields: { password: expect.any(String) },
  })
})

test('guessing comes to an end, also for whoever guesses right at last', async () => {
  const { right } = await aRegistrable()
  for (let i = 0; i < 8; i++)
    await expect(browser().call(endpoints.registerPortal, { ...right, idNumber: `A000000${i}` })).rejects.toMatchObject(
      { code: 'invalid' },
    )
  await expect(browser().call(endpoints.registerPortal, right)).rejects.toMatchObject({ code: 'too_many' })
})

test('one e-mail address on two accounts: each gets a login', async () => {
  const { org, right } = await aRegistrable()
  const second = await org
    .as('manager')
    .call(endpoints.create, aCustomer({ phone: '0712 345 679', idNumber: 'B1000001' }))
  for (const typed of [
    right,
    { ...right, accountNumber: second.accountNumber, idNumber: 'B1000001', phone: second.phone },
  ]) {
    const visitor = browser()
    await visitor.call(endpoints.registerPortal, typed)
    expect(await visitor.call(endpoints.me, {})).toMatchObject({ accountNumber: typed.accountNumber })
  }
})

test('a customer says how to be reached, and nothing else', async () => {
  const { org, customer } = await aRegistrable()
  const portal = org.asCustomer(customer.id)
  expect(
    await portal.call(endpoints.updateMe, {
      email: 'new@example.com',
      phone: '0722 111 222',
      preferredContact: 'email',
    }),
  ).toMatchObject({ email: 'new@example.com', phone: '+254722111222', preferredContact: 'email' })
  await expect(portal.call(endpoints.updateMe, { email: null })).rejects.toMatchObject({
    fields: { email: expect.any(String) },
  })
  await expect(portal.call(endpoints.updateMe, {}, { raw: { idNumber: '999999' } })).rejects.toMatchObject({
    fields: { idNumber: expect.any(String) },
  })
  await expect(portal.call(endpoints.updateMe, { phone: '0722 1' + '1' })).rejects.toMatchObject({
    fields: { phone: expect.any(String) },
  })
})

test('a deactivated customer is out at once, and in again when activated', async () => {
  const { org, customer, right } = await aRegistrable()
  const manager = org.as('manager')
  const portal = browser()
  await portal.call(endpoints.registerPortal, right)
  const signIn = () =>
    portal.call(identity.loginCustomer, { organisation: org.slug, login: customer.accountNumber, password: PASSWORD })
  await portal.call(endpoints.me, {})
  await manager.call(endpoints.deactivate, { id: customer.id })
  await expect(portal.call(endpoints.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  await expect(signIn()).rejects.toMatchObject({ code: 'unauthenticated' })
  await manager.call(endpoints.activate, { id: customer.id })
  await signIn()
  expect(await portal.call(endpoints.me, {})).toMatchObject({ active: true })
})

test('whoever is renamed is greeted by the new name', async () => {
  const { org, customer, right } = await aRegistrable()
  const portal = browser()
  await portal.call(endpoints.registerPortal, right)
  await org.as('manager').call(endpoints.edit, { id: customer.id, lastName: 'Njoroge' })
  expect((await portal.call(identity.me, {})).customer).toMatchObject({ name: 'Wanjiku Njoroge' })
})

test('the database itself shows a customer the own row only', async () => {
  const { org, customer } = await aRegistrable()
  await org.as('manager').call(endpoints.create, aCustomer())
  const rows = await runAs(
    org.id,
    { kind: 'customer', userId: customer.id, customerId: customer.id, name: 'W' },
    ({ tx }) => tx.select({ id: customers.id }).from(customers),
  )
  expect(rows).toEqual([{ id: customer.id }])
  const touched = await runAs(
    org.id,
    { kind: 'customer', userId: customer.id, customerId: customer.id, name: 'W' },
    ({ tx }) => tx.execute(sql`update customers set town = 'X' where id <> ${customer.id}`),
  )
  expect(touched.rowCount).toBe(0)
})
