import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { follow, on } from '#core/events.ts'
import { contactOf, customerEdited } from '#modules/customers/index.ts'
import { membersWhoMay } from '#modules/identity/index.ts'
import { notices, tell, type Told } from '#modules/notifications/index.ts'
import { messageAssigned, messageWritten } from './events.ts'
import { previewOf } from './rules.ts'
import { messages, threads } from './tables.ts'
import { assignedText, customerText, staffText } from './texts.ts'
import { indexThreadsOf } from './words.ts'

/** The lock makes the tellings of one conversation go one after another, so that each sees what the last has told. */
async function lockedThread({ tx, orgId }: Ctx, id: string) {
  const [thread] = await tx
    .select()
    .from(threads)
    .where(and(eq(threads.orgId, orgId), eq(threads.id, id)))
    .for('no key update')
  return thread
}

/** Of several messages in a row one is told of first; until that notice is read there is nothing new to say. */
async function notYetTold<P extends Told>({ tx, orgId }: Ctx, people: P[], threadId: string): Promise<P[]> {
  const userIds = people.flatMap(({ userId }) => userId ?? [])
  if (userIds.length === 0) return people
  const told = await tx
    .select({ userId: notices.userId })
    .from(notices)
    .where(
      and(
        eq(notices.orgId, orgId),
        inArray(notices.userId, userIds),
        eq(notices.aboutId, threadId),
        eq(notices.aboutType, 'thread'),
        isNull(notices.readAt),
      ),
    )
  return people.filter(({ userId }) => !told.some((one) => one.userId === userId))
}

/** What the customer writes is told to who has the conversation, or else to all who may take it. */
async function answering(ctx: Ctx, assigneeId: string | null) {
  const all = await membersWhoMay(ctx, 'messages:answer')
  const assignee = all.filter(({ userId }) => userId === assigneeId)
  return assignee.length > 0 ? assignee : all
}

export const tellOfMessage = on(messageWritten, 'messages.tell', async (ctx, happened) => {
  const thread = await lockedThread(ctx, happened.about)
  const [message] = await ctx.tx
    .select({ body: messages.body })
    .from(messages)
    .where(and(eq(messages.orgId, ctx.orgId), eq(messages.id, happened.data.messageId)))
  const customer = thread && (await contactOf(ctx, thread.customerId))
  if (!thread || !message || !customer) return
  const { fromCustomer } = happened.data
  const people: Told[] = fromCustomer ? await answering(ctx, thread.assigneeId) : [customer]
  const beginning = previewOf(message.body)
  await tell(ctx, {
    happened,
    kind: 'message',
    people: await notYetTold(ctx, people, thread.id),
    ...(fromCustomer ? staffText(customer.name, thread, beginning) : customerText(thread, beginning)),
    about: { type: 'thread', id: thread.id },
  })
})

export const tellAssignee = on(
  messageAssigned,
  'messages.tell-assignee',
  async (ctx, happened) => {
    const thread = await lockedThread(ctx, happened.about)
    const customer = thread && (await contactOf(ctx, thread.customerId))
    const { assigneeId } = happened.data
    if (!customer || assigneeId !== thread.assigneeId) return
    const people = (await membersWhoMay(ctx, 'messages:answer')).filter(({ userId }) => userId === assigneeId)
    await tell(ctx, {
      happened,
      kind: 'message',
      people,
      ...assignedText(customer.name, thread),
      about: { type: 'thread', id: thread.id },
    })
  },
  // Who takes it themselves knows.
  ({ actorId, data }) => data['assigneeId'] !== null && data['assigneeId'] !== actorId,
)

const FOUND_BY = ['firstName', 'lastName', 'phone', 'idNumber']

/** A conversation is found by its customer's name and numbers too, from the moment they change. */
follow(customerEdited, async (ctx, { about, data }) => {
  if (data.changed.some((name) => FOUND_BY.includes(name))) await indexThreadsOf(ctx, about)
})
