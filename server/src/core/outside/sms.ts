import { z } from 'zod'
import { Rejected } from './rejected.ts'
import { answerMessaging, SANDBOX_ACCOUNT } from './sms-sandbox.ts'

/** An account at Africa's Talking. */
export type SmsAccount = { url: string; username: string; apiKey: string; sender?: string | undefined }
export type Sms = { sandbox: boolean; send: (to: string, text: string) => Promise<void> }

const PATIENCE_MS = 20_000

const Answer = z.object({
  SMSMessageData: z.object({
    Message: z.string(),
    Recipients: z.array(z.object({ statusCode: z.number(), status: z.string() })),
  }),
})

/** Processed, sent, queued. */
const TAKEN = [100, 101, 102]
/** Held for a risk check, no credit, a fault of theirs: another day it may pass. */
const LATER = [401, 405, 500, 501]

/**
 * SMS by the bulk API. Without an account the same code asks our simulator of that API, in this process:
 * a worker that listens nowhere has a sandbox too.
 */
export function openSms(account?: SmsAccount): Sms {
  const { url, username, apiKey, sender } = account ?? SANDBOX_ACCOUNT
  const ask = account
    ? (request: Request) => fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
    : answerMessaging
  return {
    sandbox: !account,
    async send(to, text) {
      const form = new URLSearchParams({
        username,
        to,
        message: text,
        bulkSMSMode: '1',
        ...(sender && { from: sender }),
      })
      const answer = await ask(
        new Request(`${url}/version1/messaging`, {
          method: 'POST',
          body: form,
          headers: { apiKey, accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        }),
      )
      const body = await answer.text()
      if (answer.status !== 201) throw new Error(`The SMS provider answered ${answer.status}: ${body.slice(0, 200)}`)
      judge(Answer.parse(JSON.parse(body)))
    },
  }
}

function judge({ SMSMessageData: { Message, Recipients } }: z.output<typeof Answer>) {
  const [recipient] = Recipients
  // Nobody is listed when the message itself was refused, for example for its sender.
  if (!recipient) throw new Rejected(`The SMS provider refused the message: ${Message}`)
  if (TAKEN.includes(recipient.statusCode)) return
  const said = `The SMS provider refused this number: ${recipient.status} (${recipient.statusCode})`
  throw LATER.includes(recipient.statusCode) ? new Error(said) : new Rejected(said)
}
