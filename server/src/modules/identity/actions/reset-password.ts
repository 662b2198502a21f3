import { eq } from 'drizzle-orm'
import type { identity as endpoints, Input } from '@mtambo/contract'
import { runAs } from '#core/context.ts'
import { withoutOrg } from '#core/db.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { doorsOf } from '../doors.ts'
import { passwordReset } from '../events.ts'
import { byUser, forgive } from '../lock-out.ts'
import { readToken, spendToken } from '../one-time.ts'
import { hashPassword } from '../passwords.ts'
import { storePassword } from '../people.ts'
import { endSessions } from '../sessions.ts'
import { users } from '../tables.ts'

const tooOld = () => invalid({ token: 'This link has been used or is too old. Ask for a new one.' })

/** The link works once, for an hour; whoever was signed in with the old password is signed out. */
export async function resetPassword({ token, password }: Input<typeof endpoints.resetPassword>) {
  const known = await withoutOrg(
    async (tx) => {
      const id = await readToken(tx, 'reset-password', token)
      const [user] = id ? await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, id)) : []
      return user && { ...user, door: (await doorsOf(tx, user.id))[0] }
    },
    { read: true },
  )
  if (!known?.door) throw tooOld()

  const { id: userId, name, door } = known
  const hash = await hashPassword(password)
  await runAs(door.organisationId, { kind: 'visitor', name }, async (ctx) => {
    if (!(await spendToken(ctx.tx, 'reset-password', token))) throw tooOld()
    await storePassword(ctx, userId, hash)
    await forgive(ctx.tx, byUser(userId))
    await endSessions(ctx, userId)
    await emit(ctx, passwordReset, { about: userId, data: { userId } })
  })
  return { done: true as const }
}
