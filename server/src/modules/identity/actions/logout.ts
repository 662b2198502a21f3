import { eq } from 'drizzle-orm'
import { runAs } from '#core/context.ts'
import { withoutOrg } from '#core/db.ts'
import { emit } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import { SESSION, sentCookie, setCookie, verified } from '../cookies.ts'
import { signedOut } from '../events.ts'
import { dropSessions } from '../sessions.ts'
import { sessions, users } from '../tables.ts'

/** Also for who is signed out already: the cookie goes in any case. */
export async function logout(_: object, client: Client) {
  client.answerCookies.push(setCookie(SESSION, '', 0), setCookie('dont_remember', '', 0))
  const token = verified(sentCookie(client.headers, SESSION) ?? '')
  const [session] = token
    ? await withoutOrg(
        (tx) =>
          tx
            .select({ id: sessions.id, orgId: sessions.organisationId, userId: users.id, name: users.name })
            .from(sessions)
            .innerJoin(users, eq(users.id, sessions.userId))
            .where(eq(sessions.token, token)),
        { read: true },
      )
    : []
  if (!session) return { done: true as const }
  const { id, orgId, userId, name } = session
  await runAs(orgId, { kind: 'visitor', name }, async (ctx) => {
    await ctx.tx.delete(sessions).where(eq(sessions.id, id))
    await dropSessions(ctx, userId)
    await emit(ctx, signedOut, { about: userId, data: { userId } })
  })
  return { done: true as const }
}
