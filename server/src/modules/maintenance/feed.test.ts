import { maintenance, staff } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { dayIn, momentAt, now } from '#core/clock.ts'
import { newId } from '#core/ids.ts'
import { organisations, roles } from '#modules/identity/index.ts'
import { aTeam, schedule } from '#modules/work-orders/fixtures.ts'
import { browser, newOrg, type TestOrg } from '#testing/index.ts'
import { feedOf, secretOf } from './feed-secret.ts'

const dayFromNow = (days: number) => dayIn('Africa/Nairobi', new Date(now().getTime() + days * 86_400_000))
const SOON = dayFromNow(3)

const secretIn = (url: string) => /\/api\/calendars\/([\w-]+)\/work\.ics$/.exec(url)![1]!
const makeFeed = async (org: TestOrg, role: string, who = role) =>
  secretIn((await org.as(role, who).call(maintenance.makeFeed, {})).url)

/** As a telephone asks for it: without a session. */
const subscribed = (secret: string) => browser().send(maintenance.ical, { secret })
const summaries = async (secret: string) =>
  [...(await subscribed(secret)).body.matchAll(/^SUMMARY:(.*?)( \(WO.*)?\r?$/gm)].map(([, title]) => title!).sort()

describe('my calendar for other calendars', () => {
  test('has an address once it is made, a new one when it is made anew, and none when it is stopped', async () => {
    const org = await newOrg()
    const me = org.as('technician')
    expect(await me.call(maintenance.feed, {})).toEqual({ url: null })
    const first = await makeFeed(org, 'technician')
    expect(secretIn((await me.call(maintenance.feed, {})).url!)).toBe(first)
    expect((await subscribed(first)).statusCode).toBe(200)
    const second = await makeFeed(org, 'technician')
    expect(second).not.toBe(first)
    expect((await subscribed(first)).statusCode).toBe(404)
    expect((await subscribed(second)).statusCode).toBe(200)
    expect(await me.call(maintenance.stopFeed, {})).toEqual({ url: null })
    expect((await subscribed(second)).statusCode).toBe(404)
    expect(await me.call(maintenance.feed, {})).toEqual({ url: null })
  })

  test('tells the day, the moment, the place and what became of it', async () => {
    const org = await newOrg()
    const assigneeId = await org.as('technician').userId()
    const timed = await schedule(org, { assigneeId, scheduledOn: SOON, scheduledTime: '09:30', estimatedMinutes: 90 })
    await schedule(org, { title: 'Whole day; with, signs', assigneeId, scheduledOn: SOON })
    const answer = await subscribed(await makeFeed(org, 'technician'))
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const lines = answer.body.replaceAll('\r\n ', '').split('\r\n')
    const day = SOON.replaceAll('-', '')
    // Nairobi is three hours before Greenwich.
    for (const line of [
      `UID:${timed.id}`,
      `DTSTART:${day}T063000Z`,
      `DTEND:${day}T080000Z`,
      `SUMMARY:Transformer oil test (${timed.number})`,
      'LOCATION:Kilimani\\, Argwings Kodhek Road',
      `DTSTART;VALUE=DATE:${day}`,
      'STATUS:CONFIRMED',
    ])
      expect(lines).toContain(line)
    expect(answer.body).toContain('SUMMARY:Whole day\\; with\\, signs')
  })

  test('holds what its owner may see: a technician the own and the team’s, a manager all, nobody the past or far', async () => {
    const org = await newOrg()
    const team = await aTeam(org, 'Lines north', 'peter')
    await schedule(org, { title: 'mine', assigneeId: await org.as('technician', 'peter').userId(), scheduledOn: SOON })
    await schedule(org, { title: 'ours', teamId: team.id, scheduledOn: SOON })
    await schedule(org, { title: 'theirs', scheduledOn: SOON })
    await schedule(org, { title: 'long ago', scheduledOn: dayFromNow(-40) })
    await schedule(org, { title: 'far away', scheduledOn: dayFromNow(200) })
    expect(await summaries(await makeFeed(org, 'technician', 'peter'))).toEqual(['mine', 'ours'])
    expect(await summaries(await makeFeed(org, 'manager'))).toEqual(['mine', 'ours', 'theirs'])
  })

  test('stops when its owner may no longer come in, and goes on when they may again', async () => {
    const org = await newOrg()
    const secret = await makeFeed(org, 'technician')
    const { items } = await org.as('admin').call(staff.list, { q: 'technician' })
    const id = items.find(({ name }) => name === 'technician')!.id
    await org.as('admin').call(staff.suspend, { id })
    expect((await subscribed(secret)).statusCode).toBe(404)
    await org.as('admin').call(staff.activate, { id })
    expect((await subscribed(secret)).statusCode).toBe(200)
  })

  test('stops when the role may no longer see work, and when the organisation is closed', async () => {
    const org = await newOrg()
    const [one, two] = [await makeFeed(org, 'technician'), await makeFeed(org, 'manager')]
    await org.look(({ tx }) =>
      tx
        .update(roles)
        .set({ grants: { 'customers:read': 'all' } })
        .where(and(eq(roles.orgId, org.id), eq(roles.code, 'technician'))),
    )
    expect((await subscribed(one)).statusCode).toBe(404)
    expect((await subscribed(two)).statusCode).toBe(200)
    await org.look(({ tx }) =>
      tx.update(organisations).set({ status: 'suspended' }).where(eq(organisations.id, org.id)),
    )
    expect((await subscribed(two)).statusCode).toBe(404)
  })

  test('is not there for a secret that is wrong, made up, or of another organisation', async () => {
    const [org, other] = [await newOrg(), await newOrg()]
    const secret = await makeFeed(org, 'technician')
    const { id } = feedOf(secret)!
    const flipped = `${secret.slice(0, -2)}${secret.endsWith('A') ? 'BB' : 'AA'}`
    for (const wrong of [
      flipped,
      secret.toLowerCase(),
      secret.slice(0, 60),
      'x'.repeat(86),
      secretOf({ orgId: org.id, id: newId() }),
      secretOf({ orgId: other.id, id }),
      secretOf({ orgId: newId(), id }),
    ]) {
      const answer = await subscribed(wrong)
      expect(answer.statusCode).toBe(404)
      expect(answer.json().detail).toBe('This calendar does not exist, or you may not see it.')
    }
    expect((await subscribed('short')).statusCode).toBe(422)
  })
})

describe('a time on the wall is a moment', () => {
  test.each([
    ['2030-03-04T09:30', 'Africa/Nairobi', '2030-03-04T06:30:00.000Z'],
    ['2030-01-04T09:30', 'Europe/Berlin', '2030-01-04T08:30:00.000Z'],
    ['2030-07-04T09:30', 'Europe/Berlin', '2030-07-04T07:30:00.000Z'],
    ['2030-03-31T03:30', 'Europe/Berlin', '2030-03-31T01:30:00.000Z'],
    ['2030-07-04T00:15', 'Asia/Kathmandu', '2030-07-03T18:30:00.000Z'],
    ['2030-11-03T08:00', 'America/New_York', '2030-11-03T13:00:00.000Z'],
  ])('%s in %s', (wall, zone, moment) => expect(momentAt(wall, zone).toISOString()).toBe(moment))
})
