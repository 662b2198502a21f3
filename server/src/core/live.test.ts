import type { AddressInfo } from 'node:net'
import { cases, type LiveMessage, staff } from '@mtambo/contract'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { aReport, manager, report, supplied } from '#modules/cases/fixtures.ts'
import { browser, newOrg, started } from '#testing/index.ts'

type Browser = ReturnType<typeof browser>
const open: WebSocket[] = []
afterEach(() => open.splice(0).forEach((socket) => socket.close()))

/** A tab that follows topics and keeps what it is told. */
async function tab(who: Browser, follow: string[], { since, origin }: { since?: string; origin?: string } = {}) {
  const { app } = await started()
  const { port } = app.server.address() as AddressInfo
  const cookie = [...who.jar].map((pair) => pair.join('=')).join('; ')
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/live`, {
    headers: { cookie, origin: origin ?? `http://127.0.0.1:${port}` },
  })
  open.push(socket)
  const heard: LiveMessage[] = []
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()) as LiveMessage))
  await new Promise<void>((resolve, reject) => socket.on('open', () => resolve()).on('error', reject))
  socket.send(JSON.stringify({ follow, ...(since && { since }) }))
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  const events = () => heard.flatMap((one) => ('event' in one ? [`${one.topic} ${one.event}`] : []))
  return { heard, events, closed, position: (heard[0] as { position: string }).position }
}

test('a tab hears of what it follows and may see, of its own organisation only', async () => {
  const org = await newOrg()
  const other = await newOrg()
  const mine = await tab(await org.as('manager').browser(), ['cases'])
  const theirs = await tab(await other.as('manager').browser(), ['cases', 'notifications'])
  const it = await report(org)
  await expect.poll(mine.events).toEqual(['cases case.reported'])
  expect(mine.heard[1]).toMatchObject({ id: it.id })
  await report(other)
  await expect.poll(theirs.events).toContain('cases case.reported')
  expect(JSON.stringify(theirs.heard)).not.toContain(it.id)
})

test('a topic one may not see is refused', async () => {
  const org = await newOrg()
  const { heard } = await tab(await org.as('technician').browser(), ['cases', 'staff', 'outbox', 'my'])
  expect(heard[0]).toMatchObject({ following: ['cases'], refused: ['staff', 'outbox', 'my'] })
})

test('a technician hears of new reports and of own work, not of what others do', async () => {
  const org = await newOrg()
  const [peter, mary] = [org.as('technician', 'peter'), org.as('technician', 'mary')]
  const [first, second] = [await report(org), await report(org)]
  const mine = await tab(await peter.browser(), ['cases'])
  await manager(org).call(cases.assign, { id: first.id, assigneeId: await mary.userId() })
  await manager(org).call(cases.note, { id: first.id, notes: 'For Mary alone' })
  await manager(org).call(cases.assign, { id: second.id, assigneeId: await peter.userId() })
  // The first left the list of new reports, which is Peter's too; the note on it is not his business.
  await expect.poll(mine.events).toEqual(['cases case.assigned', 'cases case.assigned'])
})

test('a customer hears of own reports only, and of nothing internal', async () => {
  const org = await newOrg()
  const [one, two] = [await supplied(org), await supplied(org)]
  const mine = await tab(await org.asCustomer(one.customer.id).browser(), ['my', 'cases'])
  expect(mine.heard[0]).toMatchObject({ following: ['my'], refused: ['cases'] })
  await report(org, { customerId: two.customer.id })
  const it = await report(org, { customerId: one.customer.id })
  await manager(org).call(cases.note, { id: it.id, notes: 'Internal' })
  await manager(org).call(cases.move, { id: it.id, to: 'acknowledged' })
  const ofCases = () => mine.events().filter((one) => one.startsWith('my case.'))
  await expect.poll(ofCases).toEqual(['my case.reported', 'my case.moved'])
})

test('a tab that comes back is told what it missed, or to ask for everything', async () => {
  const org = await newOrg()
  const someone = await org.as('manager').browser()
  const before = await tab(someone, ['cases'])
  await report(org)
  const back = await tab(someone, ['cases'], { since: before.position })
  await expect.poll(back.events).toContain('cases case.reported')
  await Promise.all(Array.from({ length: 201 }, () => org.as('manager').call(cases.report, aReport())))
  // The log is read up to the oldest transaction still open, also one of another organisation: once one tab heard all, it is past them.
  await expect.poll(() => back.events().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(202)
  const late = await tab(someone, ['cases'], { since: before.position })
  await expect.poll(() => late.heard.some((one) => 'resync' in one)).toBe(true)
})

test('a member who is deactivated is disconnected at once', async () => {
  const org = await newOrg()
  const { closed } = await tab(await org.as('technician').browser(), ['cases'])
  const { items } = await org.as('admin').call(staff.list, { q: 'technician' })
  await org.as('admin').call(staff.suspend, { id: items[0]!.id })
  expect(await closed).toBe(4401)
})

test('neither strangers nor other sites get a connection', async () => {
  const org = await newOrg()
  await expect(tab(browser(), ['cases'])).rejects.toThrow('401')
  await expect(
    tab(await org.as('manager').browser(), ['cases'], { origin: 'https://elsewhere.example' }),
  ).rejects.toThrow('403')
})
