import { Refusal } from '#core/errors.ts'
import { Unusable } from './archive/format.ts'

/** Values that do not fit their columns, and rows that contradict each other (SQLSTATE classes 22 and 23). */
const CONTRADICTS = /^(22|23)/

/** What the database refuses of an archive is the archive's fault; anything else is a fault of ours. */
export function asUnusable(error: unknown): unknown {
  if (error instanceof Refusal) return error
  for (let e = error; e instanceof Error; e = e.cause)
    if (e instanceof SyntaxError || ('code' in e && typeof e.code === 'string' && CONTRADICTS.test(e.code)))
      return new Unusable('What is in this archive does not hang together. Nothing was changed.')
  return error
}
