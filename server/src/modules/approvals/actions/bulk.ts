import type { approvals as endpoints, BulkAnswer, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow, Refusal } from '#core/errors.ts'
import { organisationOf } from '#modules/identity/index.ts'
import {
  assertCancellable,
  assertCanMove,
  assertGivable,
  assertLoose,
  assertMayHave,
  assertPlannable,
  give,
  lockSeveral,
  moveWorkOrder,
  planFor,
  type WorkOrderRecord,
} from '#modules/work-orders/index.ts'

type Order = WorkOrderRecord

/** Does it to those it may be done to, and says of the others why not. Each is asked before anything of it is written. */
async function each(
  ctx: Ctx,
  ids: string[],
  check: (order: Order) => unknown,
  act: (order: Order) => Promise<unknown>,
): Promise<BulkAnswer> {
  const answer: BulkAnswer = { done: [], left: [] }
  for (const order of await lockSeveral(ctx, ids)) {
    const why = await reasonAgainst(() => check(order))
    if (why === null) {
      await act(order)
      answer.done.push(order.id)
    } else answer.left.push({ id: order.id, number: order.number, why })
  }
  return answer
}

async function reasonAgainst(check: () => unknown): Promise<string | null> {
  try {
    await check()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

export async function assignMany(ctx: Ctx, { ids, ...given }: Input<typeof endpoints.assignMany>) {
  const { assigneeId = null, teamId = null } = given
  await assertMayHave(ctx, { assigneeId, teamId })
  const check = async (order: Order) => {
    await assertLoose(ctx, order)
    assertGivable(order)
  }
  return each(ctx, ids, check, (order) => give(ctx, order, { assigneeId, teamId }))
}

export const moveMany = (ctx: Ctx, { ids, scheduledOn }: Input<typeof endpoints.moveMany>) =>
  each(
    ctx,
    ids,
    ({ status }) => assertPlannable(status),
    (order) => planFor(ctx, order, { scheduledOn }),
  )

export const cancelMany = (ctx: Ctx, { ids, reason }: Input<typeof endpoints.cancelMany>) =>
  each(
    ctx,
    ids,
    (order) => assertCancellable(ctx, order),
    (order) => moveWorkOrder(ctx, order, 'cancelled', reason),
  )

/** What is done is filed away: it takes no more entries and costs. */
export const closeWork = (ctx: Ctx, { ids }: Input<typeof endpoints.close>) =>
  each(
    ctx,
    ids,
    (order) => assertClosable(ctx, order),
    (order) => moveWorkOrder(ctx, order, 'closed'),
  )

async function assertClosable(ctx: Ctx, { caseId, status }: Order) {
  assertCanMove(status, 'closed')
  if (!caseId) return
  const { words } = await organisationOf(ctx)
  throw notAllowedNow(`This belongs to a ${words.case.toLowerCase()} and is closed with it.`)
}
