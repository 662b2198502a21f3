import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { organisationOf } from '#modules/identity/index.ts'

/** A day to be done by, or wished for, lies ahead when it is set. */
export async function assertNotPast(ctx: Ctx, days: Record<string, string | null | undefined>) {
  const { timeZone } = await organisationOf(ctx)
  const today = dayIn(timeZone, ctx.now)
  const past = Object.keys(days).filter((field) => (days[field] ?? today) < today)
  if (past.length > 0) throw invalid(Object.fromEntries(past.map((field) => [field, 'This day has passed.'])))
}
