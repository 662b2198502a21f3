import type { Input, messages } from '@mtambo/contract'
import { CALLS, REPLIES } from './call-texts.ts'
import type { DemoCustomer } from './customers.ts'
import type { Crew } from './fault-steps.ts'
import { CONVERSATIONS, type Told } from './message-texts.ts'
import { before, HOUR, MINUTE, plus, toSecond } from './moments.ts'
import { at, idAt, random, type Random } from './random.ts'

/** What somebody did in a conversation. `by` is a username; the rest is its customer. */
export type Turn = { at: Date } & (
  | { do: 'write'; body: string }
  | { do: 'answer'; by: string; body: string }
  | { do: 'read'; by: string }
  | { do: 'seen' }
  | { do: 'close'; by: string }
)
/** `turns` begins with the first message, by the customer or by staff. */
export type DemoThread = { id: string; customerId: string; subject: string; turns: Turn[] }
export type DemoCall = { at: Date; by: string; input: Input<typeof messages.logCall> }
export type DemoReply = { at: Date; by: string; input: Input<typeof messages.saveCanned> }
export type DemoMessages = { threads: DemoThread[]; calls: DemoCall[]; replies: DemoReply[] }

/** A small organisation has only the first few conversations. */
const SMALL = { customers: 50, threads: 3, calls: 4 }

/** Everybody who is written with has been a customer for long, and still is. */
export function demoMessages(seed: number, customers: DemoCustomer[], crew: Crew, now: Date): DemoMessages {
  const chance = random(seed, 'messages')
  const settled = customers.filter(
    ({ registeredAt, deactivatedAt }) => !deactivatedAt && registeredAt < before(now, 40 * 24 * HOUR),
  )
  const small = customers.length < SMALL.customers
  const desk = at(crew.desk, 0)
  const kept = before(now, 30 * 24 * HOUR)
  return {
    threads: CONVERSATIONS.slice(0, small ? SMALL.threads : undefined).map((told) =>
      threadOf(told, at(settled, told.customer), { desk, manager: at(crew.managers, 0) }, now, chance),
    ),
    calls: CALLS.slice(0, small ? SMALL.calls : undefined).map(({ customer, hoursAgo, ...said }) => {
      const moment = toSecond(before(now, hoursAgo * HOUR + chance.int(0, 50) * MINUTE))
      return {
        at: moment,
        by: desk,
        input: { ...said, id: idAt(moment, chance), customerId: at(settled, customer).input.id },
      }
    }),
    replies: REPLIES.map((reply, i) => {
      const moment = plus(kept, i * MINUTE)
      return { at: moment, by: desk, input: { ...reply, id: idAt(moment, chance) } }
    }),
  }
}

/** Who answers has read what came before; so has a customer who goes on. At the end it may lie unread. */
function threadOf(
  { subject, hoursAgo, says, end }: Told,
  customer: DemoCustomer,
  staff: Record<'desk' | 'manager', string>,
  now: Date,
  chance: Random,
): DemoThread {
  const began = toSecond(before(now, hoursAgo * HOUR))
  let moment = began
  const turns: Turn[] = []
  for (const [who, minutes, body] of says) {
    moment = plus(moment, minutes * MINUTE + chance.int(0, 59) * 1000)
    const looked = before(moment, 20_000)
    if (turns.length > 0)
      turns.push(who === 'customer' ? { do: 'seen', at: looked } : { do: 'read', by: staff[who], at: looked })
    turns.push(
      who === 'customer' ? { do: 'write', body, at: moment } : { do: 'answer', by: staff[who], body, at: moment },
    )
  }
  const last = plus(moment, 4 * MINUTE)
  if (end === 'closed') {
    const fromStaff = says.at(-1)?.[0] !== 'customer'
    turns.push(fromStaff ? { do: 'seen', at: last } : { do: 'read', by: staff.desk, at: last })
    turns.push({ do: 'close', by: staff.desk, at: plus(last, MINUTE) })
  }
  if (end === 'seen') turns.push({ do: 'seen', at: last })
  if (end === 'read') turns.push({ do: 'read', by: staff.desk, at: last })
  return { id: idAt(began, chance), customerId: customer.input.id, subject, turns }
}
