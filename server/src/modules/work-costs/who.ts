import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { forbidden } from '#core/errors.ts'

type Actor = Pick<Ctx, 'actor'>

/** What work cost, for who reads reports or decides on work. */
export const seesMoney = (ctx: Actor) => Boolean(reach(ctx, 'reports:read') ?? reach(ctx, 'work-orders:approve'))

/** What an hour of somebody costs. */
export const seesRates = (ctx: Actor) => Boolean(reach(ctx, 'reports:read') ?? reach(ctx, 'staff:manage'))

/** Who gives out work answers for the time that is entered, too. */
export const correctsTime = (ctx: Actor) => Boolean(reach(ctx, 'work-orders:assign'))

export const seesAllTime = (ctx: Actor) => seesMoney(ctx) || seesRates(ctx) || correctsTime(ctx)

export function assertMayEnterFor(ctx: Actor, userId: string) {
  if (userId !== userIdOf(ctx) && !correctsTime(ctx))
    throw forbidden('You may enter and correct your own time. Ask whoever gives out the work.')
}

/** Stock is taken by who may see it. */
export function assertSeesStock(ctx: Actor) {
  if (!reach(ctx, 'inventory:read')) throw forbidden('Your role does not see the stock. Write parts into the log.')
}
