import { reach, type Ctx } from '#core/context.ts'
import { forbidden } from '#core/errors.ts'

type WorksOn = (ctx: Ctx, assetId: string) => Promise<boolean>
let worksOn: WorksOn = () => Promise.resolve(false)
/** Who has work on an asset is known further on; they may then read its meters, too. */
export const registerWorksOn = (look: WorksOn) => void (worksOn = look)

/** May this person enter a reading of a meter on this asset; on any, where none is named? */
export async function mayRead(ctx: Ctx, assetId: string | undefined) {
  if (reach(ctx, 'assets:edit')) return true
  const complete = reach(ctx, 'work-orders:complete')
  return complete === 'all' || (complete === 'own' && assetId !== undefined && (await worksOn(ctx, assetId)))
}

/** Nobody but who works on it or keeps the register. */
export async function assertMayRead(ctx: Ctx, assetId: string) {
  if (!reach(ctx, 'assets:read')) throw forbidden('Your role does not allow this.')
  if (!(await mayRead(ctx, assetId)))
    throw forbidden('Readings are entered by whoever works on this, or keeps the register.')
}
