import { desc, eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { identity, platform, staff } from '@mtambo/contract'
import { setClock } from '#core/clock.ts'
import { runAs, SYSTEM } from '#core/context.ts'
import { withoutOrg } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { idempotencyKeys } from '#core/tables.ts'
import { isClosed, PLATFORM } from '#modules/identity/index.ts'
import { outbox } from '#modules/notifications/index.ts'
import { aReport } from '#modules/cases/fixtures.ts'
import { browser, newOrg, settle } from '#testing/index.ts'
import { cases } from '@mtambo/contract'
import { aCompany, anOperator } from './fixtures.ts'
import { companies } from './tables.ts'

afterEach(() => setClock(undefined))

test('a company is onboarded: it waits with a key that is shown once and kept nowhere', async () => {
  const jane = await anOperator()
  const asked = aCompany({ contactName: 'Ann Owner', seats: 5, tellContact: true })
  const { company, key, keyUntil } = await jane.call(platform.onboard, asked, { key: newId() })
  expect(company).toMatchObject({
    name: asked.name,
    status: 'pending',
    seats: 5,
    seatsUsed: 0,
    contactName: 'Ann Owner',
  })
  expect(Math.round((keyUntil.getTime() - Date.now()) / 86_400_000)).toBe(14)
  await settle()

  const kept = await withoutOrg(async (tx) => ({
    company: await tx.select().from(companies).where(eq(companies.organisationId, company.id)),
  }))
  const elsewhere = await runAs(PLATFORM, SYSTEM, async ({ tx }) => ({
    answers: await tx.select().from(idempotencyKeys),
    letters: await tx.select().from(outbox).orderBy(desc(outbox.id)).limit(1),
  }))
  const everything = JSON.stringify([kept, elsewhere])
  expect(everything).not.toContain(key)
  expect(elsewhere.letters[0]).toMatchObject({ to: asked.contactEmail })
  expect(elsewhere.letters[0]?.body).toContain('/console/sign-up?email=')
})

test('the short name is made from the name, and refused where it is taken', async () => {
  const jane = await anOperator()
  const tag = newId().slice(-8)
  const first = await jane.call(platform.onboard, aCompany({ name: `Lake ${tag} Ltd` }))
  const second = await jane.call(platform.onboard, aCompany({ name: `Lake ${tag} Ltd` }))
  expect([first.company.slug, second.company.slug]).toEqual([`lake-${tag}-ltd`, `lake-${tag}-ltd-2`])
  await expect(jane.call(platform.onboard, aCompany({ slug: first.company.slug }))).rejects.toMatchObject({
    fields: { slug: expect.stringContaining('Another company') },
  })
  const both = await Promise.allSettled(
    [1, 2].map(() => jane.call(platform.onboard, aCompany({ slug: `same-${tag}` }))),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(jane.call(platform.onboard, aCompany({ contactEmail: jane.email }))).rejects.toMatchObject({
    fields: { contactEmail: expect.any(String) },
  })
  await expect(
    jane.call(platform.onboard, aCompany({ contactEmail: first.company.contactEmail! })),
  ).rejects.toMatchObject({ fields: { contactEmail: expect.stringContaining('waits for a sign-up') } })
})

test('companies are searched, filtered and read page by page', async () => {
  const jane = await anOperator()
  const tag = newId().slice(-8)
  for (const name of ['One', 'Two', 'Three']) await jane.call(platform.onboard, aCompany({ name: `${name} ${tag}` }))
  const first = await jane.call(platform.companies, { q: tag, limit: 2 })
  const second = await jane.call(platform.companies, { q: tag, limit: 2, cursor: first.nextCursor! })
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
    `Three ${tag}`,
    `Two ${tag}`,
    `One ${tag}`,
  ])
  expect(second.nextCursor).toBeNull()
  expect((await jane.call(platform.companies, { q: tag, status: 'active' })).items).toEqual([])
  expect((await jane.call(platform.companies, { q: tag, kind: 'water-utility' })).items).toEqual([])
  expect((await jane.call(platform.companies, { q: '100%' })).items).toEqual([])
  await expect(jane.call(platform.companies, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(jane.call(platform.company, { id: newId() })).rejects.toMatchObject({ code: 'not_found' })
})

test('the contact and the seats are changed, and the history says by whom', async () => {
  const [jane, org] = [await anOperator('Jane Changes'), await newOrg()]
  await org.as('admin').browser()
  const page = await jane.call(platform.edit, {
    id: org.id,
    seats: 1,
    contactName: 'Ann',
    contactEmail: 'Ann@Example.com',
  })
  expect(page).toMatchObject({ seats: 1, seatsUsed: 1, contactName: 'Ann', contactEmail: 'ann@example.com' })
  expect(page.history.map(({ event, who, notes, to }) => [event, who, notes, to])).toEqual([
    ['company.edited', 'Jane Changes', 'contact', null],
    ['company.edited', 'Jane Changes', 'seats', '1'],
  ])
  const [role] = await org.as('admin').call(staff.roles, {})
  const person = { name: 'New', username: `new-${newId().slice(-8)}`, email: `${newId().slice(-8)}@example.com` }
  await expect(org.as('admin').call(staff.add, { ...person, roleId: role!.id, how: 'invite' })).rejects.toMatchObject({
    message: expect.stringContaining('(1 of 1)'),
  })
  expect(await org.as('admin').call(staff.seats, {})).toEqual({ used: 1, allowed: 1 })
  expect((await jane.call(platform.edit, { id: org.id, seats: null })).seats).toBeNull()
})

test('usage is numbers, and nothing of what they stand for', async () => {
  const [jane, org] = [await anOperator(), await newOrg()]
  await org.as('manager').call(cases.report, aReport())
  const { usage } = await jane.call(platform.company, { id: org.id })
  expect(usage).toMatchObject({ members: 1, cases: 1, workOrders: 0, lastActivityAt: expect.any(Date) })
})

test('a suspended company is closed at once: sessions, sign-in and jobs; activated, it goes on', async () => {
  const [jane, org] = [await anOperator(), await newOrg()]
  const manager = await org.as('manager').browser()
  await manager.call(identity.me, {})
  const page = await jane.call(platform.suspend, { id: org.id, reason: 'Has not paid since March' })
  expect(page).toMatchObject({ status: 'suspended', suspended: { reason: 'Has not paid since March' } })

  const told = { code: 'unauthenticated', message: expect.stringContaining('is suspended') }
  await expect(manager.call(identity.me, {})).rejects.toMatchObject(told)
  const login = { login: org.as('manager').username, password: 'password123' }
  await expect(browser().call(identity.login, login)).rejects.toMatchObject(told)
  expect(await isClosed(org.id)).toBe(true)
  expect((await browser().call(identity.doors, {})).some(({ slug }) => slug === org.slug)).toBe(false)
  await expect(jane.call(platform.suspend, { id: org.id, reason: 'Again' })).rejects.toMatchObject({
    code: 'not_allowed_now',
    message: expect.stringContaining('can be activated'),
  })

  await jane.call(platform.activate, { id: org.id })
  await expect(manager.call(identity.me, {})).rejects.toMatchObject({ message: 'Please sign in.' })
  await browser().call(identity.login, login)
  await expect(jane.call(platform.activate, { id: org.id })).rejects.toMatchObject({
    message: expect.stringContaining('can be suspended'),
  })
})

test('a customer of a suspended company is told so as well', async () => {
  const [jane, org] = [await anOperator(), await newOrg()]
  await jane.call(platform.suspend, { id: org.id, reason: 'Asked for it' })
  await expect(
    browser().call(identity.loginCustomer, { organisation: org.slug, login: 'someone', password: 'password123' }),
  ).rejects.toMatchObject({ fields: { organisation: expect.stringContaining('is suspended') } })
})

test('a job of a suspended company waits and is not lost', async () => {
  const [jane, org] = [await anOperator(), await newOrg()]
  await jane.call(platform.suspend, { id: org.id, reason: 'Paused' })
  const { enqueue } = await import('#core/jobs.ts')
  const { sendResetLink } = await import('#modules/identity/index.ts')
  const userId = await org.as('admin').userId()
  await org.look(async (ctx) => enqueue(ctx, sendResetLink, { userId, portal: false }))
  await settle()
  expect(await org.look(({ tx }) => tx.select().from(outbox))).toEqual([])
})
