import type { Endpoint, Input } from '@mtambo/contract'

/** Path parts are filled from the input; what is left is the query of a read or the body of a write. */
export function address({ method, path }: Endpoint, input: Record<string, unknown>) {
  const rest = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  const query = new URLSearchParams()
  const inQuery = method === 'GET' || method === 'DELETE'
  if (inQuery)
    for (const [name, value] of Object.entries(rest))
      if (value !== undefined && value !== null) query.set(name, `${value as string | number}`)
  return { url: `/api${filled}${query.size > 0 ? `?${query}` : ''}`, body: inQuery ? undefined : JSON.stringify(rest) }
}

/** Where a file lies that the browser fetches by itself: a report as PDF. */
export const fileAddress = <E extends Endpoint>(e: E, input: Input<E>) => address(e, input).url

/** Where the whole of a list lies as a table, for lists that have one: the same filters, and no pages. */
export function csvAddress(e: Endpoint, input: Record<string, unknown>) {
  const { limit: _, cursor: __, ...filters } = input
  return e.csv && address({ ...e, path: `${e.path}.csv` }, filters).url
}
