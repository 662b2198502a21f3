import type { RefusalCode } from '@mtambo/contract'

/**
 * The only error a module throws on purpose. The message is a sentence for the person who reads it;
 * `fields` puts a sentence beside each wrong field. Anything else that is thrown is a bug (500, logged).
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: Record<string, string> | undefined

  constructor(code: RefusalCode, message: string, fields?: Record<string, string>) {
    super(message)
    this.code = code
    this.fields = fields
  }
}

export const invalid = (
  fields: Record<string, string>,
  message = Object.values(fields)[0] ?? 'Please check what you entered.',
) => new Refusal('invalid', message, fields)

export const notAllowedNow = (message: string) => new Refusal('not_allowed_now', message)
export const forbidden = (message = 'You may not do that.') => new Refusal('forbidden', message)

/** The row, or the one answer for both "does not exist" and "belongs to somebody else". */
export function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new Refusal('not_found', `This ${what} does not exist, or you may not see it.`)
  return row
}

/** For an id in a form: what does not exist is said beside the field it was chosen in. */
export const beside = <T>(field: string, looked: Promise<T>): Promise<T> =>
  looked.catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'not_found' ? invalid({ [field]: error.message }) : error
  })

/** PostgreSQL's error, from below whatever wrapped it. */
function databaseError(error: unknown): { code?: string; constraint?: string } | undefined {
  for (let e = error; e instanceof Error; e = e.cause)
    if ('code' in e && typeof e.code === 'string') return e as { code: string }
  return undefined
}

/** True for a unique violation of the named constraint: the name is taken, also when two asked at once. */
export function violates(error: unknown, constraint: string) {
  const found = databaseError(error)
  return found?.code === '23505' && found.constraint === constraint
}

/** True when the database gave this transaction up in favour of another; running it again is safe. */
export const isDeadlock = (error: unknown) => ['40P01', '40001'].includes(databaseError(error)?.code ?? '')
