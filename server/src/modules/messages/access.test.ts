import { randomUUID } from 'node:crypto'
import { customers, type FileLink, messages, notifications } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { runAs, type Actor } from '#core/context.ts'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { aPdf } from '#modules/files/fixtures.ts'
import { newOrg, settle, started, type TestOrg } from '#testing/index.ts'
import { replyToThread } from './actions/reply.ts'
import { agent, asked, sent } from './fixtures.ts'
import { listThreads } from './list-threads.ts'
import { getThread } from './queries.ts'

describe('who may', () => {
  test('staff of another organisation finds nothing, reads nothing, changes nothing', async () => {
    const [mine, theirs] = [await newOrg(), await newOrg()]
    const { thread, customer } = await asked(mine)
    const { id } = thread
    const stranger = agent(theirs)
    const attempts = [
      () => stranger.call(messages.thread, { id }),
      () => stranger.call(messages.reply, { id, body: 'x' }),
      () => stranger.call(messages.markRead, { id }),
      () => stranger.call(messages.assign, { id, assigneeId: null }),
      () => stranger.call(messages.setStatus, { id, status: 'closed' }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    const of = { customerId: customer.id }
    await expect(stranger.call(messages.start, { ...of, subject: 'abc', body: 'x' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(stranger.call(messages.logCall, { ...of, direction: 'in', summary: 'abc' })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect((await stranger.call(messages.threads, {})).items).toEqual([])
    expect((await stranger.call(messages.calls, {})).items).toEqual([])
    await expect(agent(mine).call(messages.assign, { id, assigneeId: await stranger.userId() })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('another customer reads, answers and marks nothing of it', async () => {
    const org = await newOrg()
    const { thread } = await asked(org)
    const other = await asked(org, { subject: 'Something else' })
    const { id } = thread
    const attempts = [
      () => other.portal.call(messages.myThread, { id }),
      () => other.portal.call(messages.replyMine, { id, body: 'x' }),
      () => other.portal.call(messages.markMineRead, { id }),
      () => other.portal.call(messages.markMineRead, { id: other.thread.id, upTo: thread.messages[0]!.id }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    expect((await other.portal.call(messages.mine, {})).items.map(({ subject }) => subject)).toEqual(['Something else'])
    // Nor does the id give away that it is there.
    await expect(other.portal.call(messages.write, { id, subject: 'abc', body: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('a technician reads and writes none of it, a customer none of what is for staff', async () => {
    const org = await newOrg()
    const { thread, customer, portal } = await asked(org)
    const { id } = thread
    const of = { customerId: customer.id }
    for (const who of [org.as('technician'), portal]) {
      const attempts = [
        () => who.call(messages.threads, {}),
        () => who.call(messages.unread, {}),
        () => who.call(messages.thread, { id }),
        () => who.call(messages.reply, { id, body: 'x' }),
        () => who.call(messages.canned, {}),
        () => who.call(messages.saveCanned, { id: randomUUID(), title: 'ab', body: 'x' }),
        () => who.call(messages.logCall, { ...of, direction: 'in', summary: 'abc' }),
      ]
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(portal.call(messages.calls, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(agent(org).call(messages.mine, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('with a grant for own ones, those of others are not there', async () => {
    const org = await newOrg()
    const { thread } = await asked(org)
    const taken = await asked(org)
    await agent(org).call(messages.assign, { id: taken.thread.id, assigneeId: await agent(org).userId() })
    const userId = await agent(org, 'other').userId()
    const own: Actor = {
      kind: 'staff',
      userId,
      memberId: userId,
      name: 'other',
      level: 40,
      grants: { 'messages:answer': 'own' },
    }
    const seen = await runAs(org.id, own, (ctx) => listThreads(ctx, {}))
    expect(seen.items.map(({ id }) => id)).toEqual([thread.id])
    const id = taken.thread.id
    await expect(runAs(org.id, own, (ctx) => getThread(ctx, { id }))).rejects.toMatchObject({ code: 'not_found' })
    await expect(runAs(org.id, own, (ctx) => replyToThread(ctx, { id, body: 'x' }))).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test.each([
    [{ body: '' }, 'body'],
    [{ body: 'x'.repeat(4001) }, 'body'],
    [{ subject: 'ab' }, 'subject'],
    [{ subject: 'x'.repeat(201) }, 'subject'],
    [{ attachmentIds: Array.from({ length: 6 }, () => randomUUID()) }, 'attachmentIds'],
    [{ nonsense: true }, 'nonsense'],
  ])('%j is refused beside its field', async (wrong, field) => {
    const org = await newOrg()
    const { portal } = await asked(org)
    const answer = await (
      await portal.browser()
    ).send(messages.write, { subject: 'A subject', body: 'Some words', ...wrong })
    expect(answer.statusCode).toBe(422)
    expect(Object.keys(answer.json<{ fields: object }>().fields)).toEqual([field])
  })
})

describe('attachments', () => {
  const open = async (who: { jar: Map<string, string> }, { url }: FileLink) =>
    (await started()).app.inject({
      url,
      headers: { cookie: [...who.jar].map((pair) => pair.join('=')).join('; ') },
    })

  test('are seen by their customer and by staff, and by no other customer', async () => {
    const org = await newOrg()
    const { portal, thread } = await asked(org)
    const { id } = thread
    const photo = await sent(await portal.browser())
    await portal.call(messages.replyMine, { id, body: 'See the photo', attachmentIds: [photo.id] })
    const paper = await sent(await agent(org).browser(), aPdf())
    const answer = await agent(org).call(messages.reply, { id, body: 'Sign this', attachmentIds: [paper.id] })
    expect(answer.messages.map(({ attachments }) => attachments.map((file) => file.id))).toEqual([
      [],
      [photo.id],
      [paper.id],
    ])
    const { messages: mine } = await portal.call(messages.myThread, { id })
    const link = mine[2]!.attachments[0]!
    expect(link).toMatchObject({ mediaType: 'application/pdf', thumbnailUrl: null })
    expect((await open(await portal.browser(), link)).statusCode).toBe(200)
    const stranger = await (await asked(org)).portal.browser()
    expect((await open(stranger, link)).statusCode).not.toBe(200)
  })

  test("another's file is refused beside the field, and the message is not written", async () => {
    const org = await newOrg()
    const { portal, thread } = await asked(org)
    const other = await asked(org)
    const theirs = await sent(await other.portal.browser())
    const staffs = await sent(await agent(org).browser())
    for (const file of [theirs.id, staffs.id, randomUUID()])
      await expect(
        portal.call(messages.replyMine, { id: thread.id, body: 'x', attachmentIds: [file] }),
      ).rejects.toMatchObject({ code: 'invalid', fields: { 'attachmentIds.0': expect.any(String) } })
    expect((await portal.call(messages.myThread, { id: thread.id })).messages).toHaveLength(1)
    // One that is used already is not there to be used again.
    await other.portal.call(messages.replyMine, { id: other.thread.id, body: 'x', attachmentIds: [theirs.id] })
    await expect(
      other.portal.call(messages.replyMine, { id: other.thread.id, body: 'y', attachmentIds: [theirs.id] }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('who is told', () => {
  const titles = async (org: TestOrg, who: string) =>
    (await agent(org, who).call(notifications.list, {})).items.map(({ title }) => title)
  const about = (name: string) => `${name}: My bill is too high`

  test('all who answer, until somebody has it; of a burst once, and again when it was read', async () => {
    const org = await newOrg()
    await Promise.all([agent(org).browser(), agent(org, 'other').browser(), org.as('technician').browser()])
    const { portal, thread, customer } = await asked(org)
    const { id } = thread
    for (let i = 0; i < 3; i++) await portal.call(messages.replyMine, { id, body: `More ${i}` })
    await settle()
    for (const who of ['agent', 'other']) expect(await titles(org, who)).toEqual([about(customer.name)])
    expect((await org.as('technician').call(notifications.list, {})).items).toEqual([])

    await agent(org).call(messages.reply, { id, body: 'I have it' })
    // Opening the conversation reads the notice that leads to it.
    await agent(org).call(messages.markRead, { id })
    expect((await agent(org).call(notifications.unread, {})).count).toBe(0)
    await portal.call(messages.replyMine, { id, body: 'Thank you' })
    await settle()
    expect(await titles(org, 'agent')).toEqual([about(customer.name), about(customer.name)])
    expect(await titles(org, 'other')).toHaveLength(1)
  })

  test('the customer, by notice and by SMS, once for a burst; who has no portal, of every message', async () => {
    const org = await newOrg()
    const { portal, thread, customer } = await asked(org)
    const { id } = thread
    for (const body of ['First answer', 'Second answer']) await agent(org).call(messages.reply, { id, body })
    await settle()
    const notices = async () => (await portal.call(notifications.list, {})).items
    expect(await notices()).toMatchObject([
      { kind: 'message', title: 'New message: My bill is too high', about: { type: 'thread', id } },
    ])
    const texts = async (phone: string) =>
      (await org.as('admin').call(notifications.outbox, { channel: 'sms' })).items
        .filter(({ to }) => to === phone)
        .map(({ body }) => body)
    expect(await texts(customer.phone)).toHaveLength(1)
    await portal.call(messages.markMineRead, { id })
    await agent(org).call(messages.reply, { id, body: 'Third answer' })
    await settle()
    expect(await notices()).toHaveLength(2)

    const absent = await agent(org).call(customers.create, aCustomer())
    const letter = await agent(org).call(messages.start, { customerId: absent.id, subject: 'Visit', body: 'At nine' })
    await agent(org).call(messages.reply, { id: letter.id, body: 'Or at ten' })
    await settle()
    expect((await texts(absent.phone)).join()).toMatch(/ten.*nine/s)
  })

  test('who is given a conversation by somebody else', async () => {
    const org = await newOrg()
    const { thread, customer } = await asked(org)
    await settle()
    const assigneeId = await agent(org, 'other').userId()
    await agent(org).call(messages.assign, { id: thread.id, assigneeId: await agent(org).userId() })
    await settle()
    expect(await titles(org, 'agent')).toEqual([about(customer.name)])
    expect(await titles(org, 'other')).toEqual([])
    await agent(org).call(messages.assign, { id: thread.id, assigneeId })
    await settle()
    expect(await titles(org, 'other')).toEqual([`The conversation with ${customer.name} is yours`])
  })
})
