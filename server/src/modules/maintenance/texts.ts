import { categoryLabel } from '#modules/identity/index.ts'
import type { Ctx } from '#core/context.ts'
import { spokenDay, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import type { ReminderMoment } from './rules.ts'

export type Text = { title: string; text: string }
type Order = Pick<
  WorkOrderRecord,
  'number' | 'title' | 'type' | 'priority' | 'scheduledOn' | 'scheduledTime' | 'locationText'
>

/** Where and when, as far as it is known. */
const whereAndWhen = ({ title, scheduledOn, scheduledTime, locationText }: Order) =>
  [title, scheduledOn && spokenDay(scheduledOn, scheduledTime), locationText].filter(Boolean).join(', ')

export const givenText = (order: Order, team: string | undefined): Text => ({
  title: team ? `${order.number} is for ${team}` : `${order.number} is yours`,
  text: `${whereAndWhen(order)}. Open My work to see it.`,
})

export const movedText = (order: Order, postponed: boolean, notes: string | null): Text => ({
  title: `${order.number} ${postponed ? 'is postponed' : order.scheduledOn ? 'has a new day' : 'has no day any more'}`,
  text: `${whereAndWhen(order)}. ${notes ?? ''}`.trim(),
})

export const cancelledText = (order: Order, notes: string | null): Text => ({
  title: `${order.number} is cancelled`,
  text: `${whereAndWhen(order)}. ${notes ? `Reason: ${notes}` : ''}`.trim(),
})

export async function reminderText(ctx: Ctx, order: Order, moment: ReminderMoment, nobody: boolean): Promise<Text> {
  const kind = (await categoryLabel(ctx, 'work', order.type)) ?? order.type
  const time = order.scheduledTime ? ` at ${order.scheduledTime.slice(0, 5)}` : ''
  const place = order.locationText ? `, ${order.locationText}` : ''
  return {
    title: `${moment === 'before' ? 'Tomorrow' : 'Today'}${time}: ${order.number}`,
    text: `${kind}: ${order.title}${place}.${nobody ? ' Nobody has it yet: give it to somebody.' : ''}`,
  }
}
