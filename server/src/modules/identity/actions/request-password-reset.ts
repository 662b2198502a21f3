import { setTimeout as sleep } from 'node:timers/promises'
import type { identity as endpoints, Input } from '@mtambo/contract'
import { runAs } from '#core/context.ts'
import { withoutOrg } from '#core/db.ts'
import { Refusal } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { enqueue } from '#core/jobs.ts'
import { doorsOf } from '../doors.ts'
import { passwordResetAsked } from '../events.ts'
import { findAnyone } from '../find-user.ts'
import { sendResetLink } from '../jobs.ts'
import { countAttempt } from '../lock-out.ts'

const LEVEL_MS = 150

/** The answer, and the time it takes, are the same whether the account exists or not. */
export async function requestPasswordReset({ login }: Input<typeof endpoints.requestPasswordReset>) {
  await Promise.all([ask(login), sleep(LEVEL_MS)])
  return { done: true as const }
}

/** The job makes the link when it runs: neither the event nor the queue ever holds it. */
async function ask(login: string) {
  const user = await withoutOrg((tx) => findAnyone(tx, login), { read: true })
  const door = user && (await withoutOrg((tx) => doorsOf(tx, user.id), { read: true })).find(({ open }) => open)
  if (!door || (await tooOften(user.id))) return
  await runAs(door.organisationId, { kind: 'visitor', name: user.name }, async (ctx) => {
    await emit(ctx, passwordResetAsked, { about: user.id, data: { userId: user.id } })
    enqueue(ctx, sendResetLink, { userId: user.id, portal: door.customerId !== null })
  })
}

/** Five letters in a quarter of an hour are enough for anybody's letter box. */
const tooOften = (userId: string) =>
  countAttempt([{ key: `reset:${userId}`, most: 5 }]).then(
    () => false,
    (error) => {
      if (error instanceof Refusal) return true
      throw error
    },
  )
