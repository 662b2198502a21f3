import { and, desc, eq, lt } from 'drizzle-orm'
import type { Message } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { cursorOf, placeOf } from '#core/paging.ts'
import { filesOf } from '#modules/files/index.ts'
import { users } from '#modules/identity/index.ts'
import { messages } from './tables.ts'

const PAGE = 100

/** Who stands beside a message. Without a name for staff, each has their own. */
type Names = { customer: string; staff?: string }

/** The newest of a conversation, or those before a place, the oldest of them first. */
export async function messagesOf(ctx: Ctx, threadId: string, before: string | undefined, names: Names) {
  const place = numberOf(before)
  const rows = await ctx.tx
    .select({ message: messages, authorName: users.name })
    .from(messages)
    .leftJoin(users, eq(users.id, messages.authorId))
    .where(
      and(
        eq(messages.orgId, ctx.orgId),
        eq(messages.threadId, threadId),
        place === undefined ? undefined : lt(messages.place, place),
      ),
    )
    .orderBy(desc(messages.place))
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE).reverse()
  const files = await filesOf(
    ctx,
    shown.map(({ message }) => message.id),
  )
  const first = shown[0]?.message
  return {
    messages: shown.map(({ message, authorName }): Message => ({
      ...message,
      author: message.fromCustomer ? names.customer : (names.staff ?? authorName ?? 'Unknown'),
      attachments: files.get(message.id) ?? [],
    })),
    earlier: rows.length > PAGE && first ? cursorOf(String(first.place), first.id) : null,
  }
}

function numberOf(cursor: string | undefined) {
  const place = placeOf(cursor)
  if (!place) return undefined
  if (!/^\d{1,9}$/.test(place[0])) throw invalid({ before: 'Not a valid place in the conversation' })
  return Number(place[0])
}
