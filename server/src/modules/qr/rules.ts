import { REOPEN_DAYS, type Condition, type PublicHappening, type QrSettings, type Severity } from '@mtambo/contract'
import type { events } from '#core/tables.ts'

const DEFAULT: Omit<QrSettings, 'reports'> = {
  name: 'optional',
  phone: 'optional',
  showStatus: true,
  showPhoto: false,
  sms: true,
  mostPerAddress: 10,
  mostPerAsset: 20,
}

/**
 * As the organisation has set it. Where nothing is set, a report asks for work at once; who has customers has a desk that
 * looks at what they report first.
 */
export const settingsFrom = (settings: Record<string, unknown>, modules: string[]): QrSettings => ({
  ...DEFAULT,
  reports: modules.includes('customers') ? 'case' : 'request',
  ...(settings['qr'] as Partial<QrSettings> | undefined),
})

const CONDITIONS: Record<Condition, string> = {
  works: 'It still works.',
  stopped: 'It has stopped.',
  dangerous: 'It is dangerous.',
}

/** As staff read it: how bad it is, then the words. */
export const described = (condition: Condition, words: string) => `${CONDITIONS[condition]}\n${words}`
/** As whoever wrote it reads it again: the words alone. */
export const ownWords = (description: string) => description.slice(description.indexOf('\n') + 1)

/** What people are hurt by is urgent, whatever else was said. */
const HAZARD = 'safety'
const SEVERITIES: Record<Condition, Severity> = { works: 'medium', stopped: 'high', dangerous: 'critical' }
export const severityOf = (condition: Condition, category: string): Severity =>
  category === HAZARD ? 'critical' : SEVERITIES[condition]

const SECOND = 1000
const HOUR = 3_600_000
export const DAY = 24 * HOUR
/** Nobody reads the page and fills it in faster than that. */
const FASTEST = 3 * SECOND

export type Ticket = { at: Date } | undefined
/** What is wrong with the proof that a page was opened. */
export function ticketFault(ticket: Ticket, now: Date): 'expired' | 'tooFast' | undefined {
  const age = ticket ? now.getTime() - ticket.at.getTime() : Infinity
  // A clock of another process may be a little ahead.
  if (age > DAY || age < -SECOND) return 'expired'
  return age < FASTEST ? 'tooFast' : undefined
}

export const anHourBefore = (now: Date) => new Date(now.getTime() - HOUR)

/** Until when somebody may say that it is not fixed after all. */
export const reopenUntil = ({ status, resolvedAt }: { status: string; resolvedAt: Date | null }, now: Date) => {
  const until = status === 'resolved' && resolvedAt ? new Date(resolvedAt.getTime() + REOPEN_DAYS * DAY) : null
  return until && until > now ? until : null
}

type Logged = Pick<typeof events.$inferSelect, 'name' | 'from' | 'to' | 'data'>

/** What of the log is for anybody, and what it is called there; all else is among colleagues. */
export function publicStep({ name, from, to, data }: Logged): PublicHappening['what'] | undefined {
  if (name === 'case.reported') return 'reported'
  if (name === 'case.assigned') return 'assigned'
  if (name === 'case.noted') return stepOfNote(data as { forReporter?: boolean; byReporter?: boolean })
  if (name !== 'case.moved') return undefined
  if ((data as { declined?: boolean }).declined) return 'declined'
  if (from === 'resolved' && to !== 'closed') return 'reopened'
  return MOVED[to ?? '']
}

const stepOfNote = ({ forReporter, byReporter }: { forReporter?: boolean; byReporter?: boolean }) =>
  byReporter ? 'added' : forReporter ? 'answer' : undefined

const MOVED: Record<string, PublicHappening['what'] | undefined> = {
  acknowledged: 'seen',
  in_progress: 'started',
  resolved: 'fixed',
  closed: 'closed',
}
