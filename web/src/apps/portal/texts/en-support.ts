import type { Words } from '@mtambo/contract'

const a = (word: string) => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word.toLowerCase()}`

/** What the portal says where customers write with their utility. */
export const support = {
  lead: 'Write to us here. You are told when we answer.',
  write: 'Write to us',
  emptyTitle: 'No messages yet',
  empty: 'Ask us about your bill, your meter or anything else. Our answer stays here to be read again.',
  unread: 'Unread',
  you: 'You',
  settled: 'Settled',
  settledHelp: 'This matter is settled. If you write again, it opens by itself.',
  fault: 'Something is broken? A crew hears of it at once when you report it:',
  report: (w: Words) => `Report ${a(w.case)}`,
  subject: 'What is it about?',
  subjectHelp: 'A few words, for example: bill of March.',
  message: 'Your message',
  answer: 'Your answer',
  attach: 'Add photos or files',
  send: 'Send',
  sending: 'Your message goes out when the files are there.',
  earlier: 'Show earlier messages',
  conversation: 'Messages, the newest last',
}

export type SupportTexts = typeof support
