import type { AssetStatus } from '@mtambo/contract'

export type Verb = { to: AssetStatus; label: string; title: string; help: string; needsReason: boolean }

/** Each move that is allowed now, as a verb, with what it means. */
export const verbs = (from: AssetStatus, moves: readonly AssetStatus[]): Verb[] =>
  moves.map((to) => ({ to, needsReason: from === 'retired', ...WORDS[to](from) }))

const WORDS: Record<AssetStatus, (from: AssetStatus) => { label: string; title: string; help: string }> = {
  in_service: (from) =>
    from === 'retired'
      ? { label: 'Bring back…', title: 'Bring back into service', help: 'It was retired. Say why it comes back.' }
      : { label: 'Back in service…', title: 'Back in service', help: 'It works as it should again.' },
  degraded: () => ({
    label: 'Mark as degraded…',
    title: 'Mark as degraded',
    help: 'It works, but not as it should. Say what is wrong, for the next person who looks.',
  }),
  out_of_service: () => ({
    label: 'Take out of service…',
    title: 'Take out of service',
    help: 'It does not work, or was switched off. What it supplies keeps naming it.',
  }),
  retired: () => ({
    label: 'Retire…',
    title: 'Retire',
    help: 'It was taken down. It stays in the register with its history, and is not offered for new supply.',
  }),
}
