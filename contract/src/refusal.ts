import { z } from 'zod'

/** The seven ways to say no, and the HTTP status each becomes. */
export const REFUSALS = {
  invalid: 422, // the input is wrong; `fields` says where
  unauthenticated: 401, // sign in first
  forbidden: 403, // signed in, but not allowed
  not_found: 404, // not there, or not yours to know of
  not_allowed_now: 409, // the thing is in a state that does not allow it
  conflict: 409, // somebody else was faster, or the name is taken
  too_many: 429, // slow down
} as const

export type RefusalCode = keyof typeof REFUSALS

/** RFC 9457 problem details, as every refused request is answered. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  /** A sentence for the person who reads it. */
  detail: z.string(),
  /** A sentence per field, by the input's own names (`photos.0`). */
  fields: z.record(z.string(), z.string()).optional(),
  requestId: z.string().optional(),
})
export type Problem = z.output<typeof Problem>
