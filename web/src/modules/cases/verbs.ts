import type { CaseStatus } from '@mtambo/contract'

type Asks = { title: string; label: string; help: string; /** Said when nothing was written. */ missing: string }

/** A move a person can make, named as they would say it, and what they are asked first. */
export type Verb = { to: CaseStatus; label: string; asks?: Asks }
export type Asking = Verb & { asks: Asks }

const reason = (title: string, help: string): Asks => ({ title, label: 'Reason', help, missing: 'Give the reason' })

const RESOLVE = {
  label: 'Resolve…',
  asks: {
    title: 'Resolve',
    label: 'Resolution notes',
    help: 'What was done? The customer can read this.',
    missing: 'Say what was done',
  },
}
const REOPEN = {
  label: 'Reopen…',
  asks: reason('Reopen', 'What is still wrong? It comes back ahead of others of its severity.'),
}
const STOP = { label: 'Send back…', asks: reason('Send back', 'Why does the work stop? It goes back to assigned.') }
const UNASSIGN = {
  label: 'Send back…',
  asks: reason('Send back', 'Why? It then waits for somebody else to be assigned.'),
}

/** Each move that is allowed now, as a verb. Going backward asks for a reason. */
export const verbs = (from: CaseStatus, moves: readonly CaseStatus[]): Verb[] =>
  moves.map((to) => ({ to, ...verb(from, to, moves) }))

function verb(from: CaseStatus, to: CaseStatus, moves: readonly CaseStatus[]): Omit<Verb, 'to'> {
  if (to === 'in_progress') return { label: 'Start work' }
  if (to === 'resolved') return RESOLVE
  if (to === 'closed') return { label: 'Close' }
  if (from === 'resolved') {
    const another = to === 'acknowledged' && moves.includes('assigned')
    return another ? { ...REOPEN, label: 'Reopen for someone else…' } : REOPEN
  }
  if (from === 'reported') return { label: 'Acknowledge' }
  return from === 'in_progress' ? STOP : UNASSIGN
}
