import { eq } from 'drizzle-orm'
import type { Words } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { organisations } from '#modules/identity/index.ts'
import { presets } from '#presets/index.ts'
import type { Header } from './archive/format.ts'

type Values = Omit<typeof organisations.$inferInsert, 'id' | 'slug' | 'status' | 'createdAt' | 'seats'>

/** What the organisation is from now on. Its address, seats and room are the installation's and stay. */
export function restoredValues(
  { organisation }: Header,
  slug: string,
  { storageQuotaBytes }: Record<string, unknown> = {},
): Values {
  const { id: _, slug: __, createdAt: ___, logo, words, settings, numberFormats, ...own } = organisation
  const { storageQuotaBytes: ____, ...theirs } = settings
  const preset = presets[organisation.kind]
  return {
    ...own,
    words: { ...preset.words, ...words } as Words,
    numberFormats: { ...preset.numberFormats, ...numberFormats },
    settings: { ...theirs, ...(storageQuotaBytes !== undefined && { storageQuotaBytes }) },
    logoUrl: logo === null ? null : `/api/organisations/${slug}/logo?v=${logo}`,
  }
}

export const saveRestored = ({ tx, orgId }: Ctx, values: Values) =>
  tx.update(organisations).set(values).where(eq(organisations.id, orgId))
