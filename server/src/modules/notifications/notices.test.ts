import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { notifications as endpoints, staff } from '@mtambo/contract'
import { happenedSince } from '#core/live-log.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { aHappening, aTelling } from './fixtures.ts'
import { noticePreferences } from './tables.ts'

type Login = Awaited<ReturnType<ReturnType<TestOrg['as']>['browser']>>

const asStaff = ({ userId }: Login) => ({
  userId,
  name: 'Jane',
  email: `${userId}@example.com`,
  phone: '+254711000111',
})
const telling = (org: TestOrg, ...people: Login[]) => org.look((ctx) => aTelling(ctx, people.map(asStaff)))
const titles = async (who: Login, input = {}) => (await who.call(endpoints.list, input)).items.map(({ title }) => title)
const messages = async (org: TestOrg) =>
  (await org.as('admin').call(endpoints.outbox, {})).items.map(({ channel, to }) => [channel, to])

describe('notices', () => {
  test("are unread until they are read, one by one or all, and only one's own", async () => {
    const org = await newOrg()
    const [jane, peter] = [await org.as('manager', 'jane').browser(), await org.as('manager', 'peter').browser()]
    for (let n = 0; n < 3; n++) await telling(org, jane, peter)
    expect(await jane.call(endpoints.unread, {})).toEqual({ count: 3, capped: false })

    const { items } = await jane.call(endpoints.list, {})
    expect(items[0]).toMatchObject({
      kind: 'case_reported',
      title: 'Fault F-2026-000001',
      text: 'The crew has started work.',
      read: false,
      about: { type: 'case' },
    })
    await jane.call(endpoints.markRead, { ids: [items[0]?.id ?? ''] })
    expect((await jane.call(endpoints.list, {})).items.map(({ read }) => read)).toEqual([true, false, false])
    expect((await jane.call(endpoints.list, { unread: 'yes' })).items).toHaveLength(2)

    // Somebody else's, and a nonsense one, change nothing.
    await jane.call(endpoints.markRead, {
      ids: [(await peter.call(endpoints.list, {})).items[0]?.id ?? '', randomUUID()],
    })
    expect(await peter.call(endpoints.unread, {})).toMatchObject({ count: 3 })
    await jane.call(endpoints.markRead, {})
    expect(await jane.call(endpoints.unread, {})).toMatchObject({ count: 0 })
    expect(await peter.call(endpoints.unread, {})).toMatchObject({ count: 3 })
  })

  test('come newest first, page by page, and are counted up to 99', async () => {
    const org = await newOrg()
    const jane = await org.as('manager').browser()
    await org.look(async (ctx) => {
      for (let n = 1; n <= 101; n++)
        await aTelling(ctx, [{ ...asStaff(jane), email: null, phone: null }], { title: `No. ${n}` })
    })
    expect(await jane.call(endpoints.unread, {})).toEqual({ count: 99, capped: true })
    const first = await jane.call(endpoints.list, { limit: 60 })
    const second = await jane.call(endpoints.list, { limit: 60, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(
      Array.from({ length: 101 }, (_, n) => `No. ${101 - n}`),
    )
    expect(second.nextCursor).toBeNull()
    await expect(jane.call(endpoints.list, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('are seen by no other organisation and no other customer; a customer hears as that customer', async () => {
    const [org, other] = [await newOrg(), await newOrg()]
    const customerId = randomUUID()
    const owner = await org.asCustomer(customerId).browser()
    const stranger = await org.asCustomer(randomUUID()).browser()
    const told = (customer: string) =>
      org.look((ctx) => aTelling(ctx, [{ userId: owner.userId, customerId: customer, name: 'Wanjiku' }]))
    await told(customerId)
    await told(randomUUID())
    expect(await titles(owner)).toHaveLength(1)
    expect(await titles(stranger)).toEqual([])
    expect(await titles(await other.as('admin').browser())).toEqual([])
    await owner.call(endpoints.markRead, {})
    expect(await owner.call(endpoints.unread, {})).toEqual({ count: 0, capped: false })
  })

  test('a job that runs twice tells once; whoever is told is told live', async () => {
    const org = await newOrg()
    const jane = await org.as('manager').browser()
    const happened = await org.look(aHappening)
    const tellAgain = () => org.look((ctx) => aTelling(ctx, [asStaff(jane)], { happened }))
    await tellAgain()
    await tellAgain()
    await settle()
    expect(await titles(jane)).toHaveLength(1)
    expect(await messages(org)).toEqual([['email', `${jane.userId}@example.com`]])
    const { events } = await happenedSince(org.id, '0')
    expect(events.filter(({ name }) => name === 'notices.added')).toEqual([
      expect.objectContaining({ userIds: [jane.userId], about: happened.id, customerId: null }),
    ])
  })
})

describe('how people are told', () => {
  test('every kind has its default, and what is chosen holds', async () => {
    const org = await newOrg()
    const jane = await org.as('manager').browser()
    const before = await jane.call(endpoints.preferences, {})
    expect(before.find(({ kind }) => kind === 'case_assigned')).toEqual({
      kind: 'case_assigned',
      email: true,
      sms: true,
    })

    const chosen = { kind: 'case_reported' as const, email: false, sms: true }
    expect(
      await jane.call(endpoints.setPreferences, { preferences: [{ ...chosen, email: true }, chosen] }),
    ).toContainEqual(chosen)
    await telling(org, jane)
    expect(await messages(org)).toEqual([['sms', '+254711000111']])

    await jane.call(endpoints.setPreferences, { preferences: before })
    expect(await org.look(({ tx }) => tx.select().from(noticePreferences))).toEqual([])
    await jane.call(endpoints.setPreferences, {
      preferences: before.map(({ kind }) => ({ kind, email: false, sms: false })),
    })
    await telling(org, jane)
    expect(await messages(org)).toHaveLength(1)
    expect(await titles(jane)).toHaveLength(2)
  })

  test('a customer hears by what they prefer; a number is dialled as the country does', async () => {
    const org = await newOrg()
    const customer = { customerId: randomUUID(), name: 'Wanjiku', email: 'w@example.com', phone: '0712 345 678' }
    await org.look((ctx) => aTelling(ctx, [{ ...customer, prefers: 'sms' }]))
    await org.look((ctx) => aTelling(ctx, [{ ...customer, prefers: 'email' }]))
    expect(await messages(org)).toEqual([
      ['email', 'w@example.com'],
      ['sms', '+254712345678'],
    ])
  })

  test('a customer sees and chooses for the portal', async () => {
    const org = await newOrg()
    const customer = await org.asCustomer(randomUUID()).browser()
    expect((await customer.call(endpoints.preferences, {}))[0]).toMatchObject({ email: false, sms: true })
    const chosen = await customer.call(endpoints.setPreferences, {
      preferences: [{ kind: 'case_updated', email: true, sms: false }],
    })
    expect(chosen).toContainEqual({ kind: 'case_updated', email: true, sms: false })
  })
})

test('who manages staff is told of a registration, and the newcomer of the approval', async () => {
  const org = await newOrg()
  const admin = await org.as('admin').browser()
  const manager = await org.as('manager').browser()
  const tag = randomUUID().slice(0, 8)
  const person = {
    organisation: org.slug,
    name: 'Amina Yusuf',
    username: `amina-${tag}`,
    email: `amina-${tag}@example.com`,
    password: 'password123',
  }
  await admin.call(staff.register, person)
  await settle()
  expect(await titles(admin)).toEqual(['Amina Yusuf asks for a staff account'])
  expect(await titles(manager)).toEqual([])

  const [waiting] = (await admin.call(staff.list, { status: 'pending' })).items
  const role = (await admin.call(staff.roles, {})).find(({ code }) => code === 'technician')
  await admin.call(staff.approve, { id: waiting?.id ?? '', roleId: role?.id ?? '' })
  await settle()
  const { items } = await admin.call(endpoints.outbox, {})
  expect(items.find(({ to }) => to === person.email)).toMatchObject({
    channel: 'email',
    status: 'sent',
    subject: expect.stringContaining('Your account is approved'),
  })
})
