import type { identity as endpoints, Input, Me } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { moveTo } from '#core/db.ts'
import { found } from '#core/errors.ts'
import type { Client } from '#core/http.ts'
import { doorsOf } from '../doors.ts'
import { goThrough } from '../go-through.ts'
import { meAs, personOf } from '../me.ts'

/** Goes on in another organisation with the same session; from one account to the next where there are several. */
export async function switchOrganisation(
  ctx: Ctx,
  { organisationId }: Input<typeof endpoints.switchOrganisation>,
  client: Client,
): Promise<Me> {
  const { userId, customerId } = personOf(ctx)
  const here = (door: { organisationId: string; customerId: string | null }) =>
    door.organisationId === ctx.orgId && door.customerId === customerId
  const open = (await doorsOf(ctx.tx, userId)).filter((door) => door.open && door.organisationId === organisationId)
  const door = found(open.find((one) => !here(one)) ?? open[0], 'organisation')

  await goThrough(ctx, door, client)
  return there(ctx, userId, door)
}

/** What is seen there, read in the same transaction: a second one would wait for a second connection. */
async function there(
  ctx: Ctx,
  userId: string,
  { organisationId, customerId }: { organisationId: string; customerId: string | null },
) {
  await moveTo(ctx.tx, { orgId: organisationId, customerId })
  const me = await meAs({ tx: ctx.tx, orgId: organisationId }, { userId, customerId })
  await moveTo(ctx.tx, { orgId: ctx.orgId, customerId: ctx.actor.kind === 'customer' ? ctx.actor.customerId : null })
  return me
}
