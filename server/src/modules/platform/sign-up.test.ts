import { afterEach, expect, test } from 'vitest'
import { identity, platform, settings, signUp, staff } from '@mtambo/contract'
import { setClock } from '#core/clock.ts'
import { executeSql } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { browser } from '#testing/index.ts'
import { aCompany, anOperator } from './fixtures.ts'

afterEach(async () => {
  setClock(undefined)
  await executeSql('delete from login_failures')
})

const anAccount = (company = 'Lake Power Limited') => ({
  company,
  name: 'Ann Owner',
  username: `ann.${newId().slice(-12)}`,
  phone: '0712 345 678',
  password: 'password123',
})

async function onboarded(overrides: Parameters<typeof aCompany>[0] = {}) {
  const jane = await anOperator()
  const { company, key } = await jane.call(platform.onboard, aCompany(overrides))
  return { jane, id: company.id, name: company.name, email: company.contactEmail!, key }
}

test('e-mail, key, account: the company is set up and its administrator is inside', async () => {
  const { jane, id, name, email, key } = await onboarded({ seats: 2, contactName: 'Ann Owner' })
  const ann = browser()
  const typed = key.toLowerCase().replaceAll('-', ' ')
  expect(await ann.call(signUp.key, { email: email.toUpperCase(), key: typed })).toEqual({
    company: name,
    kind: 'general',
    contactName: 'Ann Owner',
  })
  await ann.call(signUp.create, { email, key, ...anAccount() })

  const me = await ann.call(identity.me, {})
  expect(me).toMatchObject({ organisation: { id, name: 'Lake Power Limited' }, role: { name: 'Admin' } })
  expect(me.organisation.categories.work.length).toBeGreaterThan(0)
  expect((await ann.call(staff.roles, {})).map(({ name: role }) => role)).toEqual([
    'Admin',
    'Manager',
    'Technician',
    'Viewer',
  ])
  expect((await ann.call(settings.numbers, {})).length).toBeGreaterThan(0)
  const page = await jane.call(platform.company, { id })
  expect(page).toMatchObject({ status: 'active', seats: 2, seatsUsed: 1, keyUntil: null })
  expect(page.history.map(({ event }) => event)).toEqual(['company.onboarded', 'company.signed-up'])
  await expect(browser().call(signUp.key, { email, key })).rejects.toMatchObject({ code: 'invalid' })
})

test('before the key is right, nothing tells whether the address is known', async () => {
  const { email, key } = await onboarded()
  const other = await onboarded()
  const answers = await Promise.all(
    [
      { email, key: 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF' },
      { email: 'nobody@example.com', key: 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF' },
      { email: 'nobody@example.com', key },
      { email: other.email, key },
    ].map((proof) => browser().send(signUp.key, proof)),
  )
  const bodies = answers.map((answer) => {
    const { requestId: _, ...rest } = answer.json<Record<string, unknown>>()
    return JSON.stringify([answer.statusCode, rest])
  })
  expect(new Set(bodies).size).toBe(1)
})

test('guessing is stopped, for an address that is known and for one that is not', async () => {
  const { email, key } = await onboarded()
  for (const guessed of [email, `no.${email}`]) {
    for (let n = 0; n < 8; n++)
      await expect(browser().call(signUp.key, { email: guessed, key: `guess-${n}` })).rejects.toMatchObject({
        code: 'invalid',
      })
    await expect(browser().call(signUp.key, { email: guessed, key })).rejects.toMatchObject({ code: 'too_many' })
  }
  await expect(browser().call(signUp.create, { email, key, ...anAccount() })).rejects.toMatchObject({
    code: 'too_many',
  })
})

test('two who come with one key at once: one has the company', async () => {
  const { email, key } = await onboarded()
  const people = [browser(), browser()]
  const tried = await Promise.allSettled(people.map((each) => each.call(signUp.create, { email, key, ...anAccount() })))
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a key that was renewed, withdrawn or is older than a fortnight opens nothing', async () => {
  const { jane, id, email, key } = await onboarded()
  const refused = { fields: { key: expect.any(String) } }
  const renewed = await jane.call(platform.renewKey, { id })
  await expect(browser().call(signUp.key, { email, key })).rejects.toMatchObject(refused)
  await browser().call(signUp.key, { email, key: renewed.key })

  setClock(new Date(Date.now() + 14 * 86_400_000 + 1000))
  await expect(browser().call(signUp.key, { email, key: renewed.key })).rejects.toMatchObject(refused)
  setClock(undefined)
  expect((await jane.call(platform.withdrawKey, { id })).keyUntil).toBeNull()
  await expect(browser().call(signUp.create, { email, key: renewed.key, ...anAccount() })).rejects.toMatchObject(
    refused,
  )
  await expect(jane.call(platform.withdrawKey, { id })).rejects.toMatchObject({ code: 'not_allowed_now' })
})

test('a mistake in the account leaves the key as it was', async () => {
  const { jane, id, email, key } = await onboarded()
  const taken = anAccount()
  const second = await onboarded()
  await browser().call(signUp.create, { email: second.email, key: second.key, ...taken })
  await expect(browser().call(signUp.create, { email, key, ...taken })).rejects.toMatchObject({
    fields: { username: expect.stringContaining('taken') },
  })
  await expect(browser().call(signUp.create, { email, key, ...anAccount(), phone: '0000000' })).rejects.toMatchObject({
    fields: { phone: expect.any(String) },
  })
  expect((await jane.call(platform.company, { id })).status).toBe('pending')
  await browser().call(signUp.create, { email, key, ...anAccount() })
})
