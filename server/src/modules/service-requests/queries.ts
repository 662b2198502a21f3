import { and, desc, eq, inArray } from 'drizzle-orm'
import { serviceRequests as endpoints, type HistoryEntry, type Output, type ServiceRequestRow } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { forbidden, found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { pointOf } from '#core/point.ts'
import { connections } from '#modules/connections/index.ts'
import { customerName, customers } from '#modules/customers/index.ts'
import { filesOf } from '#modules/files/index.ts'
import { organisationOf, users } from '#modules/identity/index.ts'
import { PENDING_WORK, workOrders } from '#modules/work-orders/index.ts'
import { requestNoted, requestPlanned } from './events.ts'
import { isUnplanned, movesFor } from './lifecycle.ts'
import { serviceRequests } from './tables.ts'

export type RequestRecord = typeof serviceRequests.$inferSelect
type Order = typeof workOrders.$inferSelect

/** The record for a page: what belongs to it comes in the same statement. */
async function recordOf(ctx: Ctx, id: string) {
  const [record] = await ctx.tx
    .select({ it: serviceRequests, customer: customers, connection: connections, order: workOrders, by: users.name })
    .from(serviceRequests)
    .innerJoin(customers, and(eq(customers.orgId, serviceRequests.orgId), eq(customers.id, serviceRequests.customerId)))
    .leftJoin(
      connections,
      and(eq(connections.orgId, serviceRequests.orgId), eq(connections.id, serviceRequests.connectionId)),
    )
    .leftJoin(
      workOrders,
      and(eq(workOrders.orgId, serviceRequests.orgId), eq(workOrders.id, serviceRequests.workOrderId)),
    )
    .leftJoin(users, eq(users.id, serviceRequests.assigneeId))
    .where(and(eq(serviceRequests.orgId, ctx.orgId), eq(serviceRequests.id, id)))
  return found(record, 'request')
}

const isToBeDone = (order: Order | null): order is Order =>
  order !== null && PENDING_WORK.some((status) => status === order.status)

export async function getRequest(ctx: Ctx, { id }: { id: string }): Promise<Output<typeof endpoints.get>> {
  const { it, customer, connection, order, by } = await recordOf(ctx, id)
  const mayReview = Boolean(reach(ctx, 'service-requests:review'))
  const movable = { ...it, hasWork: isToBeDone(order) }
  return {
    ...it,
    point: pointOf(it),
    customer: { id: customer.id, name: customerName(customer), accountNumber: customer.accountNumber },
    customerPhone: customer.phone,
    connection,
    assignee: assigneeOf(it.assigneeId, by),
    documents: await documentsOf(ctx, id),
    workOrder: order,
    moves: mayReview ? movesFor(movable) : [],
    mayPlan: mayReview && isUnplanned(movable),
    history: await historyOf(ctx, id),
  }
}

export const assigneeOf = (id: string | null, name: string | null): ServiceRequestRow['assignee'] =>
  id ? { id, name: name ?? 'Unknown' } : null

const documentsOf = async (ctx: Ctx, id: string) => (await filesOf(ctx, [id])).get(id) ?? []

/** Words for the customer: what was written to them, when somebody comes, and how it ended. All others are among colleagues. */
const forCustomer = ({ event, to }: HistoryEntry) =>
  event === requestNoted.name || event === requestPlanned.name || to === 'rejected' || to === 'completed'

/** What the customer may know: the fence leaves only the events meant for them, and staff have no names here. */
export async function getMyRequest(ctx: Ctx, { id }: { id: string }): Promise<Output<typeof endpoints.myOne>> {
  const { it, connection, order } = await recordOf(ctx, id)
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
    documents: await documentsOf(ctx, id),
    visitOn: isToBeDone(order) ? order.scheduledOn : null,
    history,
  }
}

export function customerOf({ actor }: Ctx): string {
  if (actor.kind !== 'customer') throw forbidden('This is for customers of the portal.')
  return actor.customerId
}

/** Locks the request, so that two reviewers cannot decide at once. */
export async function lockRequest({ tx, orgId }: Ctx, id: string): Promise<RequestRecord> {
  const [record] = await tx
    .select()
    .from(serviceRequests)
    .where(and(eq(serviceRequests.orgId, orgId), eq(serviceRequests.id, id)))
    .for('update')
  return found(record, 'request')
}

/** The order that is still to be done for it, locked. */
export async function lockWorkFor({ tx, orgId }: Ctx, requestId: string): Promise<Order | undefined> {
  const [order] = await tx
    .select()
    .from(workOrders)
    .where(
      and(
        eq(workOrders.orgId, orgId),
        eq(workOrders.serviceRequestId, requestId),
        inArray(workOrders.status, [...PENDING_WORK]),
      ),
    )
    .orderBy(desc(workOrders.createdAt))
    .limit(1)
    .for('update')
  return order
}
