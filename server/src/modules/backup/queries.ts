import { and, desc, eq, lt } from 'drizzle-orm'
import {
  ArchiveSummary,
  RestoreResult,
  type Backup,
  type backup as endpoints,
  type Input,
  type Output,
  type Restore,
} from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { forbidden, found } from '#core/errors.ts'
import { outside } from '#core/outside/index.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { privateLink, type FindFile } from '#core/private-links.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { obstacleIn } from './emptiness.ts'
import { ARCHIVE, fileNameOf, keyOfBackup } from './places.ts'
import { backups, restores } from './tables.ts'

export const DOOR = '/api/backups/archive'

type StoredBackup = typeof backups.$inferSelect
type StoredRestore = typeof restores.$inferSelect

const progressOf = ({ rowsDone, rowsTotal, filesDone, filesTotal }: StoredBackup | StoredRestore) => ({
  rows: rowsDone,
  ofRows: rowsTotal,
  files: filesDone,
  ofFiles: filesTotal,
})

/** A guest who helps looks at single things; the whole of a company's data is nobody's to carry away but its own. */
export function assertNoGuest({ actor }: Ctx) {
  if (actor.kind === 'staff' && actor.support) throw forbidden('Support does not take data away, nor puts any in.')
}

/** For whoever asked for it. A nightly one nobody asked for, and it is for all who may. */
const mayFetch = (ctx: Ctx, { state, daily, askedBy }: StoredBackup) =>
  state === 'done' &&
  (daily || askedBy === userIdOf(ctx)) &&
  ctx.actor.kind === 'staff' &&
  !ctx.actor.support &&
  ctx.actor.grants['data:manage'] !== undefined

export const shownBackup = (ctx: Ctx, row: StoredBackup): Backup => ({
  id: row.id,
  state: row.state,
  daily: row.daily,
  who: row.askedByName,
  at: row.createdAt,
  endedAt: row.endedAt,
  bytes: row.bytes,
  progress: progressOf(row),
  problem: row.problem,
  until: row.until,
  url: mayFetch(ctx, row) ? privateLink(ctx, row.id, 'full', DOOR) : null,
})

export async function listBackups(
  ctx: Ctx,
  { cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const place = placeOf(cursor)
  const rows = await ctx.tx
    .select()
    .from(backups)
    .where(and(eq(backups.orgId, ctx.orgId), place && lt(backups.id, place[1])))
    .orderBy(desc(backups.id))
    .limit(limit + 1)
  return pageOf(
    rows,
    limit,
    ({ id }) => cursorOf('', id),
    (row) => shownBackup(ctx, row),
  )
}

/** Where the bytes of a backup are, for whoever may have them. */
export const findArchive: FindFile = async (ctx, id, size) => {
  const [row] = await ctx.tx
    .select()
    .from(backups)
    .where(and(eq(backups.orgId, ctx.orgId), eq(backups.id, id)))
  if (!row || size !== 'full' || row.bytes === null || !mayFetch(ctx, row)) return undefined
  const name = fileNameOf((await organisationOf(ctx)).slug, row.createdAt)
  return { key: keyOfBackup(ctx.orgId, id), name, mediaType: ARCHIVE, length: row.bytes }
}

export const shownRestore = (row: StoredRestore): Restore => ({
  id: row.id,
  state: row.state,
  fileName: row.fileName,
  bytes: row.bytes,
  who: row.askedByName,
  at: row.createdAt,
  archive: ArchiveSummary.parse(row.archive),
  progress: progressOf(row),
  problem: row.problem,
  result: row.result && RestoreResult.parse(row.result),
})

export async function getRestores(ctx: Ctx): Promise<Output<typeof endpoints.restores>> {
  const [latest] = await ctx.tx
    .select()
    .from(restores)
    .where(eq(restores.orgId, ctx.orgId))
    .orderBy(desc(restores.id))
    .limit(1)
  return {
    obstacle: await obstacleIn(ctx, userIdOf(ctx) ?? ''),
    maxBytes: outside().maxArchiveBytes,
    latest: latest ? shownRestore(latest) : null,
  }
}

export async function restoreById({ tx, orgId }: Ctx, id: string) {
  const [row] = await tx
    .select()
    .from(restores)
    .where(and(eq(restores.orgId, orgId), eq(restores.id, id)))
    .for('update')
  return found(row, 'archive')
}
