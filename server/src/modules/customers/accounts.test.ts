import { eq } from 'drizzle-orm'
import { customers as endpoints, identity } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { events } from '#core/tables.ts'
import { browser, newOrg, started } from '#testing/index.ts'
import type { AddressInfo } from 'node:net'
import { aCustomer } from './fixtures.ts'

const PASSWORD = 'maji-na-stima-9'
type Made = { accountNumber: string; idNumber: string; phone: string }
const proofOf = ({ accountNumber, idNumber, phone }: Made) => ({ accountNumber, idNumber, phone })

/** Somebody with a home in the portal, and a shop that is not yet. */
async function aShopkeeper() {
  const org = await newOrg()
  const manager = org.as('manager')
  const home = await manager.call(endpoints.create, aCustomer({ firstName: 'Akinyi', town: 'Kilimani' }))
  const shop = await manager.call(
    endpoints.create,
    aCustomer({ firstName: 'Akinyi’s', lastName: 'Shop', town: 'Karen' }),
  )
  const portal = browser()
  await portal.call(endpoints.registerPortal, { organisation: org.slug, ...proofOf(home), password: PASSWORD })
  return { org, manager, home, shop, portal }
}

test('another account of one’s own is added by the same proof, used, and signed in to by its number', async () => {
  const { org, home, shop, portal } = await aShopkeeper()
  expect(await portal.call(endpoints.accounts, {})).toMatchObject([{ customerId: home.id, current: true }])

  const both = await portal.call(endpoints.linkAccount, {
    ...proofOf(shop),
    accountNumber: shop.accountNumber.toLowerCase(),
  })
  expect(both).toEqual([
    {
      customerId: home.id,
      name: home.name,
      accountNumber: home.accountNumber,
      town: 'Kilimani',
      active: true,
      current: true,
    },
    {
      customerId: shop.id,
      name: shop.name,
      accountNumber: shop.accountNumber,
      town: 'Karen',
      active: true,
      current: false,
    },
  ])
  expect(await portal.call(endpoints.linkAccount, proofOf(shop))).toEqual(both)
  expect((await portal.call(endpoints.me, {})).id).toBe(home.id)

  await portal.call(endpoints.useAccount, { customerId: shop.id })
  expect((await portal.call(endpoints.me, {})).id).toBe(shop.id)
  expect((await portal.call(identity.me, {})).customer).toMatchObject({
    id: shop.id,
    accountNumber: shop.accountNumber,
  })
  expect((await portal.call(endpoints.accounts, {})).find(({ current }) => current)?.customerId).toBe(shop.id)

  const later = browser()
  await later.call(identity.loginCustomer, {
    organisation: org.slug,
    login: shop.accountNumber,
    password: PASSWORD,
  })
  expect((await later.call(endpoints.me, {})).id).toBe(shop.id)
  const told = await org.look(({ tx }) => tx.select().from(events).where(eq(events.about, shop.id)))
  expect(told.map(({ name, customerId }) => [name, customerId])).toContainEqual(['customer.linked', shop.id])
})

test('whatever is wrong with the numbers, the answer is one and the same', async () => {
  const { org, manager, home, shop, portal } = await aShopkeeper()
  const gone = await manager.call(endpoints.create, aCustomer())
  await manager.call(endpoints.deactivate, { id: gone.id })
  const elsewhere = await (await newOrg()).as('manager').call(endpoints.create, aCustomer({ idNumber: 'Z9999999' }))
  const wrong = [
    { ...proofOf(shop), accountNumber: 'KP-2026-9999' },
    { ...proofOf(shop), idNumber: home.idNumber },
    { ...proofOf(shop), phone: home.phone },
    { ...proofOf(shop), phone: '123456' },
    proofOf(gone),
    proofOf(elsewhere),
  ]
  const answers = []
  for (const typed of wrong) answers.push(await portal.call(endpoints.linkAccount, typed).catch((error) => error))
  expect(new Set(answers.map(({ code, message, fields }) => JSON.stringify({ code, message, fields }))).size).toBe(1)
  expect(answers[0]).toMatchObject({ code: 'invalid' })
  expect(await org.as('manager').call(endpoints.get, { id: shop.id })).toMatchObject({ portalRegistered: false })
  expect(await portal.call(endpoints.accounts, {})).toHaveLength(1)
})

test('guessing comes to an end: over many accounts by one person, and at one account by many', async () => {
  const { org, manager, shop, portal } = await aShopkeeper()
  for (let i = 0; i < 8; i++)
    await expect(
      portal.call(endpoints.linkAccount, { ...proofOf(shop), accountNumber: `KP-2026-9${i}99` }),
    ).rejects.toMatchObject({ code: 'invalid' })
  await expect(portal.call(endpoints.linkAccount, proofOf(shop))).rejects.toMatchObject({ code: 'too_many' })

  const target = await manager.call(endpoints.create, aCustomer())
  for (let i = 0; i < 8; i++)
    await browser()
      .call(endpoints.registerPortal, {
        organisation: org.slug,
        ...proofOf(target),
        idNumber: `WRONG${i}`,
        password: PASSWORD,
      })
      .catch(() => {})
  const other = await manager.call(endpoints.create, aCustomer())
  const another = browser()
  await another.call(endpoints.registerPortal, { organisation: org.slug, ...proofOf(other), password: PASSWORD })
  await expect(another.call(endpoints.linkAccount, proofOf(target))).rejects.toMatchObject({ code: 'too_many' })
})

test('an own account in between does not let the guessing go on', async () => {
  const { shop, portal } = await aShopkeeper()
  for (let i = 0; i < 7; i++)
    await portal.call(endpoints.linkAccount, { ...proofOf(shop), accountNumber: `KP-2026-9${i}99` }).catch(() => {})
  await portal.call(endpoints.linkAccount, proofOf(shop))
  await portal.call(endpoints.linkAccount, { ...proofOf(shop), accountNumber: 'KP-2026-9799' }).catch(() => {})
  await expect(portal.call(endpoints.linkAccount, proofOf(shop))).rejects.toMatchObject({ code: 'too_many' })
})

test('an account belongs to one login, also when two prove it at once', async () => {
  const { org, manager, shop, portal } = await aShopkeeper()
  const other = await manager.call(endpoints.create, aCustomer())
  const another = browser()
  await another.call(endpoints.registerPortal, { organisation: org.slug, ...proofOf(other), password: PASSWORD })
  const both = await Promise.allSettled(
    [portal, another].map((person) => person.call(endpoints.linkAccount, proofOf(shop))),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'not_allowed_now' } })
  await expect(
    browser().call(endpoints.registerPortal, { organisation: org.slug, ...proofOf(shop), password: PASSWORD }),
  ).rejects.toMatchObject({ code: 'not_allowed_now' })
})

test('nobody uses or takes away an account that is not theirs', async () => {
  const { manager, shop, portal } = await aShopkeeper()
  const elsewhere = await (await newOrg()).as('manager').call(endpoints.create, aCustomer())
  for (const customerId of [shop.id, elsewhere.id, '01938c1e-0000-7000-8000-00000000c001'])
    for (const e of [endpoints.useAccount, endpoints.unlinkAccount])
      await expect(portal.call(e, { customerId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(manager.call(endpoints.linkAccount, proofOf(shop))).rejects.toMatchObject({ code: 'forbidden' })
  for (const e of [endpoints.useAccount, endpoints.unlinkAccount])
    await expect(manager.call(e, { customerId: shop.id })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(manager.call(endpoints.accounts, {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('an account is let go of, but not the one in use; then it can be registered anew', async () => {
  const { org, home, shop, portal } = await aShopkeeper()
  await portal.call(endpoints.linkAccount, proofOf(shop))
  await expect(portal.call(endpoints.unlinkAccount, { customerId: home.id })).rejects.toMatchObject({
    code: 'not_allowed_now',
  })
  const tab = browser()
  await tab.call(identity.loginCustomer, { organisation: org.slug, login: shop.accountNumber, password: PASSWORD })
  expect(await portal.call(endpoints.unlinkAccount, { customerId: shop.id })).toMatchObject([{ customerId: home.id }])
  await expect(tab.call(endpoints.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  expect((await portal.call(endpoints.me, {})).id).toBe(home.id)
  expect(await org.as('manager').call(endpoints.get, { id: shop.id })).toMatchObject({ portalRegistered: false })
  await browser().call(endpoints.registerPortal, { organisation: org.slug, ...proofOf(shop), password: PASSWORD })
})

test('a deactivated account is shown and cannot be used; who was in it is signed out, and gets in by another', async () => {
  const { org, manager, home, shop, portal } = await aShopkeeper()
  await portal.call(endpoints.linkAccount, proofOf(shop))
  await manager.call(endpoints.deactivate, { id: shop.id })
  expect(await portal.call(endpoints.accounts, {})).toMatchObject([{ active: true }, { active: false }])
  await expect(portal.call(endpoints.useAccount, { customerId: shop.id })).rejects.toMatchObject({
    code: 'not_allowed_now',
  })
  await manager.call(endpoints.activate, { id: shop.id })
  await portal.call(endpoints.useAccount, { customerId: shop.id })
  await manager.call(endpoints.deactivate, { id: shop.id })
  await expect(portal.call(endpoints.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  await portal.call(identity.loginCustomer, {
    organisation: org.slug,
    login: home.accountNumber,
    password: PASSWORD,
  })
  expect((await portal.call(endpoints.me, {})).id).toBe(home.id)
})

test('open tabs come back as the account that was chosen', async () => {
  const { shop, portal } = await aShopkeeper()
  await portal.call(endpoints.linkAccount, proofOf(shop))
  const { app } = await started()
  const { port } = app.server.address() as AddressInfo
  const cookie = [...portal.jar].map((pair) => pair.join('=')).join('; ')
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/live`, { headers: { cookie } } as never)
  await new Promise((resolve) => (socket.onopen = resolve))
  const closed = new Promise<number>((resolve) => (socket.onclose = ({ code }) => resolve(code)))
  await portal.call(endpoints.useAccount, { customerId: shop.id })
  expect(await closed).toBe(4401)
})
