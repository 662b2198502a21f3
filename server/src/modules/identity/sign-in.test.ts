import { identity, staff } from '@mtambo/contract'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { now, setClock } from '#core/clock.ts'
import { events } from '#core/tables.ts'
import { browser, newOrg, type TestOrg } from '#testing/index.ts'
import { addMember, createUser, cutOffCustomer, linkCustomer, readmitCustomer } from './index.ts'
import { newId } from '#core/ids.ts'
import { loginFailures, sessions } from './tables.ts'

const PASSWORD = 'a long enough one'
afterEach(() => setClock(undefined))

/** A technician who has not signed in yet. */
async function newTechnician(org: TestOrg) {
  const tag = newId().slice(-12)
  const phone = `+2547${tag.replace(/\D/g, '').padEnd(8, '3').slice(0, 8)}`
  const person = {
    name: 'Peter Otieno',
    username: `Peter.${tag}`,
    email: `Peter-${tag}@Example.com`,
    phone,
    password: PASSWORD,
  }
  const { id } = await createUser(person)
  await addMember(org.id, id, 'technician')
  return { ...person, id }
}

const later = (minutes: number) => setClock(new Date(now().getTime() + minutes * 60_000))
const forgetAddress = (org: TestOrg) =>
  org.look(({ tx }) => tx.delete(loginFailures).where(eq(loginFailures.key, 'ip:127.0.0.1')))
const wrong = { code: 'unauthenticated', message: 'Username or password is wrong.' }

test('AUTH-01 Staff login with valid credentials: by username, e-mail or phone, however it is typed', async () => {
  const org = await newOrg()
  const { username, email, phone, id } = await newTechnician(org)
  const national = `0${phone.slice(4)}`
  for (const login of [
    username,
    username.toLowerCase(),
    email,
    email.toUpperCase(),
    phone,
    `${national.slice(0, 4)} ${national.slice(4)}`,
  ]) {
    const visitor = browser()
    expect(await visitor.call(identity.login, { login, password: PASSWORD })).toEqual({ next: 'home' })
    const me = await visitor.call(identity.me, {})
    expect(me).toMatchObject({
      user: { id, username, email: email.toLowerCase(), phone },
      organisation: { id: org.id, currency: 'KES' },
      role: { name: 'Technician' },
      customer: null,
    })
    expect(me.user.lastLoginAt).not.toBeNull()
    expect(me.organisation.categories.case[0]).toEqual({
      code: 'power_outage',
      label: 'Power outage',
      interruption: true,
    })
  }
  const log = await org.look(({ tx }) => tx.select().from(events).where(eq(events.about, id)))
  expect(log.map(({ name }) => name)).toEqual(Array(6).fill('user.signed-in'))
})

test('AUTH-02 Staff login with invalid password: an unknown user, a wrong password and an invented address get the same answer', async () => {
  const org = await newOrg()
  const { username } = await newTechnician(org)
  const { id } = await createUser({ name: 'No mail', username: `nomail.${newId().slice(-12)}`, password: PASSWORD })
  await addMember(org.id, id, 'technician')
  for (const login of [
    username,
    'nobody.at.all',
    'nobody@example.com',
    `${id}@user.invalid`,
    'nobody@user.invalid',
    '+254799999999',
  ]) {
    const password = login.includes(id) ? PASSWORD : 'not the password'
    await expect(browser().call(identity.login, { login, password })).rejects.toMatchObject(wrong)
  }
  await forgetAddress(org)
})

test('without a session there is nothing', async () => {
  for (const cookie of [
    '',
    'mtambo.session_token=forged.c2ln',
    'mtambo.session_token=%E0%A4%A',
    'mtambo.session_token=x',
  ]) {
    await expect(browser(cookie).call(identity.me, {})).rejects.toMatchObject({
      code: 'unauthenticated',
      message: 'Please sign in.',
    })
  }
})

test('remember me keeps the cookie for 30 days from the last use; otherwise it ends with the browser, or after a day', async () => {
  const org = await newOrg()
  const { username } = await newTechnician(org)
  const [kept, short] = [browser(), browser()]
  const cookieOf = (answer: Awaited<ReturnType<typeof kept.send>>) =>
    answer.cookies.find(({ name }) => name === 'mtambo.session_token')
  expect(
    cookieOf(await kept.send(identity.login, { login: username, password: PASSWORD, remember: true })),
  ).toMatchObject({ maxAge: 30 * 86_400, httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookieOf(await short.send(identity.login, { login: username, password: PASSWORD }))).toEqual(
    expect.not.objectContaining({ maxAge: expect.anything() }),
  )

  later(20 * 60)
  await short.call(identity.me, {})
  later(20 * 60)
  await short.call(identity.me, {}) // used within the day: goes on
  later(25 * 60)
  await expect(short.call(identity.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  later(20 * 1440)
  expect(cookieOf(await kept.send(identity.me, {}))).toMatchObject({ maxAge: 30 * 86_400 })
  later(29 * 1440)
  await kept.call(identity.me, {})
  later(31 * 1440)
  await expect(kept.call(identity.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
})

test('when somebody was last seen is written down every five minutes at most', async () => {
  const org = await newOrg()
  const { username, id } = await newTechnician(org)
  const visitor = browser()
  await visitor.call(identity.login, { login: username, password: PASSWORD })
  const seen = () =>
    org.look(
      async ({ tx }) => (await tx.select().from(sessions).where(eq(sessions.userId, id)))[0]?.lastSeenAt.getTime() ?? 0,
    )
  const first = await seen()
  later(4)
  await visitor.call(identity.me, {})
  expect(await seen()).toBe(first)
  later(2)
  await visitor.call(identity.me, {})
  expect(await seen()).toBeGreaterThan(first + 5 * 60_000)
})

test('after eight wrong passwords there is a pause, for any name of that user, and then it ends', async () => {
  const org = await newOrg()
  const { username, email } = await newTechnician(org)
  const attempt = (login: string, password: string) => browser().call(identity.login, { login, password })
  for (let i = 0; i < 8; i++) await expect(attempt(i % 2 ? username : email, 'wrong')).rejects.toMatchObject(wrong)
  const locked = {
    code: 'too_many',
    message: expect.stringMatching(/^Too many wrong attempts\. Try again in (15|14) minutes\.$/),
  }
  await expect(attempt(email, 'wrong')).rejects.toMatchObject(locked)
  await expect(attempt(username, PASSWORD)).rejects.toMatchObject(locked)
  later(16)
  expect(await attempt(username, PASSWORD)).toEqual({ next: 'home' })
  await forgetAddress(org)
})

test('a name nobody has is paused in the same way, and guesses made at once are all counted', async () => {
  const org = await newOrg()
  const login = `nobody.${newId().slice(-8)}`
  const answers = await Promise.all(
    Array.from({ length: 12 }, () =>
      browser()
        .call(identity.login, { login, password: 'x' })
        .catch((error) => error.code),
    ),
  )
  expect(answers.toSorted((a, b) => a.localeCompare(b))).toEqual([
    ...Array(4).fill('too_many'),
    ...Array(8).fill('unauthenticated'),
  ])
  await forgetAddress(org)
})

test('forty wrong attempts from one address make it wait, whoever is named', async () => {
  const org = await newOrg()
  await org.look(({ tx }) =>
    tx
      .insert(loginFailures)
      .values({ key: 'ip:127.0.0.1', count: 40, until: new Date(now().getTime() + 60_000) })
      .onConflictDoUpdate({ target: loginFailures.key, set: { count: 40, until: new Date(now().getTime() + 60_000) } }),
  )
  await expect(browser().call(identity.login, { login: 'somebody.new', password: 'x' })).rejects.toMatchObject({
    code: 'too_many',
    message: 'Too many wrong attempts. Try again in a minute.',
  })
  await forgetAddress(org)
})

test('AUTH-06 Logout functionality: signing out ends the session, not only the cookie', async () => {
  const org = await newOrg()
  const { username, id } = await newTechnician(org)
  const visitor = browser()
  await visitor.call(identity.login, { login: username, password: PASSWORD })
  const copy = browser([...visitor.jar].map((pair) => pair.join('=')).join('; '), id)
  await copy.call(identity.me, {})
  await visitor.call(identity.logout, {})
  expect(visitor.jar.has('mtambo.session_token')).toBe(false)
  await expect(copy.call(identity.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(await visitor.call(identity.logout, {})).toEqual({ done: true })
})

test('a customer signs in by account number, e-mail or phone, only at the own utility and only while linked', async () => {
  const [org, other] = [await newOrg(), await newOrg()]
  const [tag, customerId] = [newId().slice(-6), newId()]
  const { id } = await createUser({
    name: 'Mary Wanjiku',
    phone: `+25470${String(Date.now()).slice(-7)}`,
    password: PASSWORD,
  })
  await org.look((ctx) =>
    linkCustomer(ctx, { userId: id, customerId, name: 'Mary W.', accountNumber: `KP-2026-${tag}` }),
  )
  const enter = (organisation: string, login = `kp-2026-${tag}`) => {
    const visitor = browser()
    return visitor.call(identity.loginCustomer, { organisation, login, password: PASSWORD }).then(() => visitor)
  }
  const mary = await enter(org.slug)
  const me = await mary.call(identity.me, {})
  expect(me).toMatchObject({
    user: { id, email: null, username: null },
    role: null,
    customer: { id: customerId, name: 'Mary W.', accountNumber: `KP-2026-${tag.toUpperCase()}` },
    organisations: [{ id: org.id, as: 'customer' }],
  })
  await (await enter(org.slug, me.user.phone ?? '')).call(identity.me, {})
  await expect(enter(other.slug)).rejects.toMatchObject({
    code: 'unauthenticated',
    message: 'Account number or password is wrong.',
  })
  await expect(enter('no-such-one')).rejects.toMatchObject({
    code: 'invalid',
    fields: { organisation: expect.any(String) },
  })
  await expect(
    browser().call(identity.login, { login: me.user.phone ?? '', password: PASSWORD }),
  ).rejects.toMatchObject(wrong)
  await expect(mary.call(staff.list, {})).rejects.toMatchObject({ code: 'forbidden' })

  await org.look((ctx) => cutOffCustomer(ctx, customerId))
  await expect(mary.call(identity.me, {})).rejects.toMatchObject({
    code: 'unauthenticated',
    message: expect.stringContaining('deactivated'),
  })
  await expect(enter(org.slug)).rejects.toMatchObject({ message: expect.stringContaining('deactivated') })
  await org.look((ctx) => readmitCustomer(ctx, customerId))
  await expect(mary.call(identity.me, {})).rejects.toMatchObject({ message: 'Please sign in.' })
  await (await enter(org.slug)).call(identity.me, {})
  await forgetAddress(org)
})

test('a phone number is counted the same however it is typed, whether somebody has it or not', async () => {
  const org = await newOrg()
  const { phone } = await newTechnician(org)
  for (const number of [phone, '+254799123987']) {
    const forms = [...Array<string>(8).fill(`0${number.slice(4)}`), number, `00${number.slice(1)}`]
    const codes = []
    for (const login of forms)
      codes.push((await browser().send(identity.login, { login, password: 'not the password' })).statusCode)
    expect(codes).toEqual([...Array<number>(8).fill(401), 429, 429])
  }
  await forgetAddress(org)
})
