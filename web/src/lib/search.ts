import { useMemo } from 'react'
import type { z } from 'zod'

/** Filters in the address as people would write them, `?status=pending&q=254`, and not as JSON. For `createRouter`. */
export const plainSearch = {
  parseSearch: (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>) => {
    const params = new URLSearchParams()
    for (const [name, value] of Object.entries(search))
      if (value !== undefined && value !== null && value !== '') params.set(name, `${value as string}`)
    return params.size > 0 ? `?${params}` : ''
  },
}

/** Reads an address somebody may have mistyped or kept for a year: what is not valid any more is left out. */
export const searchOf =
  <S extends z.ZodObject>(schema: S) =>
  (raw: Record<string, unknown>): Partial<z.output<S>> => {
    const found: Record<string, unknown> = {}
    for (const [name, rule] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
      const read = rule.safeParse(raw[name])
      if (read.success && read.data !== undefined) found[name] = read.data
    }
    return found as Partial<z.output<S>>
  }

/**
 * For a route: the search as it stands in the address. The page itself reads it with `useSearchOf`, so that the contract
 * it is read by comes with the page and not with everybody's first load.
 */
export const asWritten = (raw: Record<string, unknown>) => raw

/** What stands in the address, read by a schema; the same object as long as the address is the same. */
export const useSearchOf = <S extends z.ZodObject>(schema: S, raw: Record<string, unknown>) =>
  useMemo(() => searchOf(schema)(raw), [schema, raw])
