import { and, eq } from 'drizzle-orm'
import { sizeInWords } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { outside } from '#core/outside/index.ts'
import { readOrganisation } from '#modules/identity/index.ts'
import { fileUsage } from './tables.ts'

/** What an organisation may keep: as the platform has set it for this one, else as for all. */
export async function quotaOf(ctx: Ctx): Promise<number> {
  const { storageQuotaBytes: own } = (await readOrganisation(ctx)).settings
  return typeof own === 'number' ? own : outside().quotaBytes
}

export async function usedBytes({ tx, orgId }: Ctx): Promise<number> {
  const [row] = await tx
    .select({ bytes: fileUsage.bytes })
    .from(fileUsage)
    .where(and(eq(fileUsage.orgId, orgId), eq(fileUsage.kind, 'all')))
  return row?.bytes ?? 0
}

/**
 * Refuses a file for which there is no room. Asked again when it is `counted`: its row's transaction then holds the
 * organisation's line, and nobody else's bytes come in between.
 */
export async function assertRoom(ctx: Ctx, size: number, { counted = false } = {}) {
  const [added, quota] = [await usedBytes(ctx), await quotaOf(ctx)]
  const used = counted ? added - size : added
  if (used + size <= quota) return
  throw notAllowedNow(
    `There is no room for this file (${sizeInWords(size)}): ${sizeInWords(used)} of ${sizeInWords(quota)} are used. ` +
      'Remove files that nobody needs; an administrator sees the largest under Settings, Storage.',
  )
}
