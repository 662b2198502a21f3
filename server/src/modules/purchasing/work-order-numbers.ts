import type { Ctx } from '#core/context.ts'

type NumberOf = (ctx: Ctx, id: string) => Promise<string | undefined>

let look: NumberOf = async () => undefined
/** Work ranks after this module, and says here what number an order has, if the asker may see it. */
export const registerWorkOrderNumber = (numberOf: NumberOf) => void (look = numberOf)

export const workOrderNumber = async (ctx: Ctx, id: string | null) => (id === null ? undefined : look(ctx, id))
