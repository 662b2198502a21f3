import { randomUUID } from 'node:crypto'
import { customers, messages } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { runAs } from '#core/context.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { agent, aQuestion, asked } from './fixtures.ts'
import { myUnreadMessages } from './index.ts'

const unreadOf = async (org: TestOrg, who = 'agent') => (await agent(org, who).call(messages.unread, {})).count

describe('a conversation', () => {
  test('the customer asks, staff answers and has it, both read; staff has no names for the customer', async () => {
    const org = await newOrg()
    const { portal, thread, customer } = await asked(org)
    expect(thread).toMatchObject({ status: 'open', unread: 0, earlier: null })
    expect(thread.messages).toMatchObject([{ fromCustomer: true, author: customer.name }])

    const { items } = await agent(org).call(messages.threads, { box: 'unassigned' })
    expect(items).toMatchObject([{ id: thread.id, unread: 1, assignee: null, lastFromCustomer: true }])
    expect(await unreadOf(org)).toBe(1)
    await agent(org).call(messages.markRead, { id: thread.id })
    expect(await unreadOf(org)).toBe(0)

    const answered = await agent(org).call(messages.reply, { id: thread.id, body: 'We look into it.\nPlease wait.' })
    expect(answered).toMatchObject({
      assignee: { id: await agent(org).userId(), name: 'agent' },
      customerPhone: customer.phone,
      messages: [{ fromCustomer: true }, { fromCustomer: false, author: 'agent' }],
    })
    const { items: mine } = await portal.call(messages.mine, {})
    expect(mine).toMatchObject([{ unread: 1, preview: 'We look into it. Please wait.', lastFromCustomer: false }])
    const seen = await portal.call(messages.myThread, { id: thread.id })
    expect(seen.messages[1]?.author).toMatch(/^Organisation /)
    expect(JSON.stringify(seen)).not.toContain('agent')
    await portal.call(messages.markMineRead, { id: thread.id })
    expect((await portal.call(messages.mine, {})).items).toMatchObject([{ unread: 0 }])
  })

  test('staff writes first, and has it; a deactivated customer is not written to', async () => {
    const org = await newOrg()
    const { customer, portal } = await asked(org)
    const started = await agent(org).call(messages.start, { customerId: customer.id, subject: 'Meter', body: 'Hello' })
    expect(started).toMatchObject({ assignee: { name: 'agent' }, unread: 0 })
    expect((await portal.call(messages.mine, {})).items.find(({ id }) => id === started.id)?.unread).toBe(1)
    const to = { subject: 'Meter', body: 'Hello' }
    await agent(org).call(customers.deactivate, { id: customer.id })
    await expect(agent(org).call(messages.start, { ...to, customerId: customer.id })).rejects.toMatchObject({
      code: 'invalid',
      fields: { customerId: expect.stringContaining('deactivated') },
    })
    await expect(agent(org).call(messages.start, { ...to, customerId: randomUUID() })).rejects.toMatchObject({
      fields: { customerId: expect.any(String) },
    })
  })

  test('sent twice under one id it is one conversation', async () => {
    const org = await newOrg()
    const id = randomUUID()
    const { portal } = await asked(org, { id })
    await expect(portal.call(messages.write, aQuestion({ id }))).rejects.toMatchObject({ code: 'conflict' })
    expect((await portal.call(messages.mine, {})).items).toHaveLength(1)
  })

  test('nobody begins more than twenty in a day', async () => {
    const org = await newOrg()
    const { portal, thread } = await asked(org)
    for (let i = 1; i < 20; i++) await portal.call(messages.write, aQuestion())
    await expect(portal.call(messages.write, aQuestion())).rejects.toMatchObject({ code: 'too_many' })
    await portal.call(messages.replyMine, { id: thread.id, body: 'Going on in the old one' })
  })

  test('closed by staff it opens when the customer writes, and what it cannot become is said', async () => {
    const org = await newOrg()
    const { portal, thread } = await asked(org)
    const { id } = thread
    await expect(agent(org).call(messages.setStatus, { id, status: 'open' })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: expect.stringContaining('closed'),
    })
    expect((await agent(org).call(messages.setStatus, { id, status: 'closed' })).status).toBe('closed')
    await expect(agent(org).call(messages.setStatus, { id, status: 'closed' })).rejects.toMatchObject({
      message: expect.stringContaining('open'),
    })
    // A last word of staff leaves it closed.
    expect((await agent(org).call(messages.reply, { id, body: 'Goodbye' })).status).toBe('closed')
    expect((await portal.call(messages.replyMine, { id, body: 'One more thing' })).status).toBe('open')
    await agent(org).call(messages.setStatus, { id, status: 'closed' })
    expect((await agent(org).call(messages.setStatus, { id, status: 'open' })).status).toBe('open')
  })

  test('is given only to who answers messages, taken back, and kept by who had it when another answers', async () => {
    const org = await newOrg()
    const { thread } = await asked(org)
    const { id } = thread
    for (const assigneeId of [await org.as('technician').userId(), randomUUID()])
      await expect(agent(org).call(messages.assign, { id, assigneeId })).rejects.toMatchObject({
        fields: { assigneeId: expect.any(String) },
      })
    const other = await agent(org, 'other').userId()
    expect((await agent(org).call(messages.assign, { id, assigneeId: other })).assignee?.name).toBe('other')
    expect((await agent(org).call(messages.reply, { id, body: 'Hello' })).assignee?.name).toBe('other')
    expect((await agent(org).call(messages.assign, { id, assigneeId: null })).assignee).toBe(null)
    const names = (await agent(org).call(messages.answerers, {})).map(({ name }) => name)
    expect(names).toEqual(['agent', 'other'])
  })
})

describe('at once', () => {
  test('two who answer and a customer who writes: all of it lands in one order, and the counts are right', async () => {
    const org = await newOrg()
    const { portal, thread } = await asked(org)
    const { id } = thread
    await Promise.all([agent(org).browser(), agent(org, 'other').browser()])
    await agent(org).call(messages.markRead, { id })
    const writes = [0, 1, 2, 3, 4].flatMap((i) => [
      agent(org).call(messages.reply, { id, body: `agent ${i}` }),
      agent(org, 'other').call(messages.reply, { id, body: `other ${i}` }),
      portal.call(messages.replyMine, { id, body: `customer ${i}` }),
    ])
    await Promise.all(writes)
    const after = await agent(org).call(messages.thread, { id })
    expect(after.unread).toBe(5)
    expect(new Set(after.messages.map(({ body }) => body)).size).toBe(16)
    expect((await portal.call(messages.mine, {})).items[0]?.unread).toBe(10)
    expect(['agent', 'other']).toContain(after.assignee?.name)
    const times = after.messages.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  test('what came while the page was looked at stays unread; who read less takes nothing back', async () => {
    const org = await newOrg()
    const { portal, thread } = await asked(org)
    const { id } = thread
    const first = thread.messages[0]!.id
    const second = (await portal.call(messages.replyMine, { id, body: 'And another thing' })).messages[1]!.id
    await agent(org).call(messages.markRead, { id, upTo: first })
    expect((await agent(org).call(messages.thread, { id })).unread).toBe(1)
    await agent(org).call(messages.markRead, { id, upTo: second })
    await agent(org).call(messages.markRead, { id, upTo: first })
    expect((await agent(org).call(messages.thread, { id })).unread).toBe(0)
    await expect(agent(org).call(messages.markRead, { id, upTo: randomUUID() })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('the portal counts unread messages over all conversations', async () => {
    const org = await newOrg()
    const { customer, portal, thread } = await asked(org)
    await agent(org).call(messages.reply, { id: thread.id, body: 'One' })
    await agent(org).call(messages.reply, { id: thread.id, body: 'Two' })
    await agent(org).call(messages.start, { customerId: customer.id, subject: 'Meter', body: 'Three' })
    const { userId } = await portal.browser()
    const count = () =>
      runAs(org.id, { kind: 'customer', userId, customerId: customer.id, name: 'x' }, myUnreadMessages)
    expect(await count()).toBe(3)
    await portal.call(messages.markMineRead, { id: thread.id })
    expect(await count()).toBe(1)
  })
})
