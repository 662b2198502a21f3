import type { Ctx } from '#core/context.ts'

/** How many connections name an asset, up to a limit. */
export type CountSupplied = (ctx: Ctx, assetId: string) => Promise<{ total: number; capped: boolean }>

let count: CountSupplied = async () => ({ total: 0, capped: false })

/** Connections come later in rank and so cannot be asked by name: they say here how they are counted. */
export const registerSupplied = (counter: CountSupplied) => {
  count = counter
}

export const suppliedBy: CountSupplied = (ctx, assetId) => count(ctx, assetId)
