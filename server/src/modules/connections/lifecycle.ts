import { canMove, CONNECTION_NEXT, type ConnectionStatus } from '@mtambo/contract'
import { notAllowedNow } from '#core/errors.ts'

export function assertCanMove(from: ConnectionStatus, to: ConnectionStatus) {
  if (canMove(CONNECTION_NEXT, from, to)) return
  if (from === to) throw notAllowedNow(`This connection is ${from} already.`)
  const next = CONNECTION_NEXT[from]
  throw notAllowedNow(
    next.length === 0
      ? `A connection that is ${from} stays so: it cannot become ${to}. Supply begins again with a new connection.`
      : `A connection that is ${from} cannot become ${to}, only ${next.join(' or ')}.`,
  )
}
