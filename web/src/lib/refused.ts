import type { RefusalCode } from '@mtambo/contract/refusal'

export type RefusedCode = RefusalCode | 'offline' | 'broken'

/** The server said no, could not be reached, or answered nonsense. The message is a sentence to show as it is. */
export class Refused extends Error {
  code: RefusedCode
  fields?: Record<string, string>
  requestId?: string

  constructor(code: RefusedCode, message: string, more: { fields?: Record<string, string>; requestId?: string } = {}) {
    super(message)
    this.name = 'Refused'
    this.code = code
    Object.assign(this, more)
  }
}

export const asRefused = (error: unknown): Refused =>
  error instanceof Refused ? error : new Refused('broken', 'Something went wrong on this page. Please load it again.')
