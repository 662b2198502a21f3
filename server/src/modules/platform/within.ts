import type { Ctx } from '#core/context.ts'
import { moveTo } from '#core/db.ts'

/**
 * A part of the work in another organisation, in the same transaction: what is written down there and here may never
 * disagree. The fence stands around that organisation meanwhile.
 */
export async function within<T>(ctx: Ctx, orgId: string, work: (there: Ctx) => Promise<T>): Promise<T> {
  await moveTo(ctx.tx, { orgId })
  const done = await work({ ...ctx, orgId })
  await moveTo(ctx.tx, { orgId: ctx.orgId })
  return done
}
