import { and, eq, inArray } from 'drizzle-orm'
import type { NoticeKind } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit, type Happened } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { outside } from '#core/outside/index.ts'
import { organisationOf, phoneNumber, workingHere } from '#modules/identity/index.ts'
import { noticesAdded } from '../events.ts'
import { ownWordsOf, writeMail, writeSms } from '../own-words.ts'
import { waysTo, type Choice, type Told } from '../rules.ts'
import { noticePreferences, notices } from '../tables.ts'
import { linkOf, type Said } from '../texts.ts'
import { inChunks, queueMessages, type NewMessage } from './queue-messages.ts'

type Telling = Said & {
  /** What they are told of. Being told of the same twice is prevented by it. */
  happened: Pick<Happened, 'id'>
  kind: NoticeKind
  people: Told[]
  about: { type: string; id: string } | null
}

/**
 * Tells people: in the application whoever has a login, and by e-mail and SMS as they chose. For reactions and jobs,
 * which run as the system: a customer's own transaction could not write what others are told.
 */
export async function tell(ctx: Ctx, asked: Telling) {
  const telling = { ...asked, people: await reached(ctx, asked) }
  if (telling.people.length === 0) return
  await addNotices(ctx, telling)
  await queueMessages(ctx, await messagesOf(ctx, telling))
}

/** Staff who have left, or were deactivated, hear no more of the work: only of their own account. */
async function reached(ctx: Ctx, { kind, people }: Telling): Promise<Told[]> {
  if (kind === 'account') return people
  const staff = people.flatMap(({ userId, customerId }) => (userId && !customerId ? [userId] : []))
  const here = await workingHere(ctx, staff)
  return people.filter(({ userId, customerId }) => !userId || customerId || here.has(userId))
}

async function addNotices(ctx: Ctx, { happened, kind, people, title, text, about }: Telling) {
  const rows = people.flatMap(({ userId, customerId = null }) =>
    userId
      ? [
          {
            orgId: ctx.orgId,
            id: newId(),
            userId,
            customerId,
            kind,
            title,
            text,
            eventId: happened.id,
            createdAt: ctx.now,
            aboutType: about?.type ?? null,
            aboutId: about?.id ?? null,
          },
        ]
      : [],
  )
  const added = await inChunks(rows, (some) =>
    ctx.tx
      .insert(notices)
      .values(some)
      .onConflictDoNothing()
      .returning({ userId: notices.userId, customerId: notices.customerId }),
  )
  // One event for each customer, since it is seen by no other, and one for all staff.
  for (const [customerId, told] of Map.groupBy(added, (row) => row.customerId)) {
    await emit(ctx, noticesAdded, {
      about: happened.id,
      customerId,
      data: { userIds: told.map(({ userId }) => userId) },
    })
  }
}

async function messagesOf(ctx: Ctx, { happened, kind, people, title, text, about }: Telling): Promise<NewMessage[]> {
  const { name: organisation, country } = await organisationOf(ctx)
  const chosen = await choicesOf(ctx, kind, people)
  const own = await ownWordsOf(ctx, kind)
  const { publicUrl } = outside()
  return people.flatMap((person): NewMessage[] => {
    const { userId, customerId, name, email, phone } = person
    const ways = waysTo(person, kind, userId ? chosen.get(userId) : undefined)
    const link = linkOf(publicUrl, about, Boolean(customerId))
    const values = { organisation, name, title, text, link }
    const messages: NewMessage[] = []
    if (ways.email && email) {
      messages.push({ channel: 'email', to: email, ...writeMail(own.get('email'), values), eventId: happened.id })
    }
    if (ways.sms && phone) {
      const to = phoneNumber(phone, country) ?? phone
      messages.push({
        channel: 'sms',
        to,
        subject: null,
        body: writeSms(own.get('sms'), values),
        eventId: happened.id,
      })
    }
    return messages
  })
}

async function choicesOf({ tx, orgId }: Ctx, kind: NoticeKind, people: Told[]): Promise<Map<string, Choice>> {
  const userIds = people.flatMap(({ userId }) => userId ?? [])
  if (userIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(noticePreferences)
    .where(
      and(
        eq(noticePreferences.orgId, orgId),
        eq(noticePreferences.kind, kind),
        inArray(noticePreferences.userId, userIds),
      ),
    )
  return new Map(rows.map(({ userId, email, sms }) => [userId, { email, sms }]))
}
