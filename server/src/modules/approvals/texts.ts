import type { Happened } from '#core/events.ts'
import { spokenDay, type WorkOrderRecord } from '#modules/work-orders/index.ts'

export type Text = { title: string; text: string }
type Order = Pick<
  WorkOrderRecord,
  'number' | 'title' | 'locationText' | 'priority' | 'wishedOn' | 'scheduledOn' | 'scheduledTime'
>
type Decision = Pick<Happened, 'actorName' | 'notes'>

const sentence = (...parts: (string | null | false)[]) => parts.filter(Boolean).join(', ')

export const requestedText = (order: Order, who: string): Text => ({
  title: `${order.number} waits for approval`,
  text: `${who} asks for: ${sentence(
    order.title,
    order.locationText,
    `priority ${order.priority}`,
    order.wishedOn !== null && `wished for ${spokenDay(order.wishedOn)}`,
  )}.`,
})

export const approvedText = (order: Order, { actorName, notes }: Decision): Text => ({
  title: `${order.number} is approved`,
  text: [
    `${order.title}: ${actorName} has approved what you asked for.`,
    order.scheduledOn && `It is planned for ${spokenDay(order.scheduledOn, order.scheduledTime)}.`,
    notes,
  ]
    .filter(Boolean)
    .join(' '),
})

export const rejectedText = (order: Order, { actorName, notes }: Decision): Text => ({
  title: `${order.number} is rejected`,
  text: `${order.title}: ${actorName} has rejected what you asked for. Reason: ${notes ?? ''}`,
})
