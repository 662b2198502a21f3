import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { checklists as endpoints, Input, Output, WorkChecklist, WorkStep } from '@mtambo/contract'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { cappedCount } from '#core/totals.ts'
import { filesOf } from '#modules/files/index.ts'
import { users } from '#modules/identity/index.ts'
import { readableOrder, workOrders, worksOn } from '#modules/work-orders/index.ts'
import { isFillable, mayFollowUp } from './lifecycle.ts'
import { judge, progressOf } from './rules.ts'
import { checklists, workChecklists, workSteps } from './tables.ts'

export type StoredChecklist = typeof checklists.$inferSelect

export async function listChecklists(
  ctx: Ctx,
  { q = '', category, active, cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const { tx, orgId } = ctx
  const condition = and(
    eq(checklists.orgId, orgId),
    active && eq(checklists.active, active === 'yes'),
    category
      ? sql`(${category} = any(${checklists.categories}) or cardinality(${checklists.categories}) = 0)`
      : undefined,
    wordsOf(q).length > 0 ? sql`${checklists.id} in (${foundBy(orgId, 'checklists', q)})` : undefined,
  )
  const place = placeOf(cursor)
  const after = place && sql`(${checklists.name}, ${checklists.id}) > (${place[0]}, ${place[1]}::uuid)`
  const rows = await tx
    .select()
    .from(checklists)
    .where(and(condition, after))
    .orderBy(asc(checklists.name), asc(checklists.id))
    .limit(limit + 1)
  return {
    ...pageOf(rows, limit, ({ name, id }) => cursorOf(name, id), shown),
    ...(await cappedCount(ctx, sql`select 1 from ${checklists} where ${condition}`)),
  }
}

const shown = (row: StoredChecklist) => ({ ...row, stepCount: row.steps.length })

export async function getChecklist(ctx: Ctx, { id }: { id: string }): Promise<Output<typeof endpoints.get>> {
  return { ...shown(await checklistNamed(ctx, id)), history: await historyOf(ctx, id) }
}

export async function checklistNamed({ tx, orgId }: Ctx, id: string, { lock = false } = {}): Promise<StoredChecklist> {
  const query = tx
    .select()
    .from(checklists)
    .where(and(eq(checklists.orgId, orgId), eq(checklists.id, id)))
  const [row] = await (lock ? query.for('update') : query)
  return found(row, 'checklist')
}

/** Steps in their order, with who filled them in and what was opened because of them. */
export async function stepsOf(
  ctx: Ctx,
  workOrderId: string,
  stepId?: string,
): Promise<(WorkStep & { checklistId: string })[]> {
  const rows = await ctx.tx
    .select({
      row: workSteps,
      name: users.name,
      followUp: { id: workOrders.id, number: workOrders.number, status: workOrders.status },
    })
    .from(workSteps)
    .leftJoin(users, eq(users.id, workSteps.byUserId))
    .leftJoin(workOrders, and(eq(workOrders.orgId, workSteps.orgId), eq(workOrders.id, workSteps.followUpId)))
    .where(
      and(
        eq(workSteps.orgId, ctx.orgId),
        eq(workSteps.workOrderId, workOrderId),
        stepId ? eq(workSteps.id, stepId) : undefined,
      ),
    )
    .orderBy(asc(workSteps.sort))
  const pictures = rows.filter(({ row }) => row.step.kind === 'photo' || row.step.kind === 'signature')
  const photos = await filesOf(
    ctx,
    pictures.map(({ row }) => row.id),
  )
  return rows.map(({ row, name, followUp }) => ({
    ...row.step,
    id: row.id,
    checklistId: row.checklistId,
    value: row.value,
    outcome: row.outcome,
    says: row.value === null ? null : judge(row.step, row.value).says,
    note: row.note,
    by: row.byUserId === null ? null : { id: row.byUserId, name: name ?? 'Unknown' },
    at: row.at,
    photos: photos.get(row.id) ?? [],
    followUp,
  }))
}

/** How many steps of each of these orders are filled in, for a page of them; those without steps are left out. */
export async function stepCounts({ tx, orgId }: Ctx, workOrderIds: string[]) {
  if (workOrderIds.length === 0) return new Map<string, { done: number; of: number }>()
  const rows = await tx
    .select({
      id: workSteps.workOrderId,
      done: sql<number>`count(${workSteps.value})::int`,
      of: sql<number>`count(*)::int`,
    })
    .from(workSteps)
    .where(and(eq(workSteps.orgId, orgId), inArray(workSteps.workOrderId, workOrderIds)))
    .groupBy(workSteps.workOrderId)
  return new Map(rows.map(({ id, ...count }) => [id, count]))
}

/** The checklists of an order, for its page and its paper. */
export async function checklistsOf(ctx: Ctx, workOrderId: string): Promise<WorkChecklist[]> {
  const lists = await ctx.tx
    .select()
    .from(workChecklists)
    .where(and(eq(workChecklists.orgId, ctx.orgId), eq(workChecklists.workOrderId, workOrderId)))
    .orderBy(asc(workChecklists.sort))
  if (lists.length === 0) return []
  const steps = Map.groupBy(await stepsOf(ctx, workOrderId), ({ checklistId }) => checklistId)
  return lists.map(({ id, name, templateId, version, addedById }) => {
    const own = steps.get(id) ?? []
    const { done, failed } = progressOf(own)
    return { id, name, templateId, version, done, failed, mayRemove: mayRemove(ctx, { addedById }), steps: own }
  })
}

/** What a planner, or a plan, put there is not left out by who is to fill it in. */
export const mayRemove = (ctx: Ctx, { addedById }: Pick<typeof workChecklists.$inferSelect, 'addedById'>) =>
  Boolean(reach(ctx, 'work-orders:create')) || (addedById !== null && addedById === userIdOf(ctx))

export async function getChecklists(ctx: Ctx, { id }: { id: string }): Promise<Output<typeof endpoints.ofOrder>> {
  const order = await readableOrder(ctx, id)
  const items = await checklistsOf(ctx, id)
  const all = items.flatMap(({ steps }) => steps)
  const { done, missing } = progressOf(all)
  const works = await worksOn(ctx, order)
  return {
    items,
    done,
    total: all.length,
    missing,
    mayFill: works && isFillable(order.status),
    mayFollowUp: works && mayFollowUp(order.status) ? howToAsk(ctx) : null,
  }
}

/** Who may approve opens work at once; anybody else who may ask for it asks. */
export function howToAsk(ctx: Pick<Ctx, 'actor'>): 'order' | 'request' | null {
  const opens = reach(ctx, 'work-orders:create')
  if (opens && reach(ctx, 'work-orders:approve')) return 'order'
  return opens || reach(ctx, 'work-orders:request') ? 'request' : null
}
