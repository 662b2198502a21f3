import type { Input, serviceRequests as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { assertCustomer, changeHolder, customerName } from '#modules/customers/index.ts'
import { assertHolderFree } from '../holder.ts'
import { assertCanMove } from '../lifecycle.ts'
import { moveRequest } from '../move-request.ts'
import { getRequest, lockRequest } from '../queries.ts'
import { WORK } from '../rules.ts'

/** Completes what needs no visit: the account becomes the new holder's. */
export async function completeRequest(ctx: Ctx, { id, notes }: Input<typeof endpoints.complete>) {
  const before = await lockRequest(ctx, id)
  assertCanMove(before.status, 'completed')
  if (WORK[before.type] !== null)
    throw notAllowedNow('This is completed by the work for it. Complete its work order, with what was done.')
  await assertHolderFree(ctx, before)
  const { phone, email, preferredContact, ...former } = await assertCustomer(ctx, before.customerId)
  await changeHolder(ctx, {
    id: before.customerId,
    firstName: before.newFirstName!,
    lastName: before.newLastName!,
    idNumber: before.newIdNumber!,
    phone: before.newPhone!,
  })
  const formerHolder = { name: customerName(former), phone, email, prefers: preferredContact }
  await moveRequest(ctx, before, 'completed', { resolutionNotes: notes }, { notes, formerHolder })
  return getRequest(ctx, { id })
}
