import { eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#core/context.ts'
import { job } from '#core/jobs.ts'
import { identityConfig } from './auth.ts'
import { issueToken } from './one-time.ts'
import { shownEmail } from './rules.ts'
import { loginFailures, sessions, users, verifications } from './tables.ts'

const HOUR = 3_600_000

/** Sends somebody the link to choose a new password. It is a secret: shown to nobody but its reader. */
export type ResetMailer = (
  ctx: Ctx,
  letter: { userId: string; name: string; email: string | null; phone: string | null; link: string },
) => Promise<unknown>

let mailer: ResetMailer | undefined
/** The notifications module, which ranks after this one, says here how letters are sent. */
export const registerResetMailer = (send: ResetMailer) => void (mailer = send)

/** Makes the link only now, so that it lies in no queue; a second run replaces the first one's link. */
export const sendResetLink = job(
  'identity.send-reset-link',
  z.object({ userId: z.uuid(), portal: z.boolean() }),
  async (ctx, { userId, portal }) => {
    if (!mailer) throw new Error('Nobody has registered to send letters')
    const [user] = await ctx.tx.select().from(users).where(eq(users.id, userId))
    const email = user && shownEmail(user.email)
    if (!user || (!email && !user.phone)) return
    const token = await issueToken(ctx, 'reset-password', userId, HOUR)
    const link = `${identityConfig().publicUrl}/${portal ? 'portal' : 'console'}/reset?token=${token}`
    await mailer(ctx, { userId, name: user.name, email: email ?? null, phone: user.phone, link })
  },
)

/** Clears away what has run out. The tables belong to no organisation, so after the first it finds nothing. */
export const forgetExpired = job(
  'identity.forget-expired',
  z.object({}),
  async ({ tx, now }) => {
    await tx.delete(sessions).where(lt(sessions.expiresAt, new Date(now.getTime() - 24 * HOUR)))
    await tx.delete(verifications).where(lt(verifications.expiresAt, now))
    await tx.delete(loginFailures).where(lt(loginFailures.until, now))
  },
  { cron: '20 2 * * *' },
)
