import { and, eq } from 'drizzle-orm'
import type { ServiceRequestType } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, invalid } from '#core/errors.ts'
import { assertConnection, lockConnection } from '#modules/connections/index.ts'
import { assertPossible, SPOKEN } from './rules.ts'
import { serviceRequests } from './tables.ts'

type Typed = { type: ServiceRequestType; connectionId?: string | null | undefined; loadKva?: number | null | undefined }

/** The customer's own connection, if it can have this done to it and nobody has asked for it yet; locked, so that two cannot ask at once. */
export async function connectionFor(ctx: Ctx, { type, connectionId, loadKva }: Typed, customerId: string) {
  if (!connectionId) return undefined
  await beside('connectionId', assertConnection(ctx, connectionId, customerId))
  const connection = await lockConnection(ctx, connectionId)
  assertPossible(type, connection, loadKva ?? null)
  const [open] = await ctx.tx
    .select({ number: serviceRequests.number })
    .from(serviceRequests)
    .where(
      and(
        eq(serviceRequests.orgId, ctx.orgId),
        eq(serviceRequests.connectionId, connectionId),
        eq(serviceRequests.type, type),
        eq(serviceRequests.isOpen, true),
      ),
    )
    .limit(1)
  if (open)
    throw invalid({
      connectionId: `This was asked for already: ${open.number}, ${SPOKEN[type]} of ${connection.meterNumber}, is open.`,
    })
  return connection
}
