import { z } from 'zod'
import type { Permission } from './permissions.ts'

/**
 * Who may ask. A permission is looked up in the member's role; `staff` is any member, `customer` a signed-in
 * portal customer, `signed-in` either of them, `anyone` needs no session. `platform` is an operator of the
 * installation, who is refused everywhere else; `account` is whoever has a login, operators too.
 */
export type Audience = Permission | 'staff' | 'customer' | 'signed-in' | 'platform' | 'account' | 'anyone'

export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api`, with `:name` for the parts that come from the input. */
  path: string
  can: Audience
  /** Flat: path, query and body in one object. */
  input: z.ZodObject
  output: z.ZodType
  /** One line for the reader of the API page. */
  summary: string
  /** `bytes`: the body is the file itself and reaches the server as the input's `bytes`. */
  body?: 'bytes'
  /** What is answered is shown once: it is never recorded, not even for a repetition of the same request. */
  secret?: true
  /** `file`: what is answered is a file to keep, not JSON; the output is then `Download`. */
  answer?: 'file'
  /**
   * For a list that can be kept as a table: column heading → where it stands in a row, `customer.name`. The whole
   * list, by the same filters and for the same people, is then at the path with `.csv`.
   */
  csv?: Record<string, CsvColumn>
}

/** Where a column stands in a row; an amount is in minor units there, of the organisation's currency or of the row's own. */
export type CsvColumn = string | { money: string; currency?: string }

/** Unknown fields are refused everywhere, so that a misspelt field is an error and never silently lost. */
export const endpoint = <const E extends Endpoint>(e: E): E => ({ ...e, input: e.input.strict() })

export type Input<E extends Endpoint> = z.output<E['input']>
export type Output<E extends Endpoint> = z.output<E['output']>

/** One page of a list, and where the next begins. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** A page with the number of rows in the whole list; `capped` says there are at least that many. */
export const countedPage = <T extends z.ZodType>(item: T) => page(item).extend({ total: z.int(), capped: z.boolean() })

/** What every list takes. Sizes are bounded so that no one can ask for a table at once. */
export const paging = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
}

/** A file to keep. It exists as this object inside the server only; over HTTP it is the file itself. */
export const Download = z.object({ name: z.string(), mediaType: z.string(), content: z.instanceof(Uint8Array) })
export type Download = z.output<typeof Download>

export const Done = z.object({ done: z.literal(true) })
