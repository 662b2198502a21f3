import { and, eq, sql } from 'drizzle-orm'
import { grantsWithin, identity as endpoints, platform, type Endpoint } from '@mtambo/contract'
import { now } from '#core/clock.ts'
import type { Actor } from '#core/context.ts'
import { withOrg, withoutOrg } from '#core/db.ts'
import { forbidden, Refusal } from '#core/errors.ts'
import type { Client, Identified } from '#core/http.ts'
import { lifetime } from './auth.ts'
import { SESSION, sentCookie, setCookie, verified } from './cookies.ts'
import { closed, deactivated } from './doors.ts'
import { operatorBehind, PLATFORM, type Support } from './platform-door.ts'
import { members, organisations, roles, sessions, userOrganisations, users } from './tables.ts'

type Session = {
  id: string
  userId: string
  remember: boolean
  expiresAt: Date
  lastSeenAt: Date
  mustChangePassword: boolean
  identified: Identified
  /** The company's console an operator went into; open or over. */
  supportId: string | null
  support?: Support | undefined
}
type Cached = { until: number; of: string[] | undefined; session: Promise<Session> }

const KEPT_MS = 30_000
const MOST_KEPT = 20_000
const SEEN_EVERY_MS = 5 * 60_000
const cache = new Map<string, Cached>()
const found = new WeakMap<Client, Session>()

/** Forgets the sessions of a user or of an organisation, or with `*` all. The other processes hear it on the channel SESSIONS_CHANGED. */
export function forgetCached(whose: string) {
  for (const [cookie, known] of cache) {
    // One still being looked up may already have read what has changed.
    if (whose === '*' || known.of === undefined || known.of.includes(whose)) cache.delete(cookie)
  }
}

/** All that is possible with a password that somebody else has given. */
const WITH_A_GIVEN_PASSWORD = new Set<Endpoint>([endpoints.me, platform.me, endpoints.changePassword])

/** Who is asking. Almost always from memory: what changes is told at once, and nothing is believed for longer than 30 s. */
export async function identify(client: Client, e?: Endpoint): Promise<Identified> {
  const session = await sessionOf(client)
  if (session.mustChangePassword && !(e && WITH_A_GIVEN_PASSWORD.has(e)))
    throw forbidden('Choose a password of your own first: the one you have was given to you.')
  found.set(client, session)
  if (session.identified.actor.kind !== 'platform' || isOwn(e)) return session.identified
  if (session.supportId === null) throw forbidden(NOT_FOR_OPERATORS)
  return letIn(session.support, e)
}

const NOT_FOR_OPERATORS = 'You are signed in as an operator of the installation, who sees nothing of its companies.'

/** An operator remains one, wherever they went in: the platform and the own login are always theirs. */
const isOwn = (e: Endpoint | undefined) => e?.can === 'platform' || e?.can === 'account'

/** What is about a member's own person is not for a guest. */
const NOT_FOR_SUPPORT = new Set<Endpoint>([endpoints.updateMe, endpoints.switchOrganisation])

function letIn(support: Support | undefined, e: Endpoint | undefined): Identified {
  if (!support || support.until <= now())
    throw forbidden('This access of support is over. Ask for a new one on the platform.')
  if (e && NOT_FOR_SUPPORT.has(e)) throw forbidden('Your own details are not part of this company.')
  return support.identified
}

/** The session of the request at hand, as it was identified: looking again would take a second connection. */
export function currentSession(client: Client): Session {
  const session = found.get(client)
  if (!session) throw signInFirst()
  return session
}

async function sessionOf(client: Client): Promise<Session> {
  const cookie = sentCookie(client.headers, SESSION)
  if (!cookie) throw signInFirst()
  const session = await (fresh(cookie) ?? remember(cookie))
  const at = now()
  if (session.expiresAt <= at) throw signInFirst()
  if (at.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) await seen(session, cookie, client, at)
  return session
}

const signInFirst = () => new Refusal('unauthenticated', 'Please sign in.')

function fresh(cookie: string) {
  const known = cache.get(cookie)
  return known && known.until > Date.now() ? known.session : undefined
}

function remember(cookie: string) {
  const known: Cached = { until: Date.now() + KEPT_MS, of: undefined, session: lookUp(cookie) }
  cache.delete(cookie)
  if (cache.size >= MOST_KEPT) for (const oldest of cache.keys()) if (cache.delete(oldest)) break
  cache.set(cookie, known)
  known.session.then(
    ({ userId, identified, support }) =>
      (known.of = [userId, identified.orgId, ...(support ? [support.identified.orgId] : [])]),
    () => cache.get(cookie) === known && cache.delete(cookie),
  )
  return known.session
}

async function lookUp(cookie: string): Promise<Session> {
  const token = verified(cookie)
  if (!token) throw signInFirst()
  const row = await withoutOrg(
    async (tx) => {
      const [first] = await tx
        .select({
          id: sessions.id,
          userId: sessions.userId,
          organisationId: sessions.organisationId,
          customerId: sessions.customerId,
          supportId: sessions.supportId,
          remember: sessions.remember,
          expiresAt: sessions.expiresAt,
          lastSeenAt: sessions.lastSeenAt,
          name: users.name,
          mustChangePassword: users.mustChangePassword,
          customerName: userOrganisations.customerName,
          door: userOrganisations.status,
          organisation: organisations.status,
          organisationName: organisations.name,
        })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .leftJoin(organisations, eq(organisations.id, sessions.organisationId))
        .leftJoin(
          userOrganisations,
          and(
            eq(userOrganisations.userId, sessions.userId),
            eq(userOrganisations.organisationId, sessions.organisationId),
            sql`${userOrganisations.customerId} is not distinct from ${sessions.customerId}`,
          ),
        )
        .where(eq(sessions.token, token))
      return first
    },
    { read: true },
  )
  if (!row) throw signInFirst()
  if (row.organisationId === PLATFORM) return { ...row, ...(await operatorBehind(row)) }
  if (row.organisation === 'suspended') throw closed(row.organisationName ?? 'This organisation')
  if (row.door !== 'active' || row.organisation !== 'active') throw deactivated()
  const { organisationId: orgId, customerId, userId, name, customerName } = row
  // A customer acts under the name staff have checked, not one chosen for oneself.
  const actor: Actor = customerId
    ? { kind: 'customer', userId, customerId, name: customerName ?? name }
    : await memberActor(orgId, userId, name)
  return { ...row, identified: { orgId, actor } }
}

/** A member of staff as who acts, also without a session; refused once they may no longer. */
export async function memberActor(orgId: string, userId: string, name: string): Promise<Actor> {
  const [member] = await withOrg(
    { orgId },
    (tx) =>
      tx
        .select({ id: members.id, level: roles.level, grants: roles.grants, modules: organisations.modules })
        .from(members)
        .innerJoin(roles, and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId)))
        .innerJoin(organisations, eq(organisations.id, members.orgId))
        .where(
          and(
            eq(members.orgId, orgId),
            eq(members.userId, userId),
            eq(members.status, 'active'),
            eq(organisations.status, 'active'),
          ),
        ),
    { read: true },
  )
  if (!member) throw deactivated()
  const grants = grantsWithin(member.grants, member.modules)
  return { kind: 'staff', userId, memberId: member.id, name, level: member.level, grants }
}

/** Use prolongs a session; written down every five minutes at most. */
async function seen(session: Session, cookie: string, client: Client, at: Date) {
  session.lastSeenAt = at
  session.expiresAt = new Date(at.getTime() + lifetime(session.remember))
  await withoutOrg((tx) =>
    tx
      .update(sessions)
      .set({ lastSeenAt: at, expiresAt: session.expiresAt })
      .where(and(eq(sessions.id, session.id), sql`${sessions.expiresAt} > ${at.toISOString()}`)),
  )
  if (session.remember) client.answerCookies.push(setCookie(SESSION, cookie, lifetime(true) / 1000))
}
