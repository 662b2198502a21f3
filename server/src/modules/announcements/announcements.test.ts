import { eq } from 'drizzle-orm'
import { announcements as endpoints, customers, notifications } from '@mtambo/contract'
import { afterEach, describe, expect, test } from 'vitest'
import { setClock } from '#core/clock.ts'
import { newId } from '#core/ids.ts'
import { events } from '#core/tables.ts'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { customers as customerRows } from '#modules/customers/index.ts'
import { notices, outbox } from '#modules/notifications/index.ts'
import { browser, newOrg, settle, type TestOrg } from '#testing/index.ts'
import { anAnnouncement } from './fixtures.ts'
import { tellCustomers } from './jobs.ts'

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY)
const titles = (list: { title: string }[]) => list.map(({ title }) => title)

afterEach(() => setClock(undefined))

async function aPortalCustomer(org: TestOrg, county = 'Nairobi') {
  const { id, accountNumber, idNumber, phone } = await org.as('manager').call(customers.create, aCustomer({ county }))
  const portal = browser()
  await portal.call(customers.registerPortal, {
    organisation: org.slug,
    accountNumber,
    idNumber,
    phone,
    password: 'stima-ya-nyumbani',
  })
  return { id, portal }
}

describe('announcing', () => {
  test('a manager announces to areas of the list, and changes and withdraws it', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const made = await manager.call(endpoints.create, anAnnouncement({ areas: ['nakuru', 'Nairobi', 'Nairobi'] }))
    expect(made).toMatchObject({
      kind: 'information',
      areas: ['Nairobi', 'Nakuru'],
      withdrawnAt: null,
      by: { id: await manager.userId(), name: 'manager' },
    })
    const { id } = made
    expect(await manager.call(endpoints.edit, { id, title: 'Agents in town', areas: [], endsAt: null })).toMatchObject({
      title: 'Agents in town',
      areas: [],
      endsAt: null,
      body: made.body,
    })
    expect(await manager.call(endpoints.edit, { id, title: 'Agents in town' })).toMatchObject({ id })
    expect((await manager.call(endpoints.withdraw, { id })).withdrawnAt).toBeInstanceOf(Date)
    await expect(manager.call(endpoints.withdraw, { id })).rejects.toMatchObject({ code: 'not_allowed_now' })
    await expect(manager.call(endpoints.edit, { id, title: 'Too late' })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
    const log = await org.look(({ tx }) => tx.select().from(events).where(eq(events.about, id)).orderBy(events.id))
    expect(log.map(({ name, data }) => [name, data])).toEqual([
      ['announcement.published', { kind: 'information' }],
      ['announcement.edited', { changed: ['title', 'areas', 'endsAt'] }],
      ['announcement.withdrawn', {}],
    ])
  })

  test.each([
    [{ endsAt: new Date(Date.now() - 7_200_000) }, 'endsAt'],
    [{ startsAt: inDays(-3), endsAt: inDays(-2) }, 'endsAt'],
    [{ areas: ['Atlantis'] }, 'areas'],
    [{ title: 'x' }, 'title'],
    [{ title: 'x'.repeat(121) }, 'title'],
    [{ body: 'y'.repeat(4001) }, 'body'],
    [{ kind: 'party' }, 'kind'],
    [{ areas: Array.from({ length: 61 }, (_, i) => `A${i}`) }, 'areas'],
    [{ colour: 'red' }, 'colour'],
  ])('%o is refused beside the field', async (wrong, field) => {
    const manager = (await newOrg()).as('manager')
    const answer = await manager.send(endpoints.create, {
      ...(endpoints.create.input.encode(anAnnouncement()) as object),
      ...JSON.parse(JSON.stringify(wrong)),
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } })
  })

  test('the id may come from the client, once; two who withdraw at once do it once', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const id = newId()
    await manager.call(endpoints.create, anAnnouncement({ id }))
    await expect(manager.call(endpoints.create, anAnnouncement({ id }))).rejects.toMatchObject({ code: 'conflict' })
    const both = await Promise.allSettled([1, 2].map(() => manager.call(endpoints.withdraw, { id })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('the list by state, newest start first, page by page', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const made = [
      anAnnouncement({ title: 'running' }),
      anAnnouncement({ title: 'endless', startsAt: inDays(-9), endsAt: null }),
      anAnnouncement({ title: 'tomorrow', startsAt: inDays(1), endsAt: inDays(2) }),
      anAnnouncement({ title: 'withdrawn', startsAt: inDays(-2) }),
      anAnnouncement({ title: 'ended', startsAt: inDays(-5), endsAt: new Date(Date.now() + 60_000) }),
    ]
    for (const one of made) {
      const { id } = await manager.call(endpoints.create, one)
      if (one.title === 'withdrawn') await manager.call(endpoints.withdraw, { id })
    }
    setClock(new Date(Date.now() + 120_000))
    const listed = async (input: object) => titles((await org.as('technician').call(endpoints.list, input)).items)
    expect(await listed({ state: 'now' })).toEqual(['running', 'endless'])
    expect(await listed({ state: 'coming' })).toEqual(['tomorrow'])
    expect(await listed({ state: 'over' })).toEqual(['withdrawn', 'ended'])
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { items, nextCursor } = await manager.call(endpoints.list, { limit: 2, cursor })
      seen.push(...titles(items))
      cursor = nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(['tomorrow', 'running', 'withdrawn', 'ended', 'endless'])
  })

  test('who may: managers; everybody of staff reads; no customer, and nobody of another organisation', async () => {
    const org = await newOrg()
    const { id } = await org.as('manager').call(endpoints.create, anAnnouncement())
    for (const role of ['technician', 'customer_service']) {
      await expect(org.as(role).call(endpoints.create, anAnnouncement())).rejects.toMatchObject({ code: 'forbidden' })
      await expect(org.as(role).call(endpoints.withdraw, { id })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(org.as(role).call(endpoints.mine, {})).rejects.toMatchObject({ code: 'forbidden' })
      expect((await org.as(role).call(endpoints.list, {})).items).toHaveLength(1)
    }
    const customer = org.asCustomer(newId())
    await expect(customer.call(endpoints.list, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(customer.call(endpoints.create, anAnnouncement())).rejects.toMatchObject({ code: 'forbidden' })
    const theirs = (await newOrg()).as('admin')
    expect((await theirs.call(endpoints.list, {})).items).toEqual([])
    expect(await org.as('technician').call(endpoints.get, { id })).toMatchObject({ id })
    await expect(customer.call(endpoints.get, { id })).rejects.toMatchObject({ code: 'forbidden' })
    for (const e of [endpoints.get, endpoints.edit, endpoints.withdraw])
      await expect(theirs.call(e, { id })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('what a customer sees', () => {
  test('what is in force for everywhere or the own county, planned outages a week ahead; nothing else', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const nairobi = await aPortalCustomer(org)
    const mombasa = await aPortalCustomer(org, 'Mombasa')
    const planned = (title: string, days: number) =>
      anAnnouncement({ kind: 'planned_outage', title, startsAt: inDays(days), endsAt: inDays(days + 1) })
    for (const one of [
      anAnnouncement({ title: 'everywhere' }),
      anAnnouncement({ title: 'in Nairobi', areas: ['Nairobi'], kind: 'outage' }),
      anAnnouncement({ title: 'in Mombasa', areas: ['Mombasa', 'Kilifi'] }),
      anAnnouncement({ title: 'news to come', startsAt: inDays(2), endsAt: inDays(3) }),
      planned('works in 6 days', 6),
      planned('works in 8 days', 8),
    ])
      await manager.call(endpoints.create, one)
    const { id } = await manager.call(endpoints.create, anAnnouncement({ title: 'mistaken' }))
    await manager.call(endpoints.withdraw, { id })

    const seen = await nairobi.portal.call(endpoints.mine, {})
    expect(titles(seen)).toEqual(['in Nairobi', 'works in 6 days', 'everywhere'])
    expect(Object.keys(seen[0]!).sort()).toEqual(['body', 'endsAt', 'id', 'kind', 'startsAt', 'title'])
    expect(titles(await mombasa.portal.call(endpoints.mine, {}))).toEqual([
      'works in 6 days',
      expect.any(String),
      expect.any(String),
    ])
    const other = await newOrg()
    expect(await (await aPortalCustomer(other)).portal.call(endpoints.mine, {})).toEqual([])
  })
})

describe('telling', () => {
  test('of an outage everybody with a login there is told once; of news nobody, and nobody elsewhere', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const near = await aPortalCustomer(org)
    const far = await aPortalCustomer(org, 'Mombasa')
    const gone = await aPortalCustomer(org)
    await manager.call(customers.deactivate, { id: gone.id })
    await manager.call(customers.create, aCustomer())
    await manager.call(endpoints.create, anAnnouncement({ title: 'only news' }))
    const { id } = await manager.call(
      endpoints.create,
      anAnnouncement({ kind: 'outage', title: 'Kilimani is dark', areas: ['Nairobi'] }),
    )
    await settle()
    const told = await near.portal.call(notifications.list, {})
    expect(told.items.filter(({ kind }) => kind === 'announcement')).toMatchObject([
      { title: 'Kilimani is dark', about: { type: 'announcement', id } },
    ])
    expect((await far.portal.call(notifications.list, {})).items.filter(({ kind }) => kind === 'announcement')).toEqual(
      [],
    )
    const sent = await org.look(({ tx }) => tx.select().from(outbox))
    expect(sent.filter(({ body }) => body.includes('Kilimani is dark'))).toHaveLength(1)
  })

  test('many are told by jobs that follow each other; run again they tell nobody twice', async () => {
    const org = await newOrg()
    const one = await aPortalCustomer(org)
    // Their logins are of no matter here: what is counted are the SMS.
    await org.look(async ({ tx, orgId, now }) => {
      const [{ id: _, customerId: __, nameKey: ___, ...like }] = (await tx.select().from(customerRows)) as [
        typeof customerRows.$inferSelect,
      ]
      const number = (i: number) => String(i).padStart(4, '0')
      const many = Array.from({ length: 230 }, (_, i) => ({
        ...like,
        orgId,
        id: newId(),
        accountNumber: `X-${number(i)}`,
        accountKey: `X-${number(i)}`,
        idNumber: `X${number(i)}`,
        phone: `+2547000${i + 10_000}`,
        preferredContact: 'sms' as const,
        registeredAt: now,
      }))
      await tx.insert(customerRows).values(many)
    })
    const { id } = await org
      .as('manager')
      .call(endpoints.create, anAnnouncement({ kind: 'outage', title: 'Dark', endsAt: null }))
    await settle()
    const told = () => org.look(({ tx }) => tx.select().from(notices).where(eq(notices.kind, 'announcement')))
    const sent = async () =>
      (await org.look(({ tx }) => tx.select().from(outbox))).filter(({ body }) => body.startsWith('Dark')).length
    const [notice, ...more] = await told()
    expect([notice?.customerId, more, await sent()]).toEqual([one.id, [], 231])

    const again = { id, eventId: notice!.eventId, after: null }
    await tellCustomers.perform(org.id, again)
    await settle()
    expect([(await told()).length, await sent()]).toEqual([1, 231])

    await org.as('manager').call(endpoints.withdraw, { id })
    await aPortalCustomer(org)
    await tellCustomers.perform(org.id, again)
    await settle()
    expect([(await told()).length, await sent()]).toEqual([1, 231])
  })
})

test.each([
  ['startsAt', '0000-01-01T00:00:00Z'],
  ['startsAt', '5000-01-01T00:00:00Z'],
  ['endsAt', '9999-12-31T23:59:59-12:00'],
])('a day of no age of ours is refused: %s %s', async (field, at) => {
  const said = { kind: 'information', title: 'Far away', body: 'Hello there', startsAt: '2026-01-01T00:00:00Z' }
  const answer = await (await newOrg()).as('manager').send(endpoints.create, { ...said, [field]: at })
  expect(answer.statusCode).toBe(422)
  expect(answer.json().fields).toEqual({ [field]: expect.any(String) })
})

test('a title stands on one line, and turns no other text around', async () => {
  const manager = (await newOrg()).as('manager')
  for (const title of ['Two\nlines', 'Turned \u202Earound'])
    expect((await manager.send(endpoints.create, { ...anAnnouncement(), title })).json().fields).toMatchObject({
      title: expect.any(String),
    })
})
