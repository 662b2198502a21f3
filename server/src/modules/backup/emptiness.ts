import { and, eq, ne, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { members, organisations, userOrganisations as doors } from '#modules/identity/index.ts'
import { named, readCatalogue, type Catalogue } from './catalogue.ts'
import { FURNITURE } from './exceptions.ts'

/** Why nothing can be restored into the organisation: there is something already, or somebody. Null: it is empty. */
export async function obstacleIn(ctx: Ctx, userId: string, known?: Catalogue): Promise<string | null> {
  const { tables } = known ?? (await readCatalogue(ctx.tx))
  const looked = tables
    .filter(({ name }) => !FURNITURE.has(name))
    .map(({ name }) => `(select '${name}' as name from ${named(name)} where org_id = '${ctx.orgId}' limit 1)`)
  const { rows } = await ctx.tx.execute<{ name: string }>(sql.raw(`${looked.join(' union all ')} limit 1`))
  if (rows[0]) return `This organisation is not empty: there are ${rows[0].name.replaceAll('_', ' ')}.`
  const others = and(eq(members.orgId, ctx.orgId), ne(members.userId, userId))
  if ((await ctx.tx.$count(members, others)) > 0)
    return 'This organisation is not empty: somebody else belongs to it already. Remove them first.'
  return null
}

export async function assertEmpty(ctx: Ctx, userId: string, known?: Catalogue) {
  const obstacle = await obstacleIn(ctx, userId, known)
  if (obstacle) throw notAllowedNow(obstacle)
}

/** Takes away what came with signing up, in the order in which it may go. The one person there is comes in again at the end. */
export async function clear(ctx: Ctx, { tables }: Catalogue) {
  const backwards = tables.toReversed()
  // Twice: the triggers of one table write into others that were cleared before it.
  for (const { name } of [...backwards, ...backwards])
    await ctx.tx.execute(sql`delete from ${sql.raw(named(name))} where org_id = ${ctx.orgId}`)
  await ctx.tx.delete(doors).where(eq(doors.organisationId, ctx.orgId))
}

export const nameTaken = async ({ tx }: Pick<Ctx, 'tx'>, slug: string) =>
  (await tx.$count(organisations, eq(organisations.slug, slug))) > 0
