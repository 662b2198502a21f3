import type { Input, messages as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { beside, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { assertCustomer } from '#modules/customers/index.ts'
import { organisationOf, phoneNumber } from '#modules/identity/index.ts'
import { callLogged } from '../events.ts'
import { getCall } from '../list-calls.ts'
import { calls } from '../tables.ts'

/** Notes a telephone call. For staff: the customer does not see it. */
export async function logCall(
  ctx: Ctx,
  { id = newId(), phone, minutes = null, ...said }: Input<typeof endpoints.logCall>,
) {
  await beside('customerId', assertCustomer(ctx, said.customerId))
  const { country } = await organisationOf(ctx)
  await ctx.tx
    .insert(calls)
    .values({
      ...said,
      orgId: ctx.orgId,
      id,
      phone: phone ? (phoneNumber(phone, country) ?? phone) : null,
      minutes,
      byId: userIdOf(ctx)!,
      at: ctx.now,
    })
    .catch((error: unknown) => {
      if (violates(error, 'calls_pk')) throw new Refusal('conflict', 'This call has already been saved.')
      throw error
    })
  await emit(ctx, callLogged, { about: id, data: { direction: said.direction } })
  return getCall(ctx, id)
}
