import type { Input, serviceRequests as endpoints } from '@mtambo/contract'
import { memberIdOf, type Ctx } from '#core/context.ts'
import { notAllowedNow, Refusal } from '#core/errors.ts'
import { pointOf } from '#core/point.ts'
import { createConnection, lockConnection } from '#modules/connections/index.ts'
import { holdCustomer } from '#modules/customers/index.ts'
import { assertHolderFree } from '../holder.ts'
import { assertMayBecome, moveRequest } from '../move-request.ts'
import { assertVisit, openWork } from '../open-work.ts'
import { getRequest, lockRequest, type RequestRecord } from '../queries.ts'
import { assertPossible, WORK, type Supply } from '../rules.ts'
import { indexRequest } from '../words.ts'

type Asked = Input<typeof endpoints.approve>

/** Says yes, and does at once what follows from it: a connection for who has none, and the order for the work. */
export async function approveRequest(ctx: Ctx, { id, notes, expectedStatus, ...plan }: Asked) {
  const before = await lockRequest(ctx, id)
  await assertMayBecome(ctx, before, 'approved', expectedStatus)
  await assertVisit(ctx, before, plan)
  const customer = await holdCustomer(ctx, before.customerId)
  if (!customer.active) throw notAllowedNow(`${customer.accountNumber} is deactivated. Reject the request.`)
  await assertHolderFree(ctx, before)

  const connection = await connectionOf(ctx, before, plan)
  if (before.connectionId === null)
    await indexRequest(ctx, id, { ...before, meterNumber: connection.meterNumber }, customer)
  const order = WORK[before.type] === null ? null : await openWork(ctx, before, connection, plan)
  await moveRequest(
    ctx,
    before,
    'approved',
    { assigneeId: memberIdOf(ctx), connectionId: connection.id, workOrderId: order?.id ?? null },
    { notes, visitOn: plan.scheduledOn },
  )
  return getRequest(ctx, { id })
}

/** The one it is about, if it can still have this done to it; or the new one, which waits for its installation. */
async function connectionOf(ctx: Ctx, it: RequestRecord, { transformerId, feederId }: Omit<Asked, 'id'>) {
  if (it.connectionId !== null) {
    const connection = await lockConnection(ctx, it.connectionId)
    assertStillPossible(it, connection)
    return connection
  }
  const { id } = await createConnection(ctx, {
    customerId: it.customerId,
    areaCode: it.areaCode!,
    town: it.town,
    address: it.address,
    type: it.connectionType!,
    loadKva: it.loadKva!,
    point: pointOf(it),
    ...(transformerId && { transformerId }),
    ...(feederId && { feederId }),
  })
  return lockConnection(ctx, id)
}

function assertStillPossible({ type, loadKva }: RequestRecord, supply: Supply) {
  try {
    assertPossible(type, supply, loadKva)
  } catch (error) {
    if (error instanceof Refusal) throw notAllowedNow(`This is no longer possible. ${error.message}`)
    throw error
  }
}
