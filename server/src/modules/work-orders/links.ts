import { and, asc, desc, eq, notInArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { WorkLinks, WorkOrderRef, WorkOrderStatus } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { ENDED } from './lifecycle.ts'
import { seenFrom } from './link-rules.ts'
import { seen } from './rows.ts'
import { workOrderLinks, workOrders } from './tables.ts'

/** More parts or links of one job than this nobody reads. */
const MOST = 200

const refColumns = (ctx: Ctx) => ({
  id: workOrders.id,
  number: workOrders.number,
  title: workOrders.title,
  status: workOrders.status,
  mayOpen: sql<boolean>`${seen(ctx) ?? sql`true`}`,
})

const hidden = (ref: WorkOrderRef): WorkOrderRef => ({ ...ref, title: ref.mayOpen ? ref.title : null })

const DONE: WorkOrderStatus[] = ['completed', 'closed']
const DROPPED: WorkOrderStatus[] = ['cancelled', 'rejected']

export async function linksOf(ctx: Ctx, { id }: { id: string }): Promise<WorkLinks> {
  const { tx, orgId } = ctx
  const [own] = await tx
    .select({ parentId: workOrders.parentId })
    .from(workOrders)
    .where(and(eq(workOrders.orgId, orgId), eq(workOrders.id, id), seen(ctx)))
  const { parentId } = found(own, 'work order')
  const [parent] = parentId
    ? await tx
        .select(refColumns(ctx))
        .from(workOrders)
        .where(and(eq(workOrders.orgId, orgId), eq(workOrders.id, parentId)))
    : []
  const subJobs = await tx
    .select(refColumns(ctx))
    .from(workOrders)
    .where(and(eq(workOrders.orgId, orgId), eq(workOrders.parentId, id)))
    .orderBy(asc(workOrders.createdAt), asc(workOrders.id))
    .limit(MOST)
  const counted = subJobs.filter(({ status }) => !DROPPED.includes(status))
  return {
    parent: parent ? hidden(parent) : null,
    subJobs: subJobs.map(hidden),
    progress: { done: counted.filter(({ status }) => DONE.includes(status)).length, of: counted.length },
    links: await linkedTo(ctx, id),
    mayLink: Boolean(reach(ctx, 'work-orders:create')),
  }
}

async function linkedTo(ctx: Ctx, id: string): Promise<WorkLinks['links']> {
  const { tx, orgId } = ctx
  const rows = await tx
    .select({ link: workOrderLinks, order: refColumns(ctx) })
    .from(workOrderLinks)
    .innerJoin(
      workOrders,
      and(
        eq(workOrders.orgId, orgId),
        eq(
          workOrders.id,
          sql`case when ${workOrderLinks.fromId} = ${id} then ${workOrderLinks.toId} else ${workOrderLinks.fromId} end`,
        ),
      ),
    )
    .where(and(eq(workOrderLinks.orgId, orgId), or(eq(workOrderLinks.fromId, id), eq(workOrderLinks.toId, id))))
    .orderBy(desc(workOrderLinks.createdAt), asc(workOrderLinks.id))
    .limit(MOST)
  return rows.map(({ link, order }) => ({ id: link.id, kind: seenFrom(id, link), order: hidden(order) }))
}

/** What must be done before it, and is not. */
export async function blockersOf(ctx: Ctx, id: string): Promise<WorkOrderRef[]> {
  const rows = await ctx.tx
    .select(refColumns(ctx))
    .from(workOrderLinks)
    .innerJoin(workOrders, and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, workOrderLinks.fromId)))
    .where(
      and(
        eq(workOrderLinks.orgId, ctx.orgId),
        eq(workOrderLinks.toId, id),
        eq(workOrderLinks.kind, 'blocks'),
        notInArray(workOrders.status, [...ENDED]),
      ),
    )
    .orderBy(asc(workOrders.number))
    .limit(MOST)
  return rows.map(hidden)
}

/** How many parts of it are still to be done. */
export const openPartsOf = ({ tx, orgId }: Ctx, id: string) =>
  tx.$count(
    workOrders,
    and(eq(workOrders.orgId, orgId), eq(workOrders.parentId, id), notInArray(workOrders.status, [...ENDED])),
  )

const next = alias(workOrders, 'next')

/** Does the way up from here, through what each is a part of, come by that one? */
export async function isWithin({ tx, orgId }: Ctx, fromId: string, id: string): Promise<boolean> {
  const { rows } = await tx.execute<{ found: boolean }>(sql`
    with recursive up as (
      select ${workOrders.id} as id, ${workOrders.parentId} as parent_id from ${workOrders}
      where ${workOrders.orgId} = ${orgId} and ${workOrders.id} = ${fromId}
      union
      select ${next.id}, ${next.parentId} from ${workOrders} ${sql.raw('next')} join up on ${next.id} = up.parent_id
      where ${next.orgId} = ${orgId}
    ) select exists (select 1 from up where id = ${id}) as found`)
  return rows[0]!.found
}

/** Must that one, over however many others, be done before this one? */
export async function isBefore({ tx, orgId }: Ctx, beforeId: string, id: string): Promise<boolean> {
  const { rows } = await tx.execute<{ found: boolean }>(sql`
    with recursive after as (
      select ${beforeId}::uuid as id
      union
      select l.to_id from ${workOrderLinks} l join after on l.from_id = after.id
      where l.org_id = ${orgId} and l.kind = 'blocks'
    ) select exists (select 1 from after where id = ${id}) as found`)
  return rows[0]!.found
}
