import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { measure } from './gsm.ts'

/** Where the simulator stands, with the credentials it knows. The host is never looked up: the call stays inside. */
export const SANDBOX_PATH = '/sandbox/africas-talking'
export const SANDBOX_ACCOUNT = {
  url: `http://localhost${SANDBOX_PATH}`,
  username: 'sandbox',
  apiKey: 'sandbox',
  sender: undefined,
}

const STATUSES: Record<number, string> = {
  101: 'Success',
  401: 'RiskHold',
  402: 'InvalidSenderId',
  403: 'InvalidPhoneNumber',
  404: 'UnsupportedNumberType',
  405: 'InsufficientBalance',
  406: 'UserInBlacklist',
  407: 'CouldNotRoute',
  409: 'DoNotDisturbRejection',
  500: 'InternalServerError',
  501: 'GatewayError',
  502: 'RejectedByGateway',
}
const PRICE = 0.8

/**
 * Africa's Talking's bulk SMS API as it looks from outside, without the messages. A number that ends in 000 and a
 * status code (+254700000406) gets that answer.
 */
export async function answerMessaging(request: Request): Promise<Response> {
  if (request.method !== 'POST') return plain(405, 'HTTP method not allowed, supported methods: POST')
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    return plain(415, "The request's Content-Type is not supported. Expected: application/x-www-form-urlencoded")
  }
  const form = new URLSearchParams(await request.text())
  if (request.headers.get('apikey') !== SANDBOX_ACCOUNT.apiKey)
    return plain(401, 'The supplied authentication is invalid')
  for (const field of ['username', 'to', 'message']) {
    if (!form.get(field)) return plain(400, `Request is missing required form field '${field}'`)
  }
  if (form.get('username') !== SANDBOX_ACCOUNT.username) return plain(401, 'The supplied authentication is invalid')
  const from = form.get('from')
  if (from && !/^[A-Za-z0-9 ._-]{1,15}$/.test(from)) return answer('InvalidSenderId', [])

  const cost = PRICE * measure(form.get('message') ?? '').segments
  const numbers = (form.get('to') ?? '')
    .split(',')
    .map((number) => number.trim())
    .filter(Boolean)
  const recipients = numbers.map((number) => recipientOf(number, cost))
  const sent = recipients.filter(({ statusCode }) => statusCode === 101)
  return answer(`Sent to ${sent.length}/${numbers.length} Total Cost: ${price(cost * sent.length)}`, recipients)
}

function recipientOf(number: string, cost: number) {
  const wanted = Number(/000(\d{3})$/.exec(number)?.[1] ?? 101)
  const statusCode = !/^\+[1-9]\d{7,14}$/.test(number) ? 403 : wanted in STATUSES ? wanted : 101
  const taken = statusCode === 101
  return {
    statusCode,
    number,
    status: STATUSES[statusCode],
    cost: taken ? price(cost) : '0',
    messageId: taken ? `ATXid_${randomUUID().replaceAll('-', '')}` : 'None',
  }
}

const price = (amount: number) => `KES ${amount.toFixed(4)}`
const plain = (status: number, text: string) =>
  new Response(text, { status, headers: { 'content-type': 'text/plain' } })
const answer = (message: string, recipients: object[]) =>
  Response.json({ SMSMessageData: { Message: message, Recipients: recipients } }, { status: 201 })

/** The same over HTTP, for whoever wants to look at it or to try the live address against it. */
export function smsSandbox(app: FastifyInstance) {
  void app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
      done(null, body),
    )
    scope.post(`${SANDBOX_PATH}/version1/messaging`, async ({ headers, body }, reply) => {
      const said = await answerMessaging(
        new Request(`${SANDBOX_ACCOUNT.url}/version1/messaging`, {
          method: 'POST',
          body: typeof body === 'string' ? body : '',
          headers: { 'content-type': headers['content-type'] ?? '', apikey: String(headers['apikey'] ?? '') },
        }),
      )
      return reply
        .code(said.status)
        .type(said.headers.get('content-type') ?? 'text/plain')
        .serializer(String)
        .send(await said.text())
    })
  })
}
