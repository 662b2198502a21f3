import type { ConnectionStatus } from '@mtambo/contract'

export type Verb = { to: ConnectionStatus; label: string; title: string; help: string; final: boolean }

/** Each move that is allowed now, as a verb, with what it means for the customer. */
export const verbs = (from: ConnectionStatus, moves: readonly ConnectionStatus[]): Verb[] =>
  moves.map((to) => ({ to, final: to === 'disconnected', ...WORDS[to](from) }))

const WORDS: Record<ConnectionStatus, (from: ConnectionStatus) => { label: string; title: string; help: string }> = {
  pending: () => ({
    label: 'Back to pending…',
    title: 'Back to pending',
    help: 'It waits for its installation again.',
  }),
  active: (from) =>
    from === 'suspended'
      ? { label: 'Resume supply…', title: 'Resume supply', help: 'The customer is supplied again.' }
      : { label: 'Activate…', title: 'Activate', help: 'The customer is supplied from now on.' },
  suspended: () => ({
    label: 'Suspend…',
    title: 'Suspend supply',
    help: 'Supply stops until it is resumed. Say why, for the next person who looks.',
  }),
  disconnected: () => ({
    label: 'Disconnect…',
    title: 'Disconnect for good',
    help: 'Only a reconnection the customer asks for, approved and carried out, brings it back.',
  }),
}
