import { and, asc, eq, ne } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { assets } from './tables.ts'

/** What is in use at a location, so that it is not archived from under it. */
export async function tagsAt({ tx, orgId }: Ctx, locationId: string, most: number): Promise<string[]> {
  const rows = await tx
    .select({ tag: assets.tag })
    .from(assets)
    .where(and(eq(assets.orgId, orgId), eq(assets.locationId, locationId), ne(assets.status, 'retired')))
    .orderBy(asc(assets.tag))
    .limit(most)
  return rows.map(({ tag }) => tag)
}
