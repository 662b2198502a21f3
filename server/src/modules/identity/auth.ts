import { AsyncLocalStorage } from 'node:async_hooks'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor, username } from 'better-auth/plugins'
import { now } from '#core/clock.ts'
import { globalHandle, type Tx } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import type { Secrets } from '#core/secrets.ts'
import type { Settings } from '#core/settings.ts'
import { backupCodes } from './backup-codes.ts'
import { hashPassword, passwordFits } from './passwords.ts'
import { accounts, sessions, twoFactors, users, verifications } from './tables.ts'

/** Into which organisation, and as which customer, a session opens. */
export type Door = { organisationId: string; customerId: string | null }
type Opening = { ip: string; remember: boolean; doorOf: (userId: string) => Promise<Door> }
type Config = { secret: string; publicUrl: string; sessionDays: number }

let config: Config | undefined
let outside: Auth | undefined
let inside = new WeakMap<Tx, Auth>()

export function openIdentity(
  { publicUrl, sessionDays }: Pick<Settings, 'publicUrl' | 'sessionDays'>,
  { auth }: Pick<Secrets, 'auth'>,
) {
  config = { secret: auth, publicUrl, sessionDays }
  outside = undefined
  inside = new WeakMap()
}

export function identityConfig(): Config {
  if (!config) throw new Error('The identity module is not open')
  return config
}

/** How long a session lasts from its last use, in milliseconds. */
export const lifetime = (remember: boolean) => (remember ? identityConfig().sessionDays : 1) * 86_400_000

/** Whoever opens a session says here through which door, so that there is never a session without one. */
export const opening = new AsyncLocalStorage<Opening>()

/** Signing in, where no transaction is open: on connections of its own. */
export const auth = () => (outside ??= build(globalHandle()))

/** Inside an action: in the action's transaction, and never waiting for a second connection. */
export function authIn(tx: Tx): Auth {
  const known = inside.get(tx) ?? build(tx)
  inside.set(tx, known)
  return known
}

type Auth = ReturnType<typeof build>

/** The sign-in library. Its HTTP handler is never mounted: only our own actions call it. */
function build(db: Tx) {
  const { secret, publicUrl, sessionDays } = identityConfig()
  return betterAuth({
    appName: 'Mtambo',
    baseURL: publicUrl,
    secret,
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    logger: { disabled: true }, // it would write down who failed to sign in
    rateLimit: { enabled: false }, // only counts what comes through its handler; ours is lock-out.ts
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: accounts, verification: verifications, twoFactor: twoFactors },
    }),
    advanced: {
      cookiePrefix: 'mtambo',
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: newId },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => passwordFits(hash, password) },
    },
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: sessionDays * 86_400, disableSessionRefresh: true, additionalFields: SESSION_FIELDS },
    plugins: [
      username(),
      twoFactor({ issuer: 'Mtambo', backupCodeOptions: { customBackupCodesGenerate: backupCodes } }),
    ],
    databaseHooks: { session: { create: { before: throughDoor } } },
  })
}

const SESSION_FIELDS = {
  organisationId: { type: 'string', required: false, input: false },
  customerId: { type: 'string', required: false, input: false },
  remember: { type: 'boolean', required: false, input: false },
  lastSeenAt: { type: 'date', required: false, input: false },
} as const

/** A session that replaces another one keeps its door; a new one gets the door of who opens it. */
async function throughDoor(session: Record<string, unknown> & { userId: string }) {
  if (session['organisationId']) return { data: session }
  const asked = opening.getStore()
  if (!asked) throw new Error('A session was opened without saying where')
  const { organisationId, customerId } = await asked.doorOf(session.userId)
  return {
    data: { ...session, organisationId, customerId, remember: asked.remember, ipAddress: asked.ip, lastSeenAt: now() },
  }
}
