import { z } from 'zod'
import { Done, endpoint, page, paging } from './endpoint.ts'
import { Id, Instant } from './kinds.ts'

/** What a notice is about; a person chooses per kind how to be told. */
export const NoticeKind = z.enum([
  'case_reported',
  'case_assigned',
  'case_updated',
  'work_assigned',
  'work_reminder',
  'work_requested',
  'work_decided',
  'mention',
  'request_submitted',
  'request_updated',
  'message',
  'announcement',
  'staff_registered',
  'support',
  'warranty_ending',
  'stock_low',
  'purchase_asked',
  'purchase_decided',
  'account',
])
export type NoticeKind = z.output<typeof NoticeKind>

export const Notice = z.object({
  id: Id,
  kind: NoticeKind,
  title: z.string(),
  text: z.string(),
  /** What to open: `case`, `work-order`, `service-request`, `thread`, `announcement`, `staff`, and its id. */
  about: z.object({ type: z.string(), id: Id }).nullable(),
  read: z.boolean(),
  at: Instant,
})
export type Notice = z.output<typeof Notice>

export const Preference = z.object({ kind: NoticeKind, email: z.boolean(), sms: z.boolean() })
export type Preference = z.output<typeof Preference>

export const OutboxChannel = z.enum(['email', 'sms'])
export const OutboxStatus = z.enum(['queued', 'sent', 'failed'])
export const OutboxMessage = z.object({
  id: Id,
  channel: OutboxChannel,
  to: z.string(),
  subject: z.string().nullable(),
  body: z.string(),
  /** The name of the file that goes with it. */
  attachment: z.string().nullable(),
  status: OutboxStatus,
  attempts: z.int(),
  error: z.string().nullable(),
  /** True when a sandbox stood in for the provider. */
  sandbox: z.boolean(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
})
export type OutboxMessage = z.output<typeof OutboxMessage>

export const notifications = {
  list: endpoint({
    method: 'GET',
    path: '/notifications',
    can: 'signed-in',
    input: z.object({ unread: z.enum(['yes']).optional(), ...paging }),
    output: page(Notice),
    summary: 'What I was told, newest first',
  }),
  unread: endpoint({
    method: 'GET',
    path: '/notifications/unread',
    can: 'signed-in',
    input: z.object({}),
    output: z.object({ count: z.int(), capped: z.boolean() }),
    summary: 'How much of it is unread (up to 99)',
  }),
  markRead: endpoint({
    method: 'POST',
    path: '/notifications/read',
    can: 'signed-in',
    input: z.object({ ids: z.array(Id).max(100).optional() }),
    output: Done,
    summary: 'Mark some, or all, as read',
  }),
  preferences: endpoint({
    method: 'GET',
    path: '/notifications/preferences',
    can: 'signed-in',
    input: z.object({}),
    output: z.array(Preference),
    summary: 'How I want to be told',
  }),
  setPreferences: endpoint({
    method: 'PUT',
    path: '/notifications/preferences',
    can: 'signed-in',
    input: z.object({ preferences: z.array(Preference).max(20) }),
    output: z.array(Preference),
    summary: 'Choose how I want to be told',
  }),
  outbox: endpoint({
    method: 'GET',
    path: '/outbox',
    can: 'outbox:read',
    input: z.object({ channel: OutboxChannel.optional(), status: OutboxStatus.optional(), ...paging }),
    output: page(OutboxMessage),
    csv: {
      Channel: 'channel',
      To: 'to',
      Subject: 'subject',
      Status: 'status',
      Attempts: 'attempts',
      Error: 'error',
      Queued: 'createdAt',
      Sent: 'sentAt',
    },
    summary: 'E-mails and SMS of the organisation, newest first',
  }),
  retry: endpoint({
    method: 'POST',
    path: '/outbox/:id/retry',
    can: 'outbox:read',
    input: z.object({ id: Id }),
    output: OutboxMessage,
    summary: 'Send a failed message again',
  }),
}
