import { canMove, COUNT_NEXT, type CountStatus } from '@mtambo/contract'
import { notAllowedNow } from '#core/errors.ts'

const WORDS: Record<CountStatus, string> = { open: 'open', posted: 'posted', cancelled: 'cancelled' }

export function assertCountMoves(from: CountStatus, to: CountStatus) {
  if (canMove(COUNT_NEXT, from, to)) return
  const next = COUNT_NEXT[from].map((status) => WORDS[status])
  throw notAllowedNow(
    next.length > 0
      ? `A count that is ${WORDS[from]} can only be ${next.join(' or ')}.`
      : `This count is ${WORDS[from]} already: nothing more is changed in it.`,
  )
}
