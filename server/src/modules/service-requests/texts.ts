import type { Organisation, ServiceRequestStatus, Words } from '@mtambo/contract'
import { spokenDay } from '#modules/work-orders/index.ts'
import type { RequestRecord } from './queries.ts'
import { aRequest, SPOKEN, WORK } from './rules.ts'

type Text = { title: string; text: string }

export const reviewerText = ({ number, type, priority, description }: RequestRecord, customer: string): Text => ({
  title: `New request ${number}: ${SPOKEN[type]}`,
  text: `${customer} asks for it. ${priority === 'urgent' ? 'Urgent. ' : ''}${(description ?? '').slice(0, 200)}`.trim(),
})

export const unplannedText = ({ number, type }: RequestRecord, notes: string | null): Text => ({
  title: `${number} needs planning again`,
  text: `The work for this ${SPOKEN[type]} was cancelled. ${notes ? `Reason: ${notes}` : 'Plan it anew, or reject it.'}`,
})

export const withdrawnText = ({ number, type }: RequestRecord): Text => ({
  title: `${number} was taken back`,
  text: `The customer no longer wants this ${SPOKEN[type]}. There is nothing to decide.`,
})

/** How it ended, for each type. */
function doneText({ type, loadKva, town }: RequestRecord, { connection }: Words): string {
  const word = connection.toLowerCase()
  switch (type) {
    case 'new_connection':
      return `Your new ${word} is in service.`
    case 'upgrade':
    case 'downgrade':
      return `Your ${word} now has ${loadKva} kVA.`
    case 'relocation':
      return `Your ${word} has moved to ${town}.`
    case 'name_change':
      return 'The account now runs on the new name.'
    case 'disconnection':
      return `Your ${word} is disconnected.`
    case 'reconnection':
      return `Your ${word} is in service again.`
  }
}

export type Step = ServiceRequestStatus | 'planned' | 'unplanned' | 'noted'
type Said = { notes: string | null; visitOn?: string | null | undefined }

/** What a customer is told at each step: what happened, and what happens next. */
export function customerText(
  it: RequestRecord,
  step: Step,
  { words }: Pick<Organisation, 'words'>,
  { notes, visitOn }: Said,
): Text {
  const visit = visitOn ? `Our crew comes on ${spokenDay(visitOn)}.` : 'We will write when our crew comes.'
  const said: Record<Step, string> = {
    submitted: `We have your request for ${aRequest(it.type)}. We will look at it and write what we decide.`,
    under_review: 'Somebody is looking at your request now. We will write what we decide.',
    approved: `Approved. ${WORK[it.type] === null ? 'We will write when the account is changed.' : visit}`,
    in_progress: 'Our crew has started the work.',
    completed: `Done. ${doneText(it, words)} ${it.type === 'name_change' ? '' : (notes ?? '')}`.trim(),
    rejected: `We cannot do this. ${notes ?? ''}`.trim(),
    withdrawn: 'You have taken this back. Nothing more will happen.',
    planned: visit,
    unplanned: 'The visit was called off. We are sorry, and will write when our crew comes.',
    noted: notes ?? '',
  }
  return { title: `Request ${it.number}`, text: said[step] }
}
