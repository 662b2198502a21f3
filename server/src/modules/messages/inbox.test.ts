import { customers, messages } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { newOrg } from '#testing/index.ts'
import { agent, aQuestion, asked } from './fixtures.ts'

describe('the inbox', () => {
  test('boxes, status, customer and words; the one written to last comes first', async () => {
    const org = await newOrg()
    const one = await asked(org, { subject: 'Bill of March' })
    const two = await asked(org, { subject: 'Meter display' })
    const three = await asked(org, { subject: 'Moving house' })
    await agent(org).call(messages.reply, { id: one.thread.id, body: 'Mine now' })
    await agent(org).call(messages.assign, { id: two.thread.id, assigneeId: await agent(org, 'other').userId() })
    await agent(org).call(messages.setStatus, { id: three.thread.id, status: 'closed' })
    const found = async (filter: object) =>
      (await agent(org).call(messages.threads, filter)).items.map(({ subject }) => subject)
    expect(await found({})).toEqual(['Bill of March', 'Moving house', 'Meter display'])
    expect(await found({ box: 'mine' })).toEqual(['Bill of March'])
    expect(await found({ box: 'unassigned' })).toEqual(['Moving house'])
    expect(await found({ box: 'unassigned', status: 'open' })).toEqual([])
    expect(await found({ status: 'closed' })).toEqual(['Moving house'])
    expect(await found({ customerId: two.customer.id })).toEqual(['Meter display'])
    expect(await found({ q: 'march' })).toEqual(['Bill of March'])
    expect(await found({ q: two.customer.accountNumber })).toEqual(['Meter display'])
    expect(await found({ q: 'wanjiku meter' })).toEqual(['Meter display'])
    await agent(org).call(customers.edit, { id: two.customer.id, lastName: 'Oduya' })
    expect(await found({ q: 'oduya' })).toEqual(['Meter display'])
  })

  test('counts what waits for oneself: one’s own and nobody’s', async () => {
    const org = await newOrg()
    const { thread } = await asked(org)
    const unread = async (who: string) => (await agent(org, who).call(messages.unread, {})).count
    expect([await unread('agent'), await unread('other')]).toEqual([1, 1])
    await agent(org).call(messages.assign, { id: thread.id, assigneeId: await agent(org).userId() })
    expect([await unread('agent'), await unread('other')]).toEqual([1, 0])
  })

  test('pages without a gap or a double, for staff and for the customer', async () => {
    const org = await newOrg()
    const { portal } = await asked(org)
    for (let i = 0; i < 4; i++) await portal.call(messages.write, aQuestion())
    const walk = async (ask: (cursor?: string) => Promise<{ items: { id: string }[]; nextCursor: string | null }>) => {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await ask(cursor)
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      return seen
    }
    const staff = await walk((cursor) => agent(org).call(messages.threads, { limit: 2, cursor }))
    const mine = await walk((cursor) => portal.call(messages.mine, { limit: 2, cursor }))
    expect(new Set(staff).size).toBe(5)
    expect(mine).toEqual(staff)
    await expect(agent(org).call(messages.threads, { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('a long conversation comes a hundred at a time, the newest first', async () => {
    const org = await newOrg()
    const { portal, thread } = await asked(org)
    const { id } = thread
    for (let i = 2; i <= 103; i++) await portal.call(messages.replyMine, { id, body: `number ${i}` })
    const newest = await agent(org).call(messages.thread, { id })
    expect(newest.messages).toHaveLength(100)
    expect(newest.messages.at(-1)?.body).toBe('number 103')
    const before = newest.earlier!
    const oldest = await portal.call(messages.myThread, { id, before })
    expect(oldest.messages.map(({ body }) => body)).toEqual([thread.messages[0]!.body, 'number 2', 'number 3'])
    expect(oldest.earlier).toBe(null)
    const nonsense = Buffer.from(JSON.stringify(['1; drop', id])).toString('base64url')
    await expect(agent(org).call(messages.thread, { id, before: nonsense })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('replies kept for use again', () => {
  const id = '0190a000-0000-7000-8000-000000000001'

  test('are kept, changed and forgotten; two of one name are refused', async () => {
    const org = await newOrg()
    await agent(org).call(messages.saveCanned, { id, title: 'Thanks', body: 'Dear {name}, thank you.' })
    await agent(org, 'other').call(messages.saveCanned, { id, title: 'Thank you', body: 'Dear {name}!' })
    expect(await agent(org).call(messages.canned, {})).toEqual([{ id, title: 'Thank you', body: 'Dear {name}!' }])
    await expect(
      agent(org).call(messages.saveCanned, { id: id.replace(/1$/, '2'), title: 'Thank you', body: 'x' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { title: expect.any(String) } })
    // The same id in another organisation is another reply.
    const other = await newOrg()
    await expect(agent(other).call(messages.deleteCanned, { id })).rejects.toMatchObject({ code: 'not_found' })
    await agent(other).call(messages.saveCanned, { id, title: 'Theirs', body: 'Theirs' })
    await agent(org).call(messages.deleteCanned, { id })
    expect(await agent(org).call(messages.canned, {})).toEqual([])
    expect(await agent(other).call(messages.canned, {})).toHaveLength(1)
  })
})

describe('calls', () => {
  test('are noted and listed, newest first, also of one customer', async () => {
    const org = await newOrg()
    const one = await agent(org).call(customers.create, aCustomer())
    const two = await agent(org).call(customers.create, aCustomer())
    const call = { direction: 'in' as const, summary: 'Asked when the power comes back' }
    const noted = await agent(org).call(messages.logCall, {
      ...call,
      customerId: one.id,
      phone: '0712 345 678',
      minutes: 4,
    })
    expect(noted).toMatchObject({ phone: '+254712345678', minutes: 4, by: { name: 'agent' }, customer: { id: one.id } })
    await agent(org).call(messages.logCall, { ...call, customerId: two.id })
    const of = async (filter: object) =>
      (await org.as('technician').call(messages.calls, filter)).items.map(({ customer }) => customer.id)
    expect(await of({})).toEqual([two.id, one.id])
    expect(await of({ customerId: one.id })).toEqual([one.id])
    const first = await agent(org).call(messages.calls, { limit: 1 })
    const next = await agent(org).call(messages.calls, { limit: 1, cursor: first.nextCursor! })
    expect(next.items.map(({ customer }) => customer.id)).toEqual([one.id])
  })
})
