import { and, desc, eq, inArray, like, lt, or, type SQL } from 'drizzle-orm'
import {
  MediaSubject,
  type FileKind,
  type Input,
  type Medium,
  type media as endpoints,
  type Output,
} from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { forbidden, found } from '#core/errors.ts'
import { outside } from '#core/outside/index.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { privateLink } from '#core/private-links.ts'
import { users } from '#modules/identity/index.ts'
import { linkTo } from './queries.ts'
import { kindOf, PDF } from './rules.ts'
import { rightsAt, type Place, type Rights } from './subjects.ts'
import { files } from './tables.ts'

type StoredFile = typeof files.$inferSelect

const mayChange = (ctx: Ctx, { uploadedBy }: StoredFile, rights: Rights) =>
  rights.changeAll || (rights.add && uploadedBy === userIdOf(ctx))

const shown = (ctx: Ctx, file: StoredFile, addedBy: string | null, rights: Rights): Medium => ({
  ...linkTo(ctx, file),
  kind: kindOf(file.mediaType),
  viewUrl: file.mediaType === PDF ? privateLink(ctx, file.id, 'view') : null,
  caption: file.caption,
  width: file.width,
  height: file.height,
  addedAt: file.createdAt,
  addedBy: addedBy ?? 'Unknown',
  mayChange: mayChange(ctx, file, rights),
})

/** A thing's files with who added them, newest first: ids are in the order of time. */
const rowsOf = (ctx: Ctx, { type, id }: Place, further?: SQL) =>
  ctx.tx
    .select({ file: files, addedBy: users.name })
    .from(files)
    .leftJoin(users, eq(users.id, files.uploadedBy))
    .where(and(eq(files.orgId, ctx.orgId), eq(files.aboutId, id), eq(files.aboutType, type), further))
    .orderBy(desc(files.id))

export async function listMedia(
  ctx: Ctx,
  { aboutType, aboutId, kind, cursor, limit = 60 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const place = { type: aboutType, id: aboutId }
  const rights = await rightsAt(ctx, place)
  const before = placeOf(cursor)?.[1]
  const rows = await rowsOf(ctx, place, and(kind && ofKind(kind), before ? lt(files.id, before) : undefined)).limit(
    limit + 1,
  )
  return {
    ...pageOf(
      rows,
      limit,
      ({ file }) => cursorOf(file.createdAt, file.id),
      ({ file, addedBy }) => shown(ctx, file, addedBy, rights),
    ),
    mayAdd: rights.add,
    maxBytes: outside().maxBytes,
  }
}

/** Documents are of many types, each named in full; the others by their first word. */
const ofKind = (kind: FileKind) =>
  kind === 'document'
    ? or(like(files.mediaType, 'application/%'), like(files.mediaType, 'text/%'))
    : like(files.mediaType, `${kind}/%`)

/** The same for a few of them, in the order in which they are named. */
export async function mediaNamed(ctx: Ctx, place: Place, ids: string[], rights: Rights): Promise<Medium[]> {
  const rows = await rowsOf(ctx, place, inArray(files.id, ids))
  return ids.flatMap((id) => {
    const row = rows.find(({ file }) => file.id === id)
    return row ? [shown(ctx, row.file, row.addedBy, rights)] : []
  })
}

export type Held = { file: StoredFile; place: Place; rights: Rights }

/** Locks a file that somebody wants to change, and refuses whoever may not. What is no media subject's is not there. */
export async function lockMedium(ctx: Ctx, id: string): Promise<Held> {
  const [row] = await ctx.tx
    .select()
    .from(files)
    .where(and(eq(files.orgId, ctx.orgId), eq(files.id, id)))
    .for('update')
  const file = found(row, 'file')
  const type = found(MediaSubject.safeParse(file.aboutType).data, 'file')
  const place = { type, id: found(file.aboutId ?? undefined, 'file') }
  const rights = await rightsAt(ctx, place)
  if (!mayChange(ctx, file, rights))
    throw forbidden('Only whoever added it, or whoever may edit what it belongs to, changes it.')
  return { file, place, rights }
}
