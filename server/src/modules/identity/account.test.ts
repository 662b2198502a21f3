import { createHmac } from 'node:crypto'
import { customers, identity } from '@mtambo/contract'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { now, setClock } from '#core/clock.ts'
import { executeSql } from '#core/db.ts'
import { events } from '#core/tables.ts'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { browser, newOrg, settle, type TestOrg } from '#testing/index.ts'
import { registerResetMailer } from './index.ts'
import { loginFailures } from './tables.ts'

const PASSWORD = 'password123'
let letters: { email: string | null; link: string }[] = []
beforeEach(() => {
  letters = []
  registerResetMailer(async (_, letter) => letters.push(letter))
})
afterEach(() => setClock(undefined))

const signedIn = async (login: string, password = PASSWORD) => {
  const visitor = browser()
  await visitor.call(identity.login, { login, password })
  return visitor
}

const tokenOf = (letter: { link: string } | undefined) => new URL(letter?.link ?? '').searchParams.get('token') ?? ''

/** What an authenticator app shows (RFC 6238). */
function codeOf(uri: string, moment = Date.now()) {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const bits = Array.from(secret.replace(/=+$/, ''), (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  return String((digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const eventsAbout = (org: TestOrg, userId: string) =>
  org.look(({ tx }) => tx.select().from(events).where(eq(events.about, userId)))

test('I change my own details; an address somebody else has is refused beside the field', async () => {
  const org = await newOrg()
  const technician = org.as('technician')
  const password = 'password123'
  const wanted = { name: 'Peter Kamau', email: `New-${org.slug}@example.com`, phone: '0722 000 111' }
  const { user } = await technician.call(identity.updateMe, { ...wanted, password })
  expect(user).toMatchObject({ name: 'Peter Kamau', email: `new-${org.slug}@example.com`, phone: '+254722000111' })
  await org.as('manager').browser()
  const taken = `${org.as('manager').username}@example.com`
  await expect(technician.call(identity.updateMe, { email: taken, password })).rejects.toMatchObject({
    code: 'invalid',
    fields: { email: expect.any(String) },
  })
  await expect(technician.call(identity.updateMe, { phone: '000000' })).rejects.toMatchObject({
    fields: { phone: expect.any(String) },
  })
  expect((await technician.call(identity.updateMe, {})).user.name).toBe('Peter Kamau')
})

test('who finds an open session cannot have the reset link sent to themselves', async () => {
  const org = await newOrg()
  const found = org.as('technician')
  for (const change of [{ email: 'thief@example.com' }, { phone: '+254 722 999 888' }]) {
    await expect(found.call(identity.updateMe, change)).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    })
    await expect(found.call(identity.updateMe, { ...change, password: 'a guess' })).rejects.toMatchObject({
      fields: { password: 'This is not your password.' },
    })
  }
  const { user } = await found.call(identity.me, {})
  // As they are, they may be sent along without it.
  expect((await found.call(identity.updateMe, { name: 'Still me', email: user.email! })).user.email).toBe(user.email)
})

test('changing the password asks for the old one and signs out the other devices', async () => {
  const org = await newOrg()
  const { username } = org.as('manager')
  const here = await org.as('manager').browser()
  const other = await signedIn(username)
  await other.call(identity.me, {})
  await expect(
    here.call(identity.changePassword, { current: 'wrong', password: 'another password' }),
  ).rejects.toMatchObject({ code: 'invalid', fields: { current: 'This is not your password.' } })
  await here.call(identity.changePassword, { current: PASSWORD, password: 'another password' })
  await here.call(identity.me, {})
  await expect(other.call(identity.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  await expect(signedIn(username)).rejects.toMatchObject({ code: 'unauthenticated' })
  await signedIn(username, 'another password')
  const log = await eventsAbout(org, here.userId)
  expect(log.map(({ name }) => name)).toContain('user.password-changed')
  expect(JSON.stringify(log)).not.toContain('another password')
})

test('an open session is no place to guess the password', async () => {
  const org = await newOrg()
  const here = await org.as('technician').browser()
  const guess = () =>
    here.call(identity.changePassword, { current: 'wrong', password: 'another password' }).catch((error) => error.code)
  const answers = []
  for (let i = 0; i < 10; i++) {
    answers.push(await guess())
    await new Promise((done) => setTimeout(done, 30)) // it is counted beside the request
  }
  expect(answers).toEqual([...Array(8).fill('invalid'), 'too_many', 'too_many'])
})

test('I see where I am signed in and end any of it, but nobody else’s', async () => {
  const org = await newOrg()
  const phone = browser()
  const here = await org.as('manager').browser()
  await phone.send(
    identity.login,
    { login: org.as('manager').username, password: PASSWORD },
    { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36' },
  )
  const list = await here.call(identity.sessions, {})
  expect(list).toHaveLength(2)
  expect(list.filter(({ current }) => current)).toHaveLength(1)
  const theirs = list.find(({ current }) => !current) ?? { id: '' }
  expect(theirs).toMatchObject({ device: 'Chrome on Android', ipAddress: '127.0.0.1' })

  await expect(org.as('technician').call(identity.revokeSession, { id: theirs.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await phone.call(identity.me, {})
  await here.call(identity.revokeSession, { id: theirs.id })
  await expect(phone.call(identity.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(await here.call(identity.sessions, {})).toHaveLength(1)
})

test('a forgotten password: the link works once, for an hour, and signs everybody out', async () => {
  const org = await newOrg()
  const here = await org.as('manager').browser()
  const { username } = org.as('manager')
  const ask = (login: string) => browser().call(identity.requestPasswordReset, { login })
  expect([await ask(username), await ask('nobody.at.all')]).toEqual([{ done: true }, { done: true }])
  await settle()
  expect(letters).toEqual([
    expect.objectContaining({
      email: `${username}@example.com`,
      link: expect.stringMatching(/\/console\/reset\?token=[\w-]{43}$/),
    }),
  ])
  const token = tokenOf(letters[0])

  const reset = (given: string) => browser().call(identity.resetPassword, { token: given, password: 'a new password' })
  await expect(reset('x'.repeat(43))).rejects.toMatchObject({ code: 'invalid', fields: { token: expect.any(String) } })
  setClock(new Date(now().getTime() + 61 * 60_000))
  await expect(reset(token)).rejects.toMatchObject({ code: 'invalid' })
  setClock(undefined)
  const both = await Promise.allSettled([reset(token), reset(token)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(here.call(identity.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  await signedIn(username, 'a new password')

  const kept = JSON.stringify([
    await eventsAbout(org, here.userId),
    (await executeSql('select data from pgboss.job')).rows,
    (await executeSql('select * from verifications')).rows,
  ])
  expect(kept).not.toContain(token)
})

test('a new link replaces the old one, and a letter box is not flooded', async () => {
  const org = await newOrg()
  await org.as('manager').browser()
  for (let i = 0; i < 7; i++) {
    await browser().call(identity.requestPasswordReset, { login: org.as('manager').username })
    await settle()
  }
  expect(letters).toHaveLength(5)
  const [first, last] = [tokenOf(letters[0]), tokenOf(letters[4])]
  await expect(
    browser().call(identity.resetPassword, { token: first, password: 'a new password' }),
  ).rejects.toMatchObject({ code: 'invalid' })
  await browser().call(identity.resetPassword, { token: last, password: 'a new password' })
})

test('two-factor: on with a first code, asked for at sign-in, a backup code works once, off with the password', async () => {
  const org = await newOrg()
  const here = await org.as('admin').browser()
  const { username } = org.as('admin')
  await expect(here.call(identity.confirmTwoFactor, { code: '123456' })).rejects.toMatchObject({
    code: 'not_allowed_now',
  })
  await expect(here.call(identity.startTwoFactor, { password: 'wrong' })).rejects.toMatchObject({
    fields: { password: expect.any(String) },
  })
  const { uri, qrSvg, backupCodes } = await here.call(identity.startTwoFactor, { password: PASSWORD })
  expect(uri).toContain(`otpauth://totp/Mtambo:${username}?`)
  expect(qrSvg).toContain('<svg')
  await signedIn(username) // not on yet
  await expect(here.call(identity.confirmTwoFactor, { code: '000000' })).rejects.toMatchObject({
    fields: { code: expect.any(String) },
  })
  await here.call(identity.confirmTwoFactor, { code: codeOf(uri) })
  expect((await here.call(identity.me, {})).user.twoFactor).toBe(true)
  await expect(here.call(identity.startTwoFactor, { password: PASSWORD })).rejects.toMatchObject({
    code: 'not_allowed_now',
  })

  const half = browser()
  expect(await half.call(identity.login, { login: username, password: PASSWORD, remember: true })).toEqual({
    next: 'two_factor',
  })
  await expect(half.call(identity.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  await expect(half.call(identity.secondFactor, { code: '000000' })).rejects.toMatchObject({
    code: 'invalid',
    fields: { code: expect.any(String) },
  })
  const answer = await half.send(identity.secondFactor, { code: codeOf(uri) })
  expect(answer.json()).toEqual({ next: 'home' })
  expect(answer.cookies.find(({ name }) => name === 'mtambo.session_token')).toMatchObject({ maxAge: 30 * 86_400 })
  expect(await half.call(identity.me, {})).toMatchObject({
    organisation: { id: org.id },
    role: { name: 'Administrator' },
  })

  const withBackup = async (code: string) => {
    const visitor = browser()
    await visitor.call(identity.login, { login: username, password: PASSWORD })
    await visitor.call(identity.secondFactor, { code })
    return visitor
  }
  const [written = ''] = backupCodes
  await (await withBackup(written.toUpperCase())).call(identity.me, {})
  await expect(withBackup(written)).rejects.toMatchObject({ code: 'invalid' })
  await expect(browser().call(identity.secondFactor, { code: codeOf(uri) })).rejects.toMatchObject({
    code: 'unauthenticated',
  })

  await half.call(identity.stopTwoFactor, { password: PASSWORD })
  expect((await half.call(identity.me, {})).user.twoFactor).toBe(false)
  await signedIn(username)
})

test('the second factor is not guessed: after five wrong codes one signs in again', async () => {
  const org = await newOrg()
  const here = await org.as('admin').browser()
  const { uri } = await here.call(identity.startTwoFactor, { password: PASSWORD })
  await here.call(identity.confirmTwoFactor, { code: codeOf(uri) })
  const half = browser()
  await half.call(identity.login, { login: org.as('admin').username, password: PASSWORD })
  const answers = []
  for (let i = 0; i < 6; i++)
    answers.push(await half.call(identity.secondFactor, { code: '000000' }).catch((error) => error.code))
  expect(answers).toEqual([...Array(5).fill('invalid'), 'unauthenticated'])
  await expect(half.call(identity.secondFactor, { code: codeOf(uri) })).rejects.toMatchObject({
    code: 'unauthenticated',
  })
  await org.look(({ tx }) => tx.delete(loginFailures).where(eq(loginFailures.key, 'ip:127.0.0.1')))
})

test('a portal customer changes details, password and devices, and all of it is on record', async () => {
  const org = await newOrg()
  const customer = await org.as('manager').call(customers.create, aCustomer())
  const me = org.asCustomer(customer.id)
  const { userId } = await me.browser()
  expect((await me.call(identity.updateMe, { name: 'Wanjiru' })).user.name).toBe('Wanjiru')
  await me.call(identity.changePassword, { current: PASSWORD, password: 'quite another one' })
  const [here] = await me.call(identity.sessions, {})
  await me.call(identity.revokeSession, { id: here!.id })
  const names = (await eventsAbout(org, userId)).map(({ name, customerId }) => [name, customerId])
  expect(names).toEqual([
    ['user.updated', customer.id],
    ['user.password-changed', customer.id],
    ['user.session-revoked', customer.id],
  ])
})
