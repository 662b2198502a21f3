import type { Ctx } from '#core/context.ts'

type Owner = (ctx: Ctx, typed: string) => Promise<string | undefined>
let ownerOf: Owner = async () => undefined

/** Labels rank later: they say here which asset a code belongs to, however it was typed. */
export const registerCodes = (owner: Owner) => void (ownerOf = owner)

export const assetByCode: Owner = (ctx, typed) => ownerOf(ctx, typed)
