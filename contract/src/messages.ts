import { z } from 'zod'
import { Done, endpoint, page, paging } from './endpoint.ts'
import { FileLink, Id, Instant, Person, Phone, line, text } from './kinds.ts'

export const MAX_ATTACHMENTS = 5

/** `open` waits for staff or customer; `closed` is settled, and opens again by itself when the customer writes. */
export const ThreadStatus = z.enum(['open', 'closed'])
export type ThreadStatus = z.output<typeof ThreadStatus>

const body = text(4000, 1, 'Write a message')
const attachmentIds = z.array(Id).max(MAX_ATTACHMENTS, `At most ${MAX_ATTACHMENTS} files`).optional()
const subject = line(200, 3, 'Say in a few words what it is about')

export const Message = z.object({
  id: Id,
  body: z.string(),
  fromCustomer: z.boolean(),
  /** To a customer, staff is the organisation by name. */
  author: z.string(),
  at: Instant,
  attachments: z.array(FileLink),
})
export type Message = z.output<typeof Message>

export const ThreadRow = z.object({
  id: Id,
  subject: z.string(),
  status: ThreadStatus,
  customer: z.object({ id: Id, name: z.string(), accountNumber: z.string() }),
  assignee: Person.nullable(),
  /** The beginning of the newest message. */
  preview: z.string(),
  lastFromCustomer: z.boolean(),
  /** For staff, messages of the customer that nobody has read; for the customer, those of staff. */
  unread: z.int(),
  lastAt: Instant,
})
export type ThreadRow = z.output<typeof ThreadRow>

/** The newest hundred messages, oldest first; `earlier` continues before them. */
export const Thread = ThreadRow.omit({ preview: true, lastFromCustomer: true }).extend({
  customerPhone: z.string(),
  messages: z.array(Message),
  earlier: z.string().nullable(),
})
export type Thread = z.output<typeof Thread>

export const MyThreadRow = ThreadRow.omit({ customer: true, assignee: true })
export type MyThreadRow = z.output<typeof MyThreadRow>
export const MyThread = Thread.omit({ customer: true, customerPhone: true, assignee: true })
export type MyThread = z.output<typeof MyThread>

export const CannedReply = z.object({ id: Id, title: z.string(), body: z.string() })
export type CannedReply = z.output<typeof CannedReply>
const cannedFields = { title: line(80, 2, 'Give it a short name'), body: text(2000, 1, 'Write the reply') }

export const Call = z.object({
  id: Id,
  customer: z.object({ id: Id, name: z.string(), accountNumber: z.string() }),
  direction: z.enum(['in', 'out']),
  phone: z.string().nullable(),
  summary: z.string(),
  minutes: z.int().nullable(),
  by: Person,
  at: Instant,
})
export type Call = z.output<typeof Call>

const id = z.object({ id: Id })
const threadInput = z.object({ id: Id, before: z.string().max(200).optional() })
/** `upTo`: the newest message that was on the screen; what came after it stays unread. Left out: all of it. */
const readInput = z.object({ id: Id, upTo: Id.optional() })

export const messages = {
  threads: endpoint({
    method: 'GET',
    path: '/messages',
    can: 'messages:answer',
    input: z.object({
      box: z.enum(['unassigned', 'mine', 'all']).optional(),
      status: ThreadStatus.optional(),
      customerId: Id.optional(),
      q: text(100, 0).optional(),
      ...paging,
    }),
    output: page(ThreadRow),
    csv: {
      Subject: 'subject',
      Status: 'status',
      Account: 'customer.accountNumber',
      Customer: 'customer.name',
      'Answered by': 'assignee.name',
      Unread: 'unread',
      'Last message': 'lastAt',
    },
    summary: 'The inbox: threads with customers, the one written to last first',
  }),
  unread: endpoint({
    method: 'GET',
    path: '/messages/unread',
    can: 'messages:answer',
    input: z.object({}),
    output: z.object({ count: z.int(), capped: z.boolean() }),
    summary: 'How many threads of mine, or of nobody, hold something unread (up to 99)',
  }),
  thread: endpoint({
    method: 'GET',
    path: '/messages/:id',
    can: 'messages:answer',
    input: threadInput,
    output: Thread,
    summary: 'One thread',
  }),
  start: endpoint({
    method: 'POST',
    path: '/messages',
    can: 'messages:answer',
    input: z.object({ id: Id.optional(), customerId: Id, subject, body, attachmentIds }),
    output: Thread,
    summary: 'Write to a customer',
  }),
  reply: endpoint({
    method: 'POST',
    path: '/messages/:id/reply',
    can: 'messages:answer',
    input: z.object({ id: Id, body, attachmentIds }),
    output: Thread,
    summary: 'Answer; a thread nobody has becomes mine',
  }),
  markRead: endpoint({
    method: 'POST',
    path: '/messages/:id/read',
    can: 'messages:answer',
    input: readInput,
    output: Done,
    summary: 'Mark what the customer wrote as read',
  }),
  assign: endpoint({
    method: 'POST',
    path: '/messages/:id/assign',
    can: 'messages:answer',
    input: z.object({ id: Id, assigneeId: Id.nullable() }),
    output: Thread,
    summary: 'Give the thread to somebody who answers messages, or to nobody',
  }),
  setStatus: endpoint({
    method: 'POST',
    path: '/messages/:id/status',
    can: 'messages:answer',
    input: z.object({ id: Id, status: ThreadStatus }),
    output: Thread,
    summary: 'Close a settled thread, or open it again',
  }),
  answerers: endpoint({
    method: 'GET',
    path: '/messages/answerers',
    can: 'messages:answer',
    input: z.object({}),
    output: z.array(Person),
    summary: 'Who can be given a thread',
  }),

  canned: endpoint({
    method: 'GET',
    path: '/messages/canned',
    can: 'messages:answer',
    input: z.object({}),
    output: z.array(CannedReply),
    summary: 'Replies kept for use again; `{name}` becomes the first name of the customer',
  }),
  saveCanned: endpoint({
    method: 'PUT',
    path: '/messages/canned/:id',
    can: 'messages:answer',
    input: z.object({ id: Id, ...cannedFields }),
    output: CannedReply,
    summary: 'Keep a reply under a new id, or change one',
  }),
  deleteCanned: endpoint({
    method: 'DELETE',
    path: '/messages/canned/:id',
    can: 'messages:answer',
    input: id,
    output: Done,
    summary: 'Forget a kept reply',
  }),

  calls: endpoint({
    method: 'GET',
    path: '/calls',
    can: 'customers:read',
    input: z.object({ customerId: Id.optional(), ...paging }),
    output: page(Call),
    csv: {
      At: 'at',
      Account: 'customer.accountNumber',
      Customer: 'customer.name',
      Direction: 'direction',
      Phone: 'phone',
      Summary: 'summary',
      Minutes: 'minutes',
      By: 'by.name',
    },
    summary: 'Telephone calls with customers, newest first',
  }),
  logCall: endpoint({
    method: 'POST',
    path: '/calls',
    can: 'messages:answer',
    input: z.object({
      id: Id.optional(),
      customerId: Id,
      direction: z.enum(['in', 'out']),
      phone: Phone.nullable().optional(),
      summary: text(2000, 3, 'Say what the call was about'),
      minutes: z.int('Give whole minutes').min(0).max(600, 'At most 600 minutes').nullable().optional(),
    }),
    output: Call,
    summary: 'Note a call with a customer',
  }),

  mine: endpoint({
    method: 'GET',
    path: '/my/messages',
    can: 'customer',
    input: z.object({ ...paging }),
    output: page(MyThreadRow),
    summary: 'My threads; `unread` counts what staff wrote and I have not read',
  }),
  myThread: endpoint({
    method: 'GET',
    path: '/my/messages/:id',
    can: 'customer',
    input: threadInput,
    output: MyThread,
    summary: 'One of my threads',
  }),
  write: endpoint({
    method: 'POST',
    path: '/my/messages',
    can: 'customer',
    input: z.object({ id: Id.optional(), subject, body, attachmentIds }),
    output: MyThread,
    summary: 'Write to support',
  }),
  replyMine: endpoint({
    method: 'POST',
    path: '/my/messages/:id/reply',
    can: 'customer',
    input: z.object({ id: Id, body, attachmentIds }),
    output: MyThread,
    summary: 'Go on in one of my threads',
  }),
  markMineRead: endpoint({
    method: 'POST',
    path: '/my/messages/:id/read',
    can: 'customer',
    input: readInput,
    output: Done,
    summary: 'Mark what staff wrote as read',
  }),
}
