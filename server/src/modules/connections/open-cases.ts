import type { Ctx } from '#core/context.ts'

/** Counts what is still open per connection; ids that have nothing open may be left out. */
export type CountOpenCases = (ctx: Ctx, connectionIds: string[]) => Promise<Map<string, number>>

let count: CountOpenCases = async () => new Map()

/** Cases come later in rank and so cannot be asked by name: they say here how they are counted. */
export const registerOpenCases = (counter: CountOpenCases) => {
  count = counter
}

export const openCasesOf: CountOpenCases = (ctx, connectionIds) =>
  connectionIds.length === 0 ? Promise.resolve(new Map()) : count(ctx, connectionIds)
