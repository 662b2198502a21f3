import type { Input, plans as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside } from '#core/errors.ts'
import { assertAssignee } from '#modules/identity/index.ts'
import { assertTeam } from '#modules/staff/index.ts'

/** Whoever sets up plans names who gets the work; it has to be somebody who does work here. */
export async function assertCanHave(
  ctx: Ctx,
  { assigneeId, teamId }: Pick<Input<typeof endpoints.create>, 'assigneeId' | 'teamId'>,
) {
  if (assigneeId) await beside('assigneeId', assertAssignee(ctx, assigneeId, 'work-orders:complete'))
  if (teamId) await beside('teamId', assertTeam(ctx, teamId))
}
