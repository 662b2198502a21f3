import { afterAll, expect, test } from 'vitest'
import { endpoints, identity, platform, type Endpoint } from '@mtambo/contract'
import { executeSql } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { browser, newOrg } from '#testing/index.ts'
import { open } from '#testing/sending.ts'
import { anOperator } from './fixtures.ts'

afterAll(async () => void (await executeSql('delete from login_failures')))

const all = Object.values(endpoints).flatMap((verbs) => Object.values(verbs as Record<string, Endpoint>))
const placesIn = ({ path }: Endpoint) =>
  Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, 'x']))

test('an operator is let in at the platform and the own login, and nowhere else', async () => {
  const jane = await anOperator()
  const wrong: string[] = []
  for (const e of all) {
    const { statusCode } = await jane.send(e, { ...placesIn(e), nonsense: true })
    const expected = ['platform', 'account', 'anyone'].includes(e.can) ? 422 : 403
    if (statusCode !== expected) wrong.push(`${e.method} ${e.path}: ${statusCode} instead of ${expected}`)
  }
  expect(wrong).toEqual([])
  // Nor is what has no endpoint: files, and the line that says what changed.
  expect((await open(jane, `/api/files/${newId()}`)).statusCode).toBe(403)
})

test('the door of operators is for operators, that of staff for staff', async () => {
  const [jane, org] = [await anOperator(), await newOrg()]
  await org.as('admin').browser()
  const guest = browser()
  await guest.call(platform.login, { login: jane.email, password: 'operator123' })
  expect((await guest.call(platform.me, {})).user).toMatchObject({ email: jane.email, twoFactor: false })
  const refused = { code: 'unauthenticated', message: 'Username or password is wrong.' }
  await expect(browser().call(identity.login, { login: jane.email, password: 'operator123' })).rejects.toMatchObject(
    refused,
  )
  await expect(
    browser().call(platform.login, { login: org.as('admin').username, password: 'password123' }),
  ).rejects.toMatchObject(refused)
  await guest.call(identity.logout, {})
  await expect(guest.call(platform.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
})

test('too many wrong guesses are stopped, also for a name nobody has', async () => {
  const jane = await anOperator()
  for (const login of [jane.email, `nobody.${newId()}@example.com`]) {
    for (let n = 0; n < 8; n++)
      await expect(browser().call(platform.login, { login, password: 'wrong' })).rejects.toMatchObject({
        code: 'unauthenticated',
      })
    await expect(browser().call(platform.login, { login, password: 'operator123' })).rejects.toMatchObject({
      code: 'too_many',
    })
  }
})

test('a new operator changes the first password, and is out at once when removed', async () => {
  const jane = await anOperator()
  const email = `new.${newId().slice(-12)}@example.com`
  const { operator, password } = await jane.call(platform.addOperator, { name: 'New Operator', email })
  const next = browser()
  await next.call(platform.login, { login: email, password })
  await expect(next.call(platform.companies, {})).rejects.toMatchObject({ code: 'forbidden' })
  expect((await next.call(platform.me, {})).user.mustChangePassword).toBe(true)
  await next.call(identity.changePassword, { current: password, password: 'a new password' })
  await next.call(platform.companies, {})
  expect((await next.call(identity.sessions, {})).length).toBe(1)
  await expect(jane.call(platform.addOperator, { name: 'New Operator', email })).rejects.toMatchObject({
    fields: { email: expect.stringContaining('already') },
  })

  await expect(next.call(platform.removeOperator, { id: operator.id })).rejects.toMatchObject({ code: 'forbidden' })
  await jane.call(platform.removeOperator, { id: operator.id })
  await expect(next.call(platform.companies, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  await expect(browser().call(platform.login, { login: email, password: 'a new password' })).rejects.toMatchObject({
    code: 'unauthenticated',
  })
  expect((await jane.call(platform.operators, {})).some(({ id }) => id === operator.id)).toBe(false)
  const back = await jane.call(platform.addOperator, { name: 'New Operator', email })
  await browser().call(platform.login, { login: email, password: back.password })
})

test('two operators who remove each other: one is left', async () => {
  const [jane, john] = [await anOperator(), await anOperator('John')]
  const tried = await Promise.allSettled([
    jane.call(platform.removeOperator, { id: john.userId }),
    john.call(platform.removeOperator, { id: jane.userId }),
  ])
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
