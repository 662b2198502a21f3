import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import {
  assets,
  cases,
  customers,
  identity,
  platform,
  purchaseOrders,
  purchaseRequests,
  settings,
  staff,
  support,
  vendors,
  workCosts,
  workOrders,
  type OrganisationKind,
} from '@mtambo/contract'
import { setClock } from '#core/clock.ts'
import { events } from '#core/tables.ts'
import { aReport } from '#modules/cases/fixtures.ts'
import { notices } from '#modules/notifications/index.ts'
import { anOrder, aRequest } from '#modules/purchasing/fixtures.ts'
import { aVendor } from '#modules/vendors/fixtures.ts'
import { schedule } from '#modules/work-orders/fixtures.ts'
import { newOrg, settle } from '#testing/index.ts'
import { anOperator } from './fixtures.ts'
import { supportAccesses } from './tables.ts'

afterEach(() => setClock(undefined))

const why = { reason: 'The dashboard shows nothing', minutes: 30 as const }

async function letIn({ full = false } = {}, kind?: OrganisationKind) {
  const [jane, org] = [await anOperator('Jane Operator'), await newOrg(kind)]
  await org.as('admin').browser()
  const access = await jane.call(platform.askSupport, { id: org.id, ...why, full })
  await jane.call(platform.enterSupport, { id: access.id })
  return { jane, org, access }
}

test('an operator looks into a company for a while, and changes nothing', async () => {
  const { jane, org, access } = await letIn()
  const { role, ...me } = await jane.call(identity.me, {})
  expect(me).toMatchObject({ organisation: { id: org.id }, support: { full: false, until: access.until } })
  expect(Object.keys(role!.grants).every((permission) => permission.endsWith(':read'))).toBe(true)
  expect((await jane.call(platform.me, {})).support).toMatchObject({ id: access.id, full: false })
  await jane.call(cases.list, {})
  for (const [e, input] of [
    [cases.report, aReport()],
    [staff.setAvailability, { availability: 'on_leave' }],
    [identity.switchOrganisation, { organisationId: org.id }],
  ] as const)
    expect((await jane.send(e, input)).statusCode).toBe(403)
  for (const e of [staff.list, settings.profile, support.list, customers.me])
    expect((await jane.send(e, {})).statusCode).toBe(403)
})

test('with full access one acts as support, and every line of the log says so', async () => {
  const { jane, org } = await letIn({ full: true })
  const made = await jane.call(cases.report, aReport())
  const { history } = await org.as('manager').call(cases.get, { id: made.id })
  expect(history[0]).toMatchObject({ event: 'case.reported', who: 'Support (Jane Operator)' })
  const rows = await org.look(({ tx }) => tx.select().from(events))
  expect(
    rows.filter(({ actorName }) => actorName === 'Support (Jane Operator)').map(({ actorKind }) => actorKind),
  ).toContain('support')
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['support.opened', 'support.entered']))
  // Also where who may do what is looked up anew.
  const [role] = await jane.call(staff.roles, {})
  await jane.call(staff.editRole, { id: role!.id, name: 'Chief' })
  // But not who comes in.
  await expect(jane.call(support.save, { asksFirst: false })).rejects.toMatchObject({ code: 'forbidden' })
})

test('the company sees who was there, is told, and ends it at once', async () => {
  const { jane, org, access } = await letIn()
  await settle()
  const admin = await org.as('admin').browser()
  const told = await org.look(({ tx }) => tx.select().from(notices))
  expect(told).toMatchObject([{ userId: admin.userId, kind: 'support', aboutId: access.id }])
  expect(await admin.call(support.list, {})).toMatchObject({
    asksFirst: false,
    items: [{ id: access.id, who: 'Jane Operator', status: 'open', reason: why.reason, mine: false }],
  })
  await jane.call(cases.list, {})
  expect(await admin.call(support.end, { id: access.id })).toMatchObject({ status: 'over', endedBy: 'admin' })
  await expect(jane.call(cases.list, {})).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('is over'),
  })
  expect((await jane.call(platform.me, {})).support).toBeNull()
  await expect(jane.call(platform.enterSupport, { id: access.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
  await expect(admin.call(support.end, { id: access.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
})

test('after its time the door is shut, without anybody doing it', async () => {
  const { jane, org } = await letIn()
  await jane.call(cases.list, {})
  setClock(new Date(Date.now() + 30 * 60_000))
  await expect(jane.call(cases.list, {})).rejects.toMatchObject({ code: 'forbidden' })
  await jane.call(platform.companies, {})
  const { items } = await org.as('admin').call(support.list, {})
  expect(items[0]).toMatchObject({ status: 'over', endedBy: null })
})

test('where support must ask, nobody comes in before an administrator agrees', async () => {
  const [jane, org] = [await anOperator(), await newOrg()]
  const admin = await org.as('admin').browser()
  await admin.call(support.save, { asksFirst: true })
  expect((await jane.call(platform.company, { id: org.id })).supportAsksFirst).toBe(true)
  const first = await jane.call(platform.askSupport, { id: org.id, ...why })
  expect(first).toMatchObject({ status: 'waiting', until: null, mine: true })
  await expect(jane.call(platform.enterSupport, { id: first.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
  await expect(jane.call(platform.askSupport, { id: org.id, ...why })).rejects.toMatchObject({
    code: 'not_allowed_now',
  })
  expect(await admin.call(support.decline, { id: first.id })).toMatchObject({ status: 'declined', answeredBy: 'admin' })

  const second = await jane.call(platform.askSupport, { id: org.id, ...why })
  expect(await admin.call(support.approve, { id: second.id })).toMatchObject({ status: 'open', answeredBy: 'admin' })
  await jane.call(platform.enterSupport, { id: second.id })
  await jane.call(cases.list, {})
  await jane.call(platform.endSupport, { id: second.id })
  await expect(jane.call(cases.list, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(admin.call(support.approve, { id: second.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
  expect((await jane.call(platform.company, { id: org.id })).history.map(({ to }) => to)).toEqual([
    'waiting',
    'declined',
    'waiting',
    'open',
    'entered',
    'ended',
  ])
})

test('a question nobody answers lapses, and may be taken back', async () => {
  const [jane, org] = [await anOperator(), await newOrg()]
  await org.as('admin').call(support.save, { asksFirst: true })
  const asked = await jane.call(platform.askSupport, { id: org.id, ...why })
  const yesterday = new Date(Date.now() - 24 * 3_600_000)
  await org.look(({ tx }) =>
    tx.update(supportAccesses).set({ askedAt: yesterday }).where(eq(supportAccesses.id, asked.id)),
  )
  await expect(org.as('admin').call(support.approve, { id: asked.id })).rejects.toMatchObject({
    code: 'not_allowed_now',
  })
  const again = await jane.call(platform.askSupport, { id: org.id, ...why })
  expect((await jane.call(platform.endSupport, { id: again.id })).status).toBe('over')
})

test('an access belongs to one operator and one company', async () => {
  const [{ access, org, jane }, john, other] = [await letIn(), await anOperator('John'), await newOrg()]
  await expect(john.call(platform.enterSupport, { id: access.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(john.call(platform.endSupport, { id: access.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(other.as('admin').call(support.end, { id: access.id })).rejects.toMatchObject({ code: 'not_found' })
  expect((await other.as('admin').call(support.list, {})).items).toEqual([])
  await jane.call(platform.suspend, { id: org.id, reason: 'Closed' })
  await expect(jane.call(assets.list, {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('two questions at once are one access', async () => {
  const [jane, org] = [await anOperator(), await newOrg()]
  const asked = await Promise.allSettled([1, 2].map(() => jane.call(platform.askSupport, { id: org.id, ...why })))
  expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const wrong = await jane.send(platform.askSupport, { id: org.id, reason: 'x'.repeat(501), minutes: 45 })
  expect(wrong.json<{ fields: object }>().fields).toMatchObject({ minutes: 'Choose 15, 30, 60 or 120 minutes' })
})

test('with full access one orders and completes work, without being one of the staff', async () => {
  const { jane, org } = await letIn({ full: true }, 'general')
  const order = await schedule(org, { equipmentType: 'machine' })
  await jane.call(workOrders.start, { id: order.id })
  const refused = { code: 'forbidden', message: expect.stringContaining('people of the company') }
  await expect(jane.call(workCosts.startTimer, { id: order.id, kind: 'work' })).rejects.toMatchObject(refused)
  await expect(jane.call(workCosts.addLabour, { id: order.id, kind: 'work', minutes: 5 })).rejects.toMatchObject(
    refused,
  )
  await expect(jane.call(purchaseRequests.create, aRequest())).rejects.toMatchObject(refused)
  const vendor = await jane.call(vendors.create, aVendor())
  await expect(jane.call(purchaseOrders.create, anOrder(vendor.id))).rejects.toMatchObject(refused)
  expect(
    await jane.call(workOrders.complete, { id: order.id, workPerformed: 'Mended by telephone', minutes: 10 }),
  ).toMatchObject({ status: 'completed' })
})
