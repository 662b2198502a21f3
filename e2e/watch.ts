// What goes wrong in a window without anybody seeing it.
import type { ConsoleMessage, Page, Response } from '@playwright/test'

export type Watch = { allow: (answers: RegExp[]) => void; problems: () => Promise<string[]> }

/** The browser writes every refusal into its console, and the page what it makes of it: both are judged by the answer. */
const ABOUT_AN_ANSWER = [
  /^Failed to load resource: the server responded with a status of/,
  /^Refused: /,
  /^WebSocket connection to .* failed: (HTTP Authentication failed|WebSocket is closed before)/,
]

/** Where a processor draws maps in place of a graphics card, it says how slow that is. */
const ABOUT_DRAWING = /GL Driver Message .* GPU stall/

const isOurs = (text: string) => ![...ABOUT_AN_ANSWER, ABOUT_DRAWING].some((pattern) => pattern.test(text))

/** Collects errors in the console, exceptions, requests that fail and answers that refuse. */
export function watch(page: Page): Watch {
  const allowed: RegExp[] = []
  const answers: string[] = []
  const others: Promise<string>[] = []

  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (isOurs(message.text())) others.push(inFull(message))
  })
  page.on('pageerror', (error) => {
    if (isOurs(String(error))) others.push(Promise.resolve(`exception: ${error.message}`))
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    // Somebody who goes on to the next page does not wait for this one.
    if (why !== 'net::ERR_ABORTED') others.push(Promise.resolve(`${request.method()} ${request.url()} failed: ${why}`))
  })
  page.on('response', (response) => {
    if (response.status() >= 400) answers.push(named(response))
  })

  return {
    allow: (more) => void allowed.push(...more),
    problems: async () => {
      const refused = answers.filter((answer) => !allowed.some((pattern) => pattern.test(answer)))
      return [...(await Promise.all(others)), ...refused]
    },
  }
}

function named(response: Response) {
  const { pathname } = new URL(response.url())
  return `${response.status()} ${response.request().method()} ${pathname}`
}

/** With what the browser would let one unfold. */
async function inFull(message: ConsoleMessage) {
  const parts = message.args().map((part) => part.jsonValue().catch(() => '…'))
  return `console: ${message.text()} ${JSON.stringify(await Promise.all(parts)).slice(0, 1000)}`
}
