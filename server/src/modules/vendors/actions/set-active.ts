import { and, eq } from 'drizzle-orm'
import type { Vendor } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { vendorActivated, vendorDeactivated } from '../events.ts'
import { getVendor, lockVendor } from '../queries.ts'
import { vendors } from '../tables.ts'

const NAMES = { true: 'active', false: 'deactivated' } as const

/** Nothing more is ordered from who is deactivated; what was ordered may still be received. */
async function setActive(ctx: Ctx, id: string, active: boolean): Promise<Vendor> {
  const { name, active: before } = await lockVendor(ctx, id)
  const [from, to] = [NAMES[`${before}`], NAMES[`${active}`]]
  if (from === to) throw notAllowedNow(`${name} is ${to} already.`)
  await ctx.tx
    .update(vendors)
    .set({ active })
    .where(and(eq(vendors.orgId, ctx.orgId), eq(vendors.id, id)))
  await emit(ctx, active ? vendorActivated : vendorDeactivated, { about: id, from, to, data: { name } })
  return getVendor(ctx, { id })
}

export const activateVendor = (ctx: Ctx, { id }: { id: string }) => setActive(ctx, id, true)
export const deactivateVendor = (ctx: Ctx, { id }: { id: string }) => setActive(ctx, id, false)
