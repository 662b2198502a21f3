import { setTimeout as sleep } from 'node:timers/promises'
import { isAPIError } from 'better-auth/api'
import { eq } from 'drizzle-orm'
import { runAs } from '#core/context.ts'
import { withoutOrg, type Tx } from '#core/db.ts'
import { Refusal } from '#core/errors.ts'
import { emit, type EventType } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import { log } from '#core/log.ts'
import { auth, opening, type Door } from './auth.ts'
import { sentCookie, setCookie, withoutSession } from './cookies.ts'
import { doorsOf, markUsed } from './doors.ts'
import { signedIn, signInFailed } from './events.ts'
import type { FoundUser } from './find-user.ts'
import { byAddress, byUser, countAttempt, forgive, giveBack, type Limit } from './lock-out.ts'
import { sessions, users } from './tables.ts'

/** Which door was meant, while the second factor is asked for. It opens nothing: the right to it is checked again. */
const DOOR = 'door'
const CHALLENGE_SECONDS = 600
/** Nobody has this address: for them the same work is done, so that the time tells nothing. */
const NOBODY = 'nobody@user.invalid'

type Attempt = {
  user: FoundUser | undefined
  password: string
  remember: boolean
  /** Counted under this when there is no such user. */
  unknown: Limit
  doorOf: (tx: Tx, userId: string) => Promise<Door>
  wrong: string
}

/** A name and a password, and then a session, or the question for a second factor. */
export async function signIn(
  client: Client,
  { user, password, remember, unknown, doorOf, wrong }: Attempt,
): Promise<{ next: 'home' | 'two_factor' }> {
  const began = performance.now()
  const [own, address] = [user ? byUser(user.id) : unknown, byAddress(client.ip)]
  await countAttempt([own, address])
  let chosen: Door | undefined
  const choose = async (userId: string) => {
    // The password was right, whatever the door says.
    await withoutOrg(async (tx) => void (await forgive(tx, own), await giveBack(tx, address)))
    return (chosen = await withoutOrg((tx) => doorOf(tx, userId), { read: true }))
  }
  try {
    const { headers, response } = await opening.run({ ip: client.ip, remember, doorOf: choose }, () =>
      auth().api.signInEmail({
        body: { email: user?.email ?? NOBODY, password, rememberMe: remember },
        headers: withoutSession(client.headers),
        returnHeaders: true,
      }),
    )
    client.answerCookies.push(...headers.getSetCookie())
    if (!('twoFactorRedirect' in response)) {
      await enter(response.token)
      return { next: 'home' }
    }
    client.answerCookies.push(
      setCookie(
        DOOR,
        [chosen?.organisationId, chosen?.customerId, remember ? 'stay' : ''].join('_'),
        CHALLENGE_SECONDS,
      ),
    )
    return { next: 'two_factor' }
  } catch (error) {
    if (!isAPIError(error)) throw error
    // Not awaited, and the answer comes on the tenth of a second: its time must not tell that the user exists.
    if (user) tell(user, signInFailed).catch((error: unknown) => log.error({ error }, 'writing down a failed sign-in'))
    await sleep(100 - ((performance.now() - began) % 100))
    throw new Refusal('unauthenticated', wrong)
  }
}

/** What was chosen before the second factor was asked for. */
export function chosenDoor({ headers }: Client): Door & { remember: boolean } {
  const [organisationId, customerId, stay] = (sentCookie(headers, DOOR) ?? '').split('_')
  if (!organisationId) throw new Refusal('unauthenticated', 'This took too long. Sign in again.')
  return { organisationId, customerId: customerId || null, remember: stay === 'stay' }
}

export const forgetChosenDoor = (client: Client) => client.answerCookies.push(setCookie(DOOR, '', 0))

/** Writes down that somebody came in. */
export async function enter(token: string) {
  const [session] = await withoutOrg(
    (tx) =>
      tx
        .select({
          userId: users.id,
          name: users.name,
          organisationId: sessions.organisationId,
          customerId: sessions.customerId,
        })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(eq(sessions.token, token)),
    { read: true },
  )
  if (!session) return
  const { userId, name, ...door } = session
  await runAs(door.organisationId, { kind: 'visitor', name }, async (ctx) => {
    await ctx.tx.update(users).set({ lastLoginAt: ctx.now }).where(eq(users.id, userId))
    await markUsed(ctx.tx, userId, door, ctx.now)
    await emit(ctx, signedIn, { about: userId, data: { userId } })
  })
}

/** Writes an event about a user whose organisation is not known yet into the log of the one they used last. */
export async function tell({ id, name }: Pick<FoundUser, 'id' | 'name'>, event: EventType<typeof signedIn.data>) {
  const [door] = await withoutOrg((tx) => doorsOf(tx, id), { read: true })
  if (door)
    await runAs(door.organisationId, { kind: 'visitor', name }, (ctx) =>
      emit(ctx, event, { about: id, data: { userId: id } }),
    )
}
