import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Rejected } from './rejected.ts'
import { openSms } from './sms.ts'
import { answerMessaging, SANDBOX_PATH, smsSandbox } from './sms-sandbox.ts'

const post = (fields: Record<string, string>, headers: Record<string, string> = { apikey: 'sandbox' }) =>
  answerMessaging(
    new Request('http://localhost/version1/messaging', { method: 'POST', body: new URLSearchParams(fields), headers }),
  )

describe('the simulator answers as the provider does', () => {
  const good = { username: 'sandbox', to: '+254711000111', message: 'Power is back' }

  test('with the recipients, their cost by the number of parts, and a message id', async () => {
    const answer = await post({ ...good, to: '+254711000111,+254711000222', message: 'x'.repeat(161) })
    expect(answer.status).toBe(201)
    const {
      SMSMessageData: { Message, Recipients },
    } = (await answer.json()) as { SMSMessageData: { Message: string; Recipients: object[] } }
    expect(Message).toBe('Sent to 2/2 Total Cost: KES 3.2000')
    expect(Recipients[0]).toEqual({
      statusCode: 101,
      number: '+254711000111',
      status: 'Success',
      cost: 'KES 1.6000',
      messageId: expect.stringMatching(/^ATXid_\w{32}$/),
    })
  })

  test.each([
    ['+254711000403', 403, 'InvalidPhoneNumber'],
    ['+254711000406', 406, 'UserInBlacklist'],
    ['+254711000500', 500, 'InternalServerError'],
    ['+254711000999', 101, 'Success'],
    ['0711000111', 403, 'InvalidPhoneNumber'],
  ])('%s: %i', async (to, statusCode, status) => {
    const {
      SMSMessageData: { Recipients },
    } = (await (await post({ ...good, to })).json()) as { SMSMessageData: { Recipients: object[] } }
    expect(Recipients).toEqual([expect.objectContaining({ statusCode, status, number: to })])
  })

  test('a wrong key, user name, form or sender is refused', async () => {
    const wrong = await post(good, { apikey: 'guess' })
    expect([wrong.status, await wrong.text()]).toEqual([401, 'The supplied authentication is invalid'])
    expect((await post({ ...good, username: 'somebody' })).status).toBe(401)
    const { to: _, ...incomplete } = good
    const missing = await post(incomplete)
    expect([missing.status, await missing.text()]).toEqual([400, "Request is missing required form field 'to'"])
    expect(await (await post({ ...good, from: 'No such sender!' })).json()).toEqual({
      SMSMessageData: { Message: 'InvalidSenderId', Recipients: [] },
    })
  })
})

describe('the adapter', () => {
  const app = Fastify()
  let url: string
  beforeAll(async () => {
    smsSandbox(app)
    url = `${await app.listen({ port: 0, host: '127.0.0.1' })}${SANDBOX_PATH}`
  })
  afterAll(() => app.close())

  const account = (overrides = {}) => openSms({ url, username: 'sandbox', apiKey: 'sandbox', ...overrides })

  test.each([
    ['the sandbox, inside the process', () => openSms()],
    ['an account, over HTTP', () => account({ sender: 'MTAMBO' })],
  ])('sends through %s', async (_, open) => {
    await expect(open().send('+254711000111', 'Power is back')).resolves.toBeUndefined()
    await expect(open().send('+254711000406', 'Power is back')).rejects.toThrow(
      new Rejected('The SMS provider refused this number: UserInBlacklist (406)'),
    )
    // No credit today does not mean never.
    const later = await open()
      .send('+254711000405', 'Power is back')
      .catch((error: unknown) => error)
    expect(later).toBeInstanceOf(Error)
    expect(later).not.toBeInstanceOf(Rejected)
  })

  test('tells a refused sender from a wrong key: the first is final', async () => {
    await expect(account({ sender: 'No such sender!' }).send('+254711000111', 'x')).rejects.toThrow(
      new Rejected('The SMS provider refused the message: InvalidSenderId'),
    )
    const wrong = await account({ apiKey: 'old' })
      .send('+254711000111', 'x')
      .catch((error: unknown) => error)
    expect(wrong).toMatchObject({
      name: 'Error',
      message: 'The SMS provider answered 401: The supplied authentication is invalid',
    })
  })

  test('knows which of the two it is', () => {
    expect([openSms().sandbox, account().sandbox]).toEqual([true, false])
  })
})
