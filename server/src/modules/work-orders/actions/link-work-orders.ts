import { and, eq, sql } from 'drizzle-orm'
import type { Input, WorkLinkKind, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, found, invalid, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { dataOf, workOrderLinked, workOrderUnlinked } from '../events.ts'
import { LINK_WORDS, OPPOSITE, seenFrom, storedLink } from '../link-rules.ts'
import { isBefore, isWithin, linksOf } from '../links.ts'
import { readableOrder } from '../access.ts'
import type { WorkOrderRecord } from '../queries.ts'
import { workOrderLinks, workOrders } from '../tables.ts'

/** One after the other: two who link at once could close a circle that neither sees. */
const oneAtATime = (ctx: Ctx) =>
  ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`work links ${ctx.orgId}`}, 0))`)

export async function linkWork(ctx: Ctx, { id, kind, otherId }: Input<typeof endpoints.link>) {
  const order = await readableOrder(ctx, id)
  await addLink(ctx, order, kind, await beside('otherId', readableOrder(ctx, otherId)))
  return linksOf(ctx, { id })
}

/** Says how another order hangs together with this one, for both. Said twice, it is kept once. */
export async function addLink(ctx: Ctx, order: WorkOrderRecord, kind: WorkLinkKind, other: WorkOrderRecord) {
  if (order.id === other.id) throw invalid({ otherId: 'This is the same job.' })
  await oneAtATime(ctx)
  const link = storedLink(kind, order.id, other.id)
  if (link.kind === 'blocks' && (await isBefore(ctx, link.toId, link.fromId)))
    throw invalid({ otherId: 'They would block each other, and neither could begin.' })
  const added = await ctx.tx
    .insert(workOrderLinks)
    .values({ ...link, orgId: ctx.orgId, id: newId(), createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: workOrderLinks.id })
  if (added.length > 0) await tellBoth(ctx, workOrderLinked, order, LINK_WORDS[kind], other, LINK_WORDS[OPPOSITE[kind]])
}

export async function unlinkWork(ctx: Ctx, { id, linkId }: Input<typeof endpoints.unlink>) {
  const order = await readableOrder(ctx, id)
  const [link] = await ctx.tx
    .delete(workOrderLinks)
    .where(
      and(
        eq(workOrderLinks.orgId, ctx.orgId),
        eq(workOrderLinks.id, linkId),
        sql`${id} in (${workOrderLinks.fromId}, ${workOrderLinks.toId})`,
      ),
    )
    .returning()
  const { fromId, toId, ...kept } = found(link, 'link')
  const kind = seenFrom(id, { ...kept, fromId })
  const other = await readableOrder(ctx, fromId === id ? toId : fromId)
  await tellBoth(ctx, workOrderUnlinked, order, LINK_WORDS[kind], other, LINK_WORDS[OPPOSITE[kind]])
  return linksOf(ctx, { id })
}

/** Makes it a part of another job, or of none. */
export async function setParent(ctx: Ctx, { id, parentId }: Input<typeof endpoints.setParent>) {
  await oneAtATime(ctx)
  const order = await readableOrder(ctx, id)
  if (order.parentId === parentId) return linksOf(ctx, { id })
  const parent = parentId === null ? null : await beside('parentId', assertParent(ctx, parentId))
  if (parent && (await isWithin(ctx, parent.id, id)))
    throw invalid({ parentId: `${parent.number} is itself a part of this.` })
  const had = order.parentId === null ? null : await readableOrder(ctx, order.parentId)
  await ctx.tx
    .update(workOrders)
    .set({ parentId })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id)))
  if (had) await tellBoth(ctx, workOrderUnlinked, order, 'Part of', had, 'Sub-job')
  if (parent) await tellBoth(ctx, workOrderLinked, order, 'Part of', parent, 'Sub-job')
  return linksOf(ctx, { id })
}

/** What has ended takes no more parts. */
export async function assertParent(ctx: Ctx, id: string): Promise<WorkOrderRecord> {
  const parent = await readableOrder(ctx, id)
  if (['closed', 'cancelled', 'rejected'].includes(parent.status))
    throw notAllowedNow(`${parent.number} is ${parent.status} and takes no more sub-jobs.`)
  return parent
}

async function tellBoth(
  ctx: Ctx,
  event: typeof workOrderLinked,
  one: WorkOrderRecord,
  ofOne: string,
  other: WorkOrderRecord,
  ofOther: string,
) {
  await emit(ctx, event, { about: one.id, notes: `${ofOne} ${other.number}`, data: await dataOf(ctx, one) })
  await emit(ctx, event, { about: other.id, notes: `${ofOther} ${one.number}`, data: await dataOf(ctx, other) })
}
