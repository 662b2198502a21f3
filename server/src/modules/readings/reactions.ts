import { and, eq } from 'drizzle-orm'
import { follow } from '#core/events.ts'
import { assetEdited } from '#modules/assets/index.ts'
import { meters } from './tables.ts'
import { makeFindable } from './words.ts'

/** Renamed, it is found by its new name, and so are its meters. */
export const findByNewName = follow(assetEdited, async (ctx, { about, data }) => {
  if (!data.changed.includes('tag') && !data.changed.includes('name')) return
  const on = await ctx.tx
    .select()
    .from(meters)
    .where(and(eq(meters.orgId, ctx.orgId), eq(meters.assetId, about)))
  await makeFindable(ctx, on)
})
