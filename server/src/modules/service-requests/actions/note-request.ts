import type { Input, serviceRequests as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { requestNoted } from '../events.ts'
import { assigneesOf } from '../move-request.ts'
import { getRequest, lockRequest } from '../queries.ts'

/** A note for colleagues, or also for the customer, who is told. */
export async function noteRequest(ctx: Ctx, { id, notes, forCustomer = false }: Input<typeof endpoints.note>) {
  const it = await lockRequest(ctx, id)
  await emit(ctx, requestNoted, {
    about: id,
    customerId: forCustomer ? it.customerId : null,
    notes,
    data: { userIds: assigneesOf(it) },
  })
  return getRequest(ctx, { id })
}
