import { pino } from 'pino'

type Plain = { type: string; message: string; stack: string; code?: unknown; constraint?: unknown; cause?: Plain }

/** An error without what people typed: not the values of its statement, nor the database's details, which repeat them. */
export function plainError(error: unknown): Plain {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Not an error', stack: '' }
  const { name, message, stack = '', code, constraint, cause } = error as Error & Partial<Plain>
  const said = message.replace(/\nparams: [^]*$/, '')
  return {
    type: name,
    message: said,
    stack: `${name}: ${said}${stack.slice(stack.lastIndexOf(message) + message.length)}`,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(cause !== undefined && { cause: plainError(cause) }),
  }
}

/**
 * One JSON object a line. Never what people typed: no bodies, no headers, no query strings;
 * an error only by its type, message and stack, without values.
 */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'warn',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { error: plainError },
})
