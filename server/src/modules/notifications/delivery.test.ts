import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { identity, notifications as endpoints } from '@mtambo/contract'
import { setClock } from '#core/clock.ts'
import { replaceOutside, Rejected, type Mail, type MailMessage } from '#core/outside/index.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { deliver } from './deliver.ts'
import { aTelling } from './fixtures.ts'

let restore: (() => void) | undefined
afterEach(() => {
  restore?.()
  restore = undefined
  setClock(undefined)
})

/** A mail server that can be down, or refuse. */
function mailServer() {
  const state = {
    sent: [] as MailMessage[],
    error: undefined as Error | undefined,
    busy: undefined as Promise<void> | undefined,
  }
  const mail: Mail = {
    sandbox: false,
    async send(message) {
      await state.busy
      if (state.error) throw state.error
      state.sent.push(message)
    },
  }
  restore = replaceOutside({ mail })
  return state
}

const toMail = (org: TestOrg) => org.look((ctx) => aTelling(ctx, [{ name: 'Jane', email: 'jane@example.com' }]))
const toPhone = (org: TestOrg, phone: string) =>
  org.look((ctx) => aTelling(ctx, [{ customerId: randomUUID(), name: 'Wanjiku', phone, prefers: 'sms' }]))

async function only(org: TestOrg) {
  const { items } = await org.as('admin').call(endpoints.outbox, {})
  expect(items).toHaveLength(1)
  const [message] = items
  if (!message) throw new Error('There is no message')
  return message
}

describe('delivery', () => {
  test('the sandbox takes e-mail and SMS, and says that it was the sandbox', async () => {
    const org = await newOrg()
    await org.look((ctx) =>
      aTelling(ctx, [{ name: 'Jane', email: 'jane@example.com', phone: '0711000111' }], { kind: 'case_assigned' }),
    )
    await settle()
    const { items } = await org.as('admin').call(endpoints.outbox, {})
    expect(
      items.map(({ channel, to, status, attempts, sandbox, error }) => ({
        channel,
        to,
        status,
        attempts,
        sandbox,
        error,
      })),
    ).toEqual([
      { channel: 'sms', to: '+254711000111', status: 'sent', attempts: 1, sandbox: true, error: null },
      { channel: 'email', to: 'jane@example.com', status: 'sent', attempts: 1, sandbox: true, error: null },
    ])
    expect(items[0]).toMatchObject({
      subject: null,
      sentAt: expect.any(Date),
      body: expect.stringMatching(/^Fault F-2026-000001: .* Organisation \w+$/),
    })
  })

  test('a server that is down is tried again, until it is up', async () => {
    const org = await newOrg()
    const server = mailServer()
    server.error = new Error('connect ECONNREFUSED')
    await toMail(org)
    await settle()
    const waiting = await only(org)
    expect(waiting).toMatchObject({ status: 'queued', attempts: 1, error: 'connect ECONNREFUSED', sentAt: null })

    server.error = undefined
    await deliver.perform(org.id, { ids: [waiting.id] })
    expect(await only(org)).toMatchObject({ status: 'sent', attempts: 2, error: null, sandbox: false })
    expect(server.sent).toMatchObject([{ id: waiting.id, to: 'jane@example.com' }])
  })

  test('after long enough it is given up, and can be sent again by hand', async () => {
    const org = await newOrg()
    const server = mailServer()
    server.error = new Error('down')
    await toMail(org)
    await settle()
    const { id } = await only(org)
    const again = () => deliver.perform(org.id, { ids: [id] })
    for (let attempt = 2; attempt <= 11; attempt++) await expect(again()).rejects.toThrow('could not be delivered')
    expect(await only(org)).toMatchObject({ status: 'queued', attempts: 11 })
    await again()
    expect(await only(org)).toMatchObject({ status: 'failed', attempts: 12 })

    server.error = undefined
    expect(await org.as('admin').call(endpoints.retry, { id })).toMatchObject({
      status: 'queued',
      attempts: 0,
      error: null,
    })
    await settle()
    expect(await only(org)).toMatchObject({ status: 'sent', attempts: 1 })
  })

  test.each([
    ['+254711000406', 'The SMS provider refused this number: UserInBlacklist (406)'],
    ['12', 'The SMS provider refused this number: InvalidPhoneNumber (403)'],
  ])('a rejected number (%s) fails at once, with the reason, and only then may be retried', async (phone, error) => {
    const org = await newOrg()
    await toPhone(org, phone)
    await settle()
    const failed = await only(org)
    expect(failed).toMatchObject({ status: 'failed', attempts: 1, error })
    await org.as('admin').call(endpoints.retry, { id: failed.id })
    await settle()
    expect(await only(org)).toMatchObject({ status: 'failed', attempts: 1, error })
  })

  test('a refused address fails at once', async () => {
    const org = await newOrg()
    const server = mailServer()
    server.error = new Rejected('550 No such user')
    await toMail(org)
    await settle()
    expect(await only(org)).toMatchObject({ status: 'failed', attempts: 1, error: '550 No such user' })
  })

  test('the job run twice sends once, one after the other and at the same time', async () => {
    const org = await newOrg()
    const server = mailServer()
    server.error = new Error('down')
    await toMail(org)
    await settle()
    const { id } = await only(org)
    server.error = undefined
    let goOn = () => {}
    server.busy = new Promise((resolve) => (goOn = resolve))
    const first = deliver.perform(org.id, { ids: [id] })
    await expect.poll(async () => (await only(org)).attempts).toBe(2)
    // The second one must try again later: the first may yet die.
    await expect(deliver.perform(org.id, { ids: [id] })).rejects.toThrow('Another process')
    goOn()
    await first
    await deliver.perform(org.id, { ids: [id] })
    expect(server.sent).toHaveLength(1)
  })

  test('what a process died over is sent by another, a few minutes later', async () => {
    const org = await newOrg()
    const server = mailServer()
    server.error = new Error('down')
    await toMail(org)
    await settle()
    const { id } = await only(org)
    server.busy = new Promise(() => {})
    void deliver.perform(org.id, { ids: [id] })
    await expect.poll(async () => (await only(org)).attempts).toBe(2)
    Object.assign(server, { busy: undefined, error: undefined })
    setClock(new Date(Date.now() + 200_000))
    await deliver.perform(org.id, { ids: [id] })
    expect(await only(org)).toMatchObject({ status: 'sent', attempts: 3 })
  })
})

describe('the outbox', () => {
  test('is for who may see it, filtered, and of one organisation', async () => {
    const [org, other] = [await newOrg(), await newOrg()]
    await toMail(org)
    await toPhone(org, '+254711000406')
    await settle()
    const admin = org.as('admin')
    const found = async (input: object) =>
      (await admin.call(endpoints.outbox, input)).items.map(({ channel, status }) => `${channel} ${status}`)
    expect(await found({})).toEqual(['sms failed', 'email sent'])
    expect(await found({ channel: 'email' })).toEqual(['email sent'])
    expect(await found({ status: 'failed' })).toEqual(['sms failed'])
    expect(await found({ channel: 'email', status: 'failed' })).toEqual([])
    const first = await admin.call(endpoints.outbox, { limit: 1 })
    expect((await admin.call(endpoints.outbox, { limit: 1, cursor: first.nextCursor ?? '' })).items).toHaveLength(1)

    const [failed] = first.items
    expect((await other.as('admin').call(endpoints.outbox, {})).items).toEqual([])
    await expect(other.as('admin').call(endpoints.retry, { id: failed?.id ?? '' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(org.as('technician').call(endpoints.outbox, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(org.asCustomer(randomUUID()).call(endpoints.outbox, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('only what failed can be sent again', async () => {
    const org = await newOrg()
    await toMail(org)
    await settle()
    const { id } = await only(org)
    await expect(org.as('admin').call(endpoints.retry, { id })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: 'This message was sent. Only one that failed can be sent again.',
    })
    await expect(org.as('admin').call(endpoints.retry, { id: randomUUID() })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('the link for a new password reaches its owner; others read it only where nothing is real', async () => {
    const org = await newOrg()
    const technician = org.as('technician')
    const forgotten = async () => {
      await (await technician.browser()).call(identity.requestPasswordReset, { login: technician.username })
      await settle()
      const {
        items: [newest],
      } = await org.as('admin').call(endpoints.outbox, {})
      return newest
    }
    restore = replaceOutside({ demo: true })
    expect(await forgotten()).toMatchObject({
      channel: 'email',
      status: 'sent',
      body: expect.stringMatching(/\/console\/reset\?token=/),
    })

    restore()
    const server = mailServer()
    expect(await forgotten()).toMatchObject({ status: 'sent', body: 'Not shown: it holds a private link.' })
    expect(server.sent[0]?.text).toMatch(/\/console\/reset\?token=/)
    // Nor does it stay in the database.
    restore?.()
    restore = replaceOutside({ demo: true })
    const { items } = await org.as('admin').call(endpoints.outbox, {})
    expect(items.map(({ body }) => body.includes('token='))).toEqual([false, true])
  })
})
