import { reach, type Ctx } from '#core/context.ts'
import { forbidden } from '#core/errors.ts'
import { assertAssignee } from '#modules/identity/index.ts'
import { assertTeam } from '#modules/staff/index.ts'

export type Who = { assigneeId?: string | null | undefined; teamId?: string | null | undefined }

/** Only a person who may do it, and a team of this organisation, is given work, by who may give it. */
export async function assertMayHave(ctx: Ctx, { assigneeId, teamId }: Who) {
  if (!assigneeId && !teamId) return
  if (!reach(ctx, 'work-orders:assign')) throw forbidden('You may not give work to people or teams.')
  if (assigneeId) await assertAssignee(ctx, assigneeId, 'work-orders:complete')
  if (teamId) await assertTeam(ctx, teamId)
}
