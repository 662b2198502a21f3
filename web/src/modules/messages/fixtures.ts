import type { Call, Message, MyThread, MyThreadRow, Thread, ThreadRow } from '@mtambo/contract'
import { uuid } from '#testing/people.ts'

const AT = new Date('2026-11-20T10:00:00Z')

export const AGENTS = [
  { id: uuid(2), name: 'Mary Wanjiku' },
  { id: uuid(70), name: 'Sarah Kimani' },
]

/** Messages for page tests. */
export const aMessage = (n: number, over: Partial<Message> = {}): Message => ({
  id: uuid(800 + n),
  body: `Message ${n}`,
  fromCustomer: true,
  author: 'John Kamau',
  at: new Date(AT.getTime() + n * 60_000),
  attachments: [],
  ...over,
})

export const aThreadRow = (over: Partial<ThreadRow> = {}): ThreadRow => ({
  id: uuid(700),
  subject: 'Reading on my last bill',
  status: 'open',
  customer: { id: uuid(3), name: 'John Kamau', accountNumber: 'KP-2026-0001' },
  assignee: null,
  preview: 'My bill says 4,318 but the meter shows 4,183.',
  lastFromCustomer: true,
  unread: 1,
  lastAt: AT,
  ...over,
})

export const aThread = ({ messages = [aMessage(1)], ...over }: Partial<Thread> = {}): Thread => {
  const { preview: _, lastFromCustomer: __, ...row } = aThreadRow()
  return { ...row, customerPhone: '+254712345678', messages, earlier: null, ...over }
}

export const aMyRow = (over: Partial<MyThreadRow> = {}): MyThreadRow => {
  const { customer: _, assignee: __, ...row } = aThreadRow()
  return { ...row, ...over }
}

export const aMyThread = (over: Partial<MyThread> = {}): MyThread => {
  const { customer: _, customerPhone: __, assignee: ___, ...thread } = aThread()
  return { ...thread, ...over }
}

export const aCall = (over: Partial<Call> = {}): Call => ({
  id: uuid(900),
  customer: { id: uuid(3), name: 'John Kamau', accountNumber: 'KP-2026-0001' },
  direction: 'in',
  phone: '+254712345678',
  summary: 'Asked when the power comes back.',
  minutes: 4,
  by: { id: uuid(70), name: 'Sarah Kimani' },
  at: AT,
  ...over,
})
