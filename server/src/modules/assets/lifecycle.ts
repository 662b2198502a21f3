import { ASSET_NEXT, canMove, type AssetStatus } from '@mtambo/contract'
import { invalid, notAllowedNow } from '#core/errors.ts'

const WORDS: Record<AssetStatus, string> = {
  in_service: 'in service',
  degraded: 'degraded',
  out_of_service: 'out of service',
  retired: 'retired',
}

export function assertCanMove(from: AssetStatus, to: AssetStatus, notes: string | undefined) {
  if (from === to) throw notAllowedNow(`This is ${WORDS[from]} already.`)
  if (!canMove(ASSET_NEXT, from, to)) {
    const next = ASSET_NEXT[from].map((status) => WORDS[status])
    throw notAllowedNow(`What is ${WORDS[from]} cannot become ${WORDS[to]}, only ${next.join(' or ')}.`)
  }
  if (from === 'retired' && !notes) throw invalid({ notes: 'Say why it comes back into service.' })
}
