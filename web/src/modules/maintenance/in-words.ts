import type { CalendarEvent } from '@mtambo/contract'
import { whoText } from '#modules/work-orders/index.ts'
import { isStatus, statusWord } from '#ui/status-badge.tsx'

export const statusOf = ({ status }: CalendarEvent) => (isStatus(status) ? statusWord(status) : status)

/** What there is to say besides when and what. */
export const moreOf = (job: CalendarEvent) =>
  [statusOf(job), whoText(job) || 'nobody yet', job.locationText].filter(Boolean).join(', ')

/** All of it in one sentence, for whoever hovers. */
export const inWords = (job: CalendarEvent) =>
  `${[job.scheduledTime, job.title].filter(Boolean).join(' ')}, ${moreOf(job)}`
