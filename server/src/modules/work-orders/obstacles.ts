import { notAllowedNow } from '#core/errors.ts'
import type { Ctx } from '#core/context.ts'
import { blockersOf, openPartsOf } from './links.ts'

/** What must come first is not done. Whoever says so begins all the same. */
export async function assertNotBlocked(ctx: Ctx, id: string, allowed = false) {
  if (allowed) return
  const numbers = (await blockersOf(ctx, id)).map(({ number }) => number)
  if (numbers.length === 0) return
  throw notAllowedNow(
    `This is blocked by ${numbers.join(', ')}. Say that it begins all the same, or finish that first.`,
  )
}

/** A part of it is not done. Whoever says so completes it all the same. */
export async function assertPartsDone(ctx: Ctx, id: string, allowed = false) {
  if (allowed) return
  const open = await openPartsOf(ctx, id)
  if (open === 0) return
  throw notAllowedNow(
    `${open === 1 ? 'One sub-job is' : `${open} sub-jobs are`} not done yet. Say that this is completed all the same, or finish them first.`,
  )
}
