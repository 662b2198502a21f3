import { and, asc, eq, sql } from 'drizzle-orm'
import type { AssetField } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { assetFields, assets } from './tables.ts'

/** The organisation's own fields, of all categories or of one, in their order. */
export async function fieldsOf({ tx, orgId }: Ctx, category?: string): Promise<AssetField[]> {
  const rows = await tx
    .select()
    .from(assetFields)
    .where(and(eq(assetFields.orgId, orgId), category === undefined ? undefined : eq(assetFields.category, category)))
    .orderBy(asc(assetFields.category), asc(assetFields.sort), asc(assetFields.code))
  return rows.map(({ category: of, code, label, kind, unit, options, required }) => ({
    category: of,
    code,
    label,
    kind,
    unit,
    options,
    required,
  }))
}

/** Whether something of the category has a value there. */
export async function isFilled({ tx, orgId }: Ctx, category: string, code: string) {
  const rows = await tx
    .select({ one: sql`1` })
    .from(assets)
    .where(
      and(eq(assets.orgId, orgId), eq(assets.category, category), sql`jsonb_exists(${assets.specifications}, ${code})`),
    )
    .limit(1)
  return rows.length > 0
}
