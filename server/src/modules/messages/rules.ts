import { canMove, type ThreadStatus } from '@mtambo/contract'
import { notAllowedNow } from '#core/errors.ts'

/** Where a conversation may go. When its customer writes, a closed one opens by itself. */
export const THREAD_NEXT = { open: ['closed'], closed: ['open'] } as const satisfies Record<
  ThreadStatus,
  readonly ThreadStatus[]
>

export function assertCanMove(from: ThreadStatus, to: ThreadStatus) {
  if (canMove(THREAD_NEXT, from, to)) return
  throw notAllowedNow(`This conversation is ${from} already. It can become: ${THREAD_NEXT[from].join(', ')}.`)
}

const PREVIEW = 140

/** The beginning of a message on one line. */
export function previewOf(body: string): string {
  const line = body.replace(/\s+/g, ' ').trim()
  return line.length > PREVIEW ? `${line.slice(0, PREVIEW - 1).trimEnd()}…` : line
}

/** The later of two moments: a transaction that waited for another began before what it comes after. */
export const later = (one: Date, other: Date) => (one > other ? one : other)
