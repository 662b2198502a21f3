import { whoText } from '#modules/work-orders/index.ts'
import { isStatus, statusWord } from '#ui/status-badge.tsx'
import type { CalendarJob } from './expected.ts'

export const statusOf = ({ status, plan }: CalendarJob) =>
  plan ? 'Expected' : isStatus(status) ? statusWord(status) : status

/** What there is to say besides when and what. */
export const moreOf = (job: CalendarJob) =>
  [statusOf(job), !job.plan && (whoText(job) || 'nobody yet'), job.locationText].filter(Boolean).join(', ')

/** All of it in one sentence, for whoever hovers. */
export const inWords = (job: CalendarJob) =>
  `${[job.scheduledTime, job.title].filter(Boolean).join(' ')}, ${moreOf(job)}`
