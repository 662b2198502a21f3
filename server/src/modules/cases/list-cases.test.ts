import { cases } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { newOrg } from '#testing/index.ts'
import { manager, report, supplied } from './fixtures.ts'

describe('the list', () => {
  test('pages by place without a gap or a double, in every order, also with a filter', async () => {
    const org = await newOrg()
    await manager(org).browser()
    for (let i = 0; i < 7; i++) await report(org, { severity: i % 2 ? 'low' : 'critical' })
    for (const sort of ['newest', 'oldest', 'severity'] as const) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await manager(org).call(cases.list, { sort, limit: 3, cursor, status: 'pending' })
        expect(page.total).toBe(7)
        seen.push(...page.items.map(({ number }) => number.slice(-1)))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(seen.join('')).toBe({ newest: '7654321', oldest: '1234567', severity: '7531642' }[sort])
    }
    await expect(manager(org).call(cases.list, { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'invalid' })
  })

  const ID = '0190a000-0000-7000-8000-000000000000'
  test.each([
    ['severity', ['x|y', ID]],
    ['severity', ['1|2026-02-31T00:00:00.000Z', ID]],
    ['newest', ['1', ID]],
    ['newest', ['0000-01-01T00:00:00.000Z', ID]],
    ['newest', ['+275760-09-13T00:00:00.000Z', ID]],
    ['newest', ['2026-01-31T00:00:00.000Z', '-'.repeat(36)]],
  ] as const)('a made-up place (%s %o) is refused, and not the database’s problem', async (sort, place) => {
    const cursor = Buffer.from(JSON.stringify(place)).toString('base64url')
    const org = await newOrg()
    await expect(manager(org).call(cases.list, { sort, cursor })).rejects.toMatchObject({ code: 'invalid' })
  })

  test.each(['0000-01-01', '9999-12-31', '2026-02-31'])('%s is no day to look for', async (day) => {
    const org = await newOrg()
    expect((await org.as('manager').send(cases.list, { from: day })).json().fields).toEqual({
      from: expect.any(String),
    })
    expect((await org.as('manager').send(cases.list, { to: day })).statusCode).toBe(422)
  })

  test('is found by number, place and kind, and filtered by customer, category and day', async () => {
    const org = await newOrg()
    const { customer } = await supplied(org)
    const it = await report(org, { customerId: customer.id, locationText: 'Moi Avenue', category: 'line_fault' })
    await report(org)
    const found = async (filter: object) => (await manager(org).call(cases.list, filter)).items.map(({ id }) => id)
    for (const filter of [
      { q: it.number },
      { q: 'moi av' },
      { q: 'line' },
      { customerId: customer.id },
      { category: 'line_fault' },
    ])
      expect(await found(filter)).toEqual([it.id])
    expect(await found({ from: '2020-01-01', to: '2020-12-31' })).toEqual([])
    expect(await found({ q: 'nothing-like-it' })).toEqual([])
  })
})

test('a customer lists the own reports, and of those the ones of one connection', async () => {
  const org = await newOrg()
  const [mine, theirs] = [await supplied(org), await supplied(org)]
  const at = ({ customer, connection }: typeof mine, withPlace: boolean) =>
    report(org, { customerId: customer.id, ...(withPlace && { connectionId: connection.id }) })
  const here = await at(mine, true)
  const elsewhere = await at(mine, false)
  await at(theirs, true)
  const portal = org.asCustomer(mine.customer.id)
  const listed = async (connectionId?: string) =>
    (await portal.call(cases.mine, { connectionId })).items.map(({ id }) => id)
  expect(await listed()).toEqual([elsewhere.id, here.id])
  expect(await listed(mine.connection.id)).toEqual([here.id])
  expect(await listed(theirs.connection.id)).toEqual([])
})
