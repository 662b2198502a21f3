import type { Endpoint, Input, Output } from '@mtambo/contract'
import { address } from './address.ts'
import { newId } from './id.ts'
import { Refused } from './refused.ts'

export { Refused, asRefused } from './refused.ts'

const PATIENCE_MS = 30_000

/** Keys of writes that got no answer: sent again by the person, they must not happen twice. */
const unanswered = new Map<string, string>()

/** Asks the server. Throws `Refused` and nothing else. */
export async function api<E extends Endpoint>(e: E, input: Input<E>, signal?: AbortSignal): Promise<Output<E>> {
  const { url, body } = address(e, input as Record<string, unknown>)
  const headers: Record<string, string> = { accept: 'application/json', 'x-mtambo': '1' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  return decode(e, await send(e.method, url, headers, body, signal), signal)
}

/** Sends bytes as they are; the rest of the input goes into the address. */
export async function apiBytes<E extends Endpoint>(e: E, input: Input<E>, bytes: Blob): Promise<Output<E>> {
  const { url } = address({ ...e, method: 'GET' }, input as Record<string, unknown>)
  const headers = {
    accept: 'application/json',
    'x-mtambo': '1',
    'content-type': bytes.type.startsWith('image/') ? bytes.type : 'application/octet-stream',
  }
  return decode(e, await send(e.method, url, headers, bytes))
}

/** Asks for a file, and what the server calls it. */
export async function apiFile<E extends Endpoint>(e: E, input: Input<E>): Promise<{ name: string; bytes: Blob }> {
  const { url, body } = address(e, input as Record<string, unknown>)
  const headers = { 'x-mtambo': '1', ...(body !== undefined && { 'content-type': 'application/json' }) }
  const response = await send(e.method, url, headers, body)
  const [, name = 'file'] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { name: decodeURIComponent(name), bytes: await response.blob() }
}

async function send(
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: BodyInit,
  signal?: AbortSignal,
) {
  const write = method !== 'GET'
  const same = `${method} ${url} ${typeof body === 'string' ? body : ''}`
  const key = unanswered.get(same) ?? newId()
  if (write) headers['idempotency-key'] = key
  const patience = body instanceof Blob ? PATIENCE_MS * 4 : PATIENCE_MS
  let response: Response
  try {
    const limit = AbortSignal.timeout(patience)
    response = await fetch(url, {
      method,
      headers,
      body,
      credentials: 'same-origin',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    if (write) unanswered.set(same, key)
    throw new Refused(
      'offline',
      'The server cannot be reached. Check your connection and try again; nothing you typed is lost.',
    )
  }
  unanswered.delete(same)
  if (!response.ok) throw await refusalOf(response)
  return response
}

/** Reads an answer that was got in another way than by `api`. */
export async function readAnswer<E extends Endpoint>(e: E, response: Response): Promise<Output<E>> {
  if (!response.ok) throw await refusalOf(response)
  return decode(e, response)
}

async function refusalOf(response: Response) {
  const problem = (await response.json().catch(() => ({}))) as Partial<
    Record<'code' | 'detail' | 'requestId', string>
  > & { fields?: Record<string, string> }
  if (problem.code && problem.detail && response.status < 500) {
    return new Refused(problem.code as Refused['code'], problem.detail, {
      fields: problem.fields,
      requestId: problem.requestId,
    })
  }
  const unreachable = response.status >= 502 && response.status <= 504
  if (unreachable) return new Refused('offline', 'The server is not ready. Try again in a moment.')
  return new Refused('broken', problem.detail ?? 'Something went wrong on the server. It has been recorded.', {
    requestId: problem.requestId,
  })
}

async function decode<E extends Endpoint>(e: E, response: Response, signal?: AbortSignal) {
  const body: unknown = await response.json().catch((error: unknown) => {
    // Nobody waits for it any more, or the line was lost half way.
    if (signal?.aborted) throw error
    throw new Refused('offline', 'The connection was lost. Try again; nothing you typed is lost.')
  })
  const read = e.output.safeParse(body)
  if (read.success) return read.data as Output<E>
  console.warn(`The answer of ${e.method} ${e.path} is not what the contract says.`, read.error.issues)
  throw new Refused('broken', 'The server answered in a way this page does not understand. Please load the page again.')
}
