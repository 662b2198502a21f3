import type { HistoryEntry } from '@mtambo/contract'
import { isStatus, StatusBadge, statusWord } from './status-badge.tsx'
import type { TimelineEntry } from './timeline.tsx'

const WORDS: Record<string, string> = { noted: 'Note', held: 'Put on hold', unplanned: 'Called off' }

/** What happened, newest first, in words; `said` has those for events whose own name would not tell. */
export const asTimeline = (history: HistoryEntry[], said: Record<string, string> = {}): TimelineEntry[] =>
  history
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ id, at, who, notes, from, to, event }) => ({
      id,
      at,
      who,
      title: said[event] ?? titleOf(event, from, to),
      notes,
      // The first entry's title says it already.
      from: from !== to && badge(from),
      to: from !== null && from !== to && badge(to),
    }))

/** `case.assigned` → Assigned; what merely moved is called after where it went. */
function titleOf(event: string, from: string | null, to: string | null) {
  const verb = event.slice(event.indexOf('.') + 1).replaceAll('-', ' ')
  if (verb === 'moved' && from === 'resolved' && to !== 'closed') return 'Reopened'
  if (verb === 'moved' && isStatus(to)) return statusWord(to)
  return WORDS[verb] ?? verb.charAt(0).toUpperCase() + verb.slice(1)
}

const badge = (value: string | null) => (isStatus(value) ? <StatusBadge status={value} /> : value)
