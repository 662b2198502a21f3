import { and, desc, eq, ne } from 'drizzle-orm'
import { FileKind, type StorageUse } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { users } from '#modules/identity/index.ts'
import { quotaOf, usedBytes } from './room.ts'
import { kindOf } from './rules.ts'
import { files, fileUsage } from './tables.ts'

const SHOWN = 20

/** How much room the files take: from what is added up, and the largest by their index. */
export async function storageUse(ctx: Ctx): Promise<StorageUse> {
  const { tx, orgId } = ctx
  const added = await tx
    .select()
    .from(fileUsage)
    .where(and(eq(fileUsage.orgId, orgId), ne(fileUsage.kind, 'all')))
  const largest = await tx
    .select({ file: files, addedBy: users.name })
    .from(files)
    .leftJoin(users, eq(users.id, files.uploadedBy))
    .where(eq(files.orgId, orgId))
    .orderBy(desc(files.bytes), desc(files.id))
    .limit(SHOWN)
  return {
    usedBytes: await usedBytes(ctx),
    quotaBytes: await quotaOf(ctx),
    kinds: FileKind.options.map((kind) => {
      const row = added.find((each) => each.kind === kind)
      return { kind, files: row?.files ?? 0, bytes: row?.bytes ?? 0 }
    }),
    largest: largest.map(({ file, addedBy }) => ({
      id: file.id,
      name: file.name,
      kind: kindOf(file.mediaType),
      bytes: file.bytes,
      addedAt: file.createdAt,
      addedBy: addedBy ?? 'Unknown',
      about: file.aboutType && file.aboutId ? { type: file.aboutType, id: file.aboutId } : null,
    })),
  }
}
