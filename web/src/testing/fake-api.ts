import { type Endpoint, type Input, type Output, REFUSALS, type RefusalCode } from '@mtambo/contract'
import { vi } from 'vitest'

type Refusal = { refuse: RefusalCode; detail: string; fields?: Record<string, string> }
type Answer<E extends Endpoint> = (input: Input<E>) => Output<E> | Refusal
export type Handler = { endpoint: Endpoint; answer: (input: never) => unknown; asked: unknown[] }

/** Answers one endpoint. Give the output as code sees it (dates as `Date`); it is encoded as the server would. */
export function on<E extends Endpoint>(endpoint: E, answer: Output<E> | Answer<E>): Handler {
  return { endpoint, answer: typeof answer === 'function' ? (answer as Answer<E>) : () => answer, asked: [] }
}

export const refuse = (code: RefusalCode, detail: string, fields?: Record<string, string>): Refusal => ({
  refuse: code,
  detail,
  fields,
})

/** Stands in for the server. What is asked without a handler fails the test, naming it. */
export function fakeApi(handlers: Handler[]) {
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const url = new URL(address, 'http://test')
    const method = init.method ?? 'GET'
    for (const handler of handlers) {
      const params = method === handler.endpoint.method ? pathMatch(handler.endpoint.path, url.pathname) : null
      if (params) return answered(handler, { ...Object.fromEntries(url.searchParams), ...body(init), ...params })
    }
    console.error(`No fake answer for ${method} ${url.pathname}`)
    return json({ code: 'not_found', detail: `No fake answer for ${method} ${url.pathname}` }, 404)
  })
}

function answered({ endpoint, answer, asked }: Handler, raw: Record<string, unknown>) {
  const read = endpoint.input.safeParse(raw)
  if (!read.success)
    return json(
      {
        code: 'invalid',
        detail: 'Please check what you entered.',
        fields: Object.fromEntries(read.error.issues.map((issue) => [issue.path.join('.'), issue.message])),
      },
      422,
    )
  asked.push(read.data)
  const said = answer(read.data as never)
  if (said && typeof said === 'object' && 'refuse' in said) {
    const { refuse: code, detail, fields } = said as Refusal
    return json({ code, detail, fields, requestId: 'test' }, REFUSALS[code])
  }
  return json(endpoint.output.encode(said as never), 200)
}

/** Longer, literal paths win by standing first in the list of handlers. */
function pathMatch(path: string, pathname: string) {
  const names: string[] = []
  const pattern = path.replace(/:(\w+)/g, (_, name: string) => (names.push(name), '([^/]+)'))
  const match = new RegExp(`^/api${pattern}$`).exec(pathname)
  return match && Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(match[i + 1] ?? '')]))
}

const body = (init: RequestInit) =>
  typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {}
const json = (value: unknown, status: number) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
