import type { CaseStatus, Organisation, Words } from '@mtambo/contract'
import { resolutionMinutes } from './lifecycle.ts'
import type { CaseRecord } from './queries.ts'

type Text = { title: string; text: string }

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** 135 → "2 h 15 min". */
export const spokenMinutes = (minutes: number) =>
  minutes < 60
    ? `${minutes} min`
    : minutes < 2880
      ? `${Math.floor(minutes / 60)} h ${minutes % 60} min`
      : `${Math.round(minutes / 1440)} days`

export const managerText = (
  { number, title, severity, affectedCustomers, description }: CaseRecord,
  words: Words,
): Text => ({
  title: `New ${severity} ${words.case.toLowerCase()} ${number}`,
  text: `${title}. ${affectedCustomers > 1 ? `${affectedCustomers} customers affected. ` : ''}${description.slice(0, 200)}`,
})

export const technicianText = ({ number, title, severity }: CaseRecord): Text => ({
  title: `${number} is yours`,
  text: `${capital(severity)}: ${title}. Open My work to start.`,
})

export const backText = ({ number, title }: CaseRecord, notes: string | null): Text => ({
  title: `${number} is back with you`,
  text: `${title}. ${notes ? `Reason: ${notes}` : 'Open My work to see it.'}`,
})

export const againText = ({ number, title }: CaseRecord, notes: string | null): Text => ({
  title: `${number} is not fixed`,
  text: `${title}. Whoever reported it says: ${notes ?? ''}`,
})

export const addedText = ({ number, title }: CaseRecord, notes: string | null): Text => ({
  title: `More about ${number}`,
  text: `${title}. Whoever reported it adds: ${notes ?? ''}`,
})

/** What a customer is told at each step: what happened, and what happens next. Who writes is added by the letter. */
export function customerText(
  it: CaseRecord,
  to: CaseStatus | 'noted',
  { words }: Pick<Organisation, 'words'>,
  notes: string | null,
): Text {
  const minutes = resolutionMinutes(it)
  const said: Record<CaseStatus | 'noted', string> = {
    reported: 'We have your report. We told the duty manager and will write when a crew is sent.',
    acknowledged: 'We are looking into it and will send a crew if one is needed.',
    assigned: `${it.priority ? 'We are sorry it is not fixed. ' : ''}A crew has been given this job and will come to you.`,
    in_progress: 'The crew has started work.',
    resolved:
      `This is fixed${minutes === null ? '' : `, ${spokenMinutes(minutes)} after your report`}. ${notes ?? ''}`.trim(),
    closed: 'This is now closed. Thank you for reporting it.',
    noted: notes ?? '',
  }
  return { title: `${words.case} ${it.number}`, text: said[to] }
}
