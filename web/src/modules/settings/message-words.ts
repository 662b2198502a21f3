import type { NoticeKind, TemplateChannel, Words } from '@mtambo/contract'

/** When a message of a kind is sent, in the words of the organisation. */
export const kindWords = (words: Words): Record<NoticeKind, string> => ({
  case_reported: `${words.case} reported`,
  case_assigned: `${words.case} assigned`,
  case_updated: `${words.case} updated`,
  work_assigned: `${words.workOrder} assigned`,
  work_reminder: `${words.workOrder} reminder`,
  work_requested: `${words.workOrder} asked for`,
  work_decided: `${words.workOrder} approved or rejected`,
  mention: 'Mentioned in a comment',
  request_submitted: 'Service request submitted',
  request_updated: 'Service request updated',
  message: 'New message',
  announcement: 'Announcement',
  staff_registered: 'Staff account asked for',
  support: 'Access of support',
  warranty_ending: 'Warranty ends soon',
  stock_low: 'Low stock',
  purchase_asked: 'Purchase to approve',
  purchase_decided: 'Purchase decided on',
  account: 'Account and security',
})

export const CHANNELS: { value: TemplateChannel; label: string }[] = [
  { value: 'email', label: 'E-mail' },
  { value: 'sms', label: 'SMS' },
]

/** What the placeholders stand for. */
export const FIELD_WORDS = {
  title: 'What it is about, in a few words',
  text: 'What happened',
  name: 'Name of who gets it',
  organisation: 'Name of the organisation',
  link: 'Address of the page. A paragraph with it is left out where there is no page',
}
