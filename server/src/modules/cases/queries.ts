import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { cases as endpoints, type HistoryEntry, type Output } from '@mtambo/contract'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { pointOf } from '#core/point.ts'
import { assets } from '#modules/assets/index.ts'
import { connections } from '#modules/connections/index.ts'
import { customers } from '#modules/customers/index.ts'
import { filesOf } from '#modules/files/index.ts'
import { organisationOf, users } from '#modules/identity/index.ts'
import { currentOrderOf } from '#modules/work-orders/index.ts'
import { caseNoted } from './events.ts'
import { movesFor, resolutionMinutes, type Mover } from './lifecycle.ts'
import { cases } from './tables.ts'

export type CaseRecord = typeof cases.$inferSelect
/** With an `own` grant: what is assigned to oneself, and what nobody has taken up yet. */
const visible = (ctx: Ctx): SQL | undefined =>
  ctx.actor.kind !== 'staff' || reach(ctx, 'cases:read') === 'all'
    ? undefined
    : sql`(${cases.assigneeId} = ${userIdOf(ctx)} or ${cases.status} = 'reported')`

/** The record for a page: what belongs to it comes in the same statement. */
export async function recordOf(ctx: Ctx, id: string) {
  const [record] = await ctx.tx
    .select({ it: cases, customer: customers, connection: connections, asset: assets, assigneeName: users.name })
    .from(cases)
    .leftJoin(customers, and(eq(customers.orgId, cases.orgId), eq(customers.id, cases.customerId)))
    .leftJoin(connections, and(eq(connections.orgId, cases.orgId), eq(connections.id, cases.connectionId)))
    .leftJoin(assets, and(eq(assets.orgId, cases.orgId), eq(assets.id, cases.assetId)))
    .leftJoin(users, eq(users.id, cases.assigneeId))
    .where(and(eq(cases.orgId, ctx.orgId), eq(cases.id, id), visible(ctx)))
  return found(record, 'report')
}

export async function getCase(ctx: Ctx, { id }: { id: string }): Promise<Output<typeof endpoints.get>> {
  const { it, customer, connection, asset, assigneeName } = await recordOf(ctx, id)
  const [history, photos, order] = [await historyOf(ctx, id), await filesOf(ctx, [id]), await currentOrderOf(ctx, id)]
  return {
    ...it,
    point: pointOf(it),
    customer: customer && {
      id: customer.id,
      name: `${customer.firstName} ${customer.lastName}`,
      accountNumber: customer.accountNumber,
    },
    customerPhone: customer?.phone ?? null,
    connection,
    asset,
    assignee: it.assigneeId ? { id: it.assigneeId, name: assigneeName ?? 'Unknown' } : null,
    resolutionMinutes: resolutionMinutes(it),
    photos: photos.get(id) ?? [],
    workOrder: order ?? null,
    moves: movesFor(it, moverOf(ctx)),
    mayAssign:
      Boolean(reach(ctx, 'cases:assign')) &&
      ['reported', 'acknowledged', 'assigned', 'in_progress'].includes(it.status),
    history,
  }
}

/** Words for the customer: what was written to them, and how it was resolved. All others are among colleagues. */
const forCustomer = ({ event, to }: HistoryEntry) => event === caseNoted.name || to === 'resolved'

/** What the customer may know: the fence leaves only the events meant for them, and staff have no names here. */
export async function getMyCase(ctx: Ctx, { id }: { id: string }): Promise<Output<typeof endpoints.myOne>> {
  const { it, connection } = await recordOf(ctx, id)
  const { name } = await organisationOf(ctx)
  const history = await historyOf(ctx, id, (entry, { actorKind }) => ({
    ...entry,
    who: actorKind === 'customer' ? entry.who : name,
    notes: forCustomer(entry) ? entry.notes : null,
  }))
  return {
    ...it,
    point: pointOf(it),
    connection,
    resolutionMinutes: resolutionMinutes(it),
    photos: (await filesOf(ctx, [id])).get(id) ?? [],
    history,
  }
}

export const customerOf = ({ actor }: Ctx) => (actor.kind === 'customer' ? actor.customerId : '')

export const moverOf = (ctx: Ctx): Mover => ({
  assign: Boolean(reach(ctx, 'cases:assign')),
  resolve: reach(ctx, 'cases:resolve'),
  userId: userIdOf(ctx),
})

/** Locks the case, so that two dispatchers cannot move it at once. */
export async function lockCase(ctx: Ctx, id: string): Promise<CaseRecord> {
  const [record] = await ctx.tx
    .select()
    .from(cases)
    .where(and(eq(cases.orgId, ctx.orgId), eq(cases.id, id), visible(ctx)))
    .for('update')
  return found(record, 'report')
}

/** How many open reports each of these connections has. */
export async function openCasesOf({ tx, orgId }: Ctx, connectionIds: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: cases.connectionId, n: sql<number>`count(*)::int` })
    .from(cases)
    .where(and(eq(cases.orgId, orgId), inArray(cases.connectionId, connectionIds), eq(cases.isOpen, true)))
    .groupBy(cases.connectionId)
  return new Map(rows.map(({ id, n }) => [id!, n]))
}
