import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import type { CategoryList } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { presets } from '#presets/index.ts'
import { forgetOrganisation } from './organisation.ts'
import { categories, organisations } from './tables.ts'

/** The channel on which processes tell each other which organisation was set up anew. */
export const ORGANISATION_CHANGED = 'mtambo_organisation'

type Setting =
  | 'name'
  | 'address'
  | 'phone'
  | 'email'
  | 'website'
  | 'timeZone'
  | 'accent'
  | 'logoUrl'
  | 'numberFormats'
  | 'settings'
  | 'workingHours'
  | 'seats'
  | 'status'

/** The organisation as it is now, not as it was remembered. */
export async function readOrganisation({ tx, orgId }: Ctx) {
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, orgId))
  return withFormats(row)
}

/** The same, locked: two who change it wait for each other. */
export async function lockOrganisation({ tx, orgId }: Ctx) {
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, orgId)).for('no key update')
  return withFormats(row)
}

/** Formats that came with a later version are those of the kind. */
function withFormats(row: typeof organisations.$inferSelect | undefined) {
  if (!row) throw new Error('The organisation of this request does not exist')
  return { ...row, numberFormats: { ...presets[row.kind].numberFormats, ...row.numberFormats } }
}

/** Everybody's screens and every process know it from the commit on. */
export async function changeOrganisation(ctx: Ctx, values: Partial<Pick<typeof organisations.$inferInsert, Setting>>) {
  if (Object.keys(values).length > 0)
    await ctx.tx.update(organisations).set(values).where(eq(organisations.id, ctx.orgId))
  await tellChanged(ctx)
}

/** Every process reads it anew from the commit on. */
export async function tellChanged({ tx, orgId, ends }: Ctx) {
  await tx.execute(sql`select pg_notify(${ORGANISATION_CHANGED}, ${orgId})`)
  ends.committed.push(() => forgetOrganisation(orgId))
}

/** A list with what was taken out of it. One that came with a later version is that of the kind, until it is saved. */
export async function categoriesOf(ctx: Ctx, list: CategoryList) {
  const { tx, orgId } = ctx
  const rows = await tx
    .select({
      code: categories.code,
      label: categories.label,
      active: categories.active,
      interruption: categories.interruption,
      sort: categories.sort,
    })
    .from(categories)
    .where(and(eq(categories.orgId, orgId), eq(categories.list, list)))
    .orderBy(asc(categories.sort), asc(categories.code))
  if (rows.length > 0) return rows
  const { kind } = await readOrganisation(ctx)
  return presets[kind].categories[list].map((item, sort) => ({ interruption: false, ...item, active: true, sort }))
}

type Item = { code: string; label: string; active: boolean; interruption: boolean }

/** The whole list in its new order; what is not in it is gone. */
export async function saveCategoriesOf(ctx: Ctx, list: CategoryList, items: Item[]) {
  const { tx, orgId } = ctx
  await tx.delete(categories).where(
    and(
      eq(categories.orgId, orgId),
      eq(categories.list, list),
      notInArray(
        categories.code,
        items.map(({ code }) => code),
      ),
    ),
  )
  await tx
    .insert(categories)
    .values(items.map((item, sort) => ({ ...item, orgId, id: newId(), list, sort })))
    .onConflictDoUpdate({
      target: [categories.orgId, categories.list, categories.code],
      set: {
        label: sql`excluded.label`,
        active: sql`excluded.active`,
        interruption: sql`excluded.interruption`,
        sort: sql`excluded.sort`,
      },
    })
  await tellChanged(ctx)
}
