import { and, desc, eq, lt, or } from 'drizzle-orm'
import type { Input, Output, PlatformMe, support as endpoints, SupportAccess } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { organisations, readOrganisation } from '#modules/identity/index.ts'
import { asksFirst, shownAccess, statusOf } from './rules.ts'
import { supportAccesses } from './tables.ts'

/** Every time support was in a company or asked to be, newest first. */
export async function accessesOf(
  ctx: Ctx,
  organisationId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: SupportAccess[]; nextCursor: string | null }> {
  const place = placeOf(cursor, 'moment')
  const rows = await ctx.tx
    .select()
    .from(supportAccesses)
    .where(
      and(
        eq(supportAccesses.organisationId, organisationId),
        place &&
          or(
            lt(supportAccesses.askedAt, new Date(place[0])),
            and(eq(supportAccesses.askedAt, new Date(place[0])), lt(supportAccesses.id, place[1])),
          ),
      ),
    )
    .orderBy(desc(supportAccesses.askedAt), desc(supportAccesses.id))
    .limit(limit + 1)
  return pageOf(
    rows,
    limit,
    (row) => cursorOf(row.askedAt, row.id),
    (row) => shownAccess(row, ctx.now, userIdOf(ctx)),
  )
}

export async function listSupport(
  ctx: Ctx,
  { cursor, limit = 50 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const { settings } = await readOrganisation(ctx)
  return { ...(await accessesOf(ctx, ctx.orgId, { cursor, limit })), asksFirst: asksFirst(settings) }
}

export type AccessRow = typeof supportAccesses.$inferSelect

/** One access, locked: of this company, or of this operator. */
export async function lockAccess(
  { tx }: Pick<Ctx, 'tx'>,
  id: string,
  whose: { organisationId: string } | { operatorId: string },
): Promise<AccessRow> {
  const [row] = await tx
    .select()
    .from(supportAccesses)
    .where(
      and(
        eq(supportAccesses.id, id),
        'operatorId' in whose
          ? eq(supportAccesses.operatorId, whose.operatorId)
          : eq(supportAccesses.organisationId, whose.organisationId),
      ),
    )
    .for('update')
  return found(row, 'access')
}

/** The console I am in, while it is open. */
export async function mineNow(ctx: Ctx, id: string): Promise<PlatformMe['support']> {
  const [row] = await ctx.tx
    .select({ access: supportAccesses, company: organisations.name })
    .from(supportAccesses)
    .innerJoin(organisations, eq(organisations.id, supportAccesses.organisationId))
    .where(and(eq(supportAccesses.id, id), eq(supportAccesses.operatorId, userIdOf(ctx) ?? '')))
  if (!row?.access.until || statusOf(row.access, ctx.now) !== 'open') return null
  return { id, company: row.company, full: row.access.full, until: row.access.until }
}
