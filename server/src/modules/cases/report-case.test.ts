import { cases, customers, identity } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { browser, newOrg, type TestOrg } from '#testing/index.ts'
import { aReport, manager, report, supplied } from './fixtures.ts'

describe('bad input', () => {
  test.each([
    ['an unknown category', { category: 'nonsense' }, 'category'],
    ['no description', { description: '' }, 'description'],
    ['an over-long description', { description: 'x'.repeat(4001) }, 'description'],
    ['nowhere', { locationText: null }, 'locationText'],
    ['a latitude off the globe', { point: { latitude: 91, longitude: 0 } }, 'point.latitude'],
    ['half a position', { point: { latitude: 1 } }, 'point.longitude'],
    ['an unknown severity', { severity: 'awful' }, 'severity'],
    ['no customers', { affectedCustomers: 0 }, 'affectedCustomers'],
    ['a photo that is not there', { photoIds: ['0190a000-0000-7000-8000-000000000000'] }, 'photoIds.0'],
    ['six photos', { photoIds: Array(6).fill('0190a000-0000-7000-8000-000000000000') }, 'photoIds'],
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a number where text belongs', { description: 5 }, 'description'],
  ])('%s is refused beside its field', async (_, wrong, field) => {
    const org = await newOrg()
    const answer = await org.as('manager').send(cases.report, { ...aReport(), ...wrong })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().fields).toEqual({ [field]: expect.any(String) })
  })

  test('a connection of another customer is refused', async () => {
    const org = await newOrg()
    const [one, two] = [await supplied(org), await supplied(org)]
    await expect(
      manager(org).call(cases.report, aReport({ customerId: one.customer.id, connectionId: two.connection.id })),
    ).rejects.toMatchObject({ code: 'invalid', fields: { connectionId: expect.any(String) } })
  })

  test('an illegal transition names the allowed ones', async () => {
    const org = await newOrg()
    const it = await report(org)
    await expect(manager(org).call(cases.move, { id: it.id, to: 'closed' })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: expect.stringContaining('acknowledged, assigned, resolved'),
    })
  })
})

describe('in the portal', () => {
  async function portal(org: TestOrg) {
    const { customer, connection } = await supplied(org)
    const someone = browser()
    await someone.call(customers.registerPortal, {
      organisation: org.slug,
      accountNumber: customer.accountNumber,
      idNumber: customer.idNumber,
      phone: customer.phone,
      password: 'candle-light-9',
    })
    return { customer, connection, someone }
  }

  test('a customer reports for an own connection, follows it, and reads no names and no internal notes', async () => {
    const org = await newOrg()
    const { connection, someone } = await portal(org)
    const it = await someone.call(cases.reportMine, {
      connectionId: connection.id,
      category: 'low_voltage',
      description: 'Lamps are dim at night',
      severity: 'medium',
    })
    await manager(org).call(cases.note, { id: it.id, notes: 'Transformer overloaded again' })
    await manager(org).call(cases.assign, { id: it.id, assigneeId: await org.as('technician', 'Peter').userId() })
    const followed = await someone.call(cases.myOne, { id: it.id })
    expect(followed.status).toBe('assigned')
    expect(JSON.stringify(followed)).not.toMatch(/Peter|manager|overloaded/)
    expect((await someone.call(identity.me, {})).customer).not.toBeNull()
  })

  test('another customer of the same utility gets nothing of it', async () => {
    const org = await newOrg()
    const [mine, theirs] = [await portal(org), await portal(org)]
    const it = await mine.someone.call(cases.reportMine, {
      category: 'other',
      description: 'Sparks at the pole',
      severity: 'critical',
    })
    expect((await theirs.someone.call(cases.mine, {})).items).toEqual([])
    await expect(theirs.someone.call(cases.myOne, { id: it.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      theirs.someone.call(cases.reportMine, {
        connectionId: mine.connection.id,
        category: 'other',
        description: 'Not mine',
        severity: 'low',
      }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(theirs.someone.call(cases.list, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

test('an id that is in use is refused, whoever used it', async () => {
  const org = await newOrg()
  const { customer } = await supplied(org)
  const { id } = await report(org)
  const again = { category: 'power_outage', description: 'Dark again', severity: 'low', id } as const
  await expect(org.asCustomer(customer.id).call(cases.reportMine, again)).rejects.toMatchObject({ code: 'conflict' })
})

test('a customer reads what was written to them, not what colleagues write to each other, and no names', async () => {
  const org = await newOrg()
  const { customer } = await supplied(org)
  const { id } = await report(org, { customerId: customer.id })
  const assigneeId = await org.as('technician').userId()
  await manager(org).call(cases.assign, { id, assigneeId, notes: 'Mind the dog' })
  await manager(org).call(cases.move, { id, to: 'acknowledged', notes: 'He is ill' })
  await manager(org).call(cases.note, { id, notes: 'We come at four', forCustomer: true })
  await manager(org).call(cases.move, { id, to: 'resolved', notes: 'Fuse replaced' })
  const them = org.asCustomer(customer.id)
  // Calling oneself by a colleague's name does not tell what that colleague did.
  await them.call(identity.updateMe, { name: 'manager' })
  const { history } = await them.call(cases.myOne, { id })
  expect(history.map(({ notes }) => notes).filter(Boolean)).toEqual(['We come at four', 'Fuse replaced'])
  expect(history.map(({ who }) => who)).not.toContain('manager')
  const own = await them.call(cases.reportMine, {
    category: 'power_outage',
    description: 'Also in the shed',
    severity: 'low',
  })
  const seen = await manager(org).call(cases.get, { id: own.id })
  expect(seen.history[0]!.who).toMatch(/^Customer /)
})
