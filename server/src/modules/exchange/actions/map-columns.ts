import { NEW_CATEGORY, type exchange as endpoints, type Import, type ImportMapping, type Input } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { invalid, notAllowedNow } from '#core/errors.ts'
import { enqueue } from '#core/jobs.ts'
import { workOnImport } from '../jobs.ts'
import { getImport, lockImport, type StoredImport } from '../queries.ts'
import type { Field, Register } from '../register.ts'
import { registerNamed } from '../registers/index.ts'
import { importMappings, importProblems, imports } from '../tables.ts'

type Typed = Input<typeof endpoints.map>

/** Keeps which column is what, and has every row looked at. */
export async function mapColumns(ctx: Ctx, typed: Typed): Promise<Import> {
  await keepMapping(ctx, typed)
  enqueue(ctx, workOnImport, { id: typed.id })
  return getImport(ctx, { id: typed.id })
}

export async function keepMapping(ctx: Ctx, { id, ...mapping }: Typed) {
  const before = await lockImport(ctx, id)
  if (!['mapping', 'checked', 'failed'].includes(before.status))
    throw notAllowedNow('This file is being worked on, or is imported already. Send it again to import it once more.')
  const register = await registerNamed(ctx, before.register)
  const fields = await register.fields(ctx)
  assertSense(register, fields, before, mapping)
  const { tx, orgId } = ctx
  await tx.delete(importProblems).where(and(eq(importProblems.orgId, orgId), eq(importProblems.importId, id)))
  await tx
    .update(imports)
    .set({
      mapping,
      status: 'checking',
      progress: 0,
      added: 0,
      changed: 0,
      left: 0,
      wrong: 0,
      preview: [],
      problem: null,
    })
    .where(and(eq(imports.orgId, orgId), eq(imports.id, id)))
  await remember(ctx, before, mapping)
}

/** What cannot be meant is said at once, and not for each of half a million rows. */
function assertSense({ change }: Register, fields: Field[], { columns }: StoredImport, mapping: ImportMapping) {
  const wrong: Record<string, string> = {}
  const there = new Set(columns.map(({ index }) => index))
  const known = new Map(fields.map((field) => [field.name, field]))
  for (const name of [...Object.keys(mapping.columns), ...Object.keys(mapping.fixed), ...Object.keys(mapping.values)])
    if (!known.has(name)) wrong[`columns.${name}`] = 'There is no such field.'
  for (const [name, indexes] of Object.entries(mapping.columns)) {
    if (indexes.some((index) => !there.has(index))) wrong[`columns.${name}`] = 'The file has no such column.'
    else if (indexes.length > 1 && !known.get(name)?.several) wrong[`columns.${name}`] = 'Choose one column for this.'
  }
  for (const { name, required } of fields)
    if (required && !mapping.columns[name]?.length && !mapping.fixed[name]?.trim())
      wrong[`columns.${name}`] ??= 'Choose the column, or write what is the same for every row.'
  for (const [name, values] of Object.entries(mapping.values))
    if (!known.get(name)?.list && Object.values(values).includes(NEW_CATEGORY))
      wrong[`values.${name}`] = 'This list cannot be added to.'
  if (mapping.match === 'update' && !change) wrong['match'] = 'What is there already is not changed by an import here.'
  if (Object.keys(wrong).length > 0) throw invalid(wrong)
}

/** For the next file with the same headings. */
async function remember({ tx, orgId }: Ctx, { register, columns }: StoredImport, mapping: ImportMapping) {
  const headingOf = (index: number) => columns.find((column) => column.index === index)!.header
  const headings = Object.fromEntries(
    Object.entries(mapping.columns).map(([name, indexes]) => [name, indexes.map(headingOf)]),
  )
  await tx
    .insert(importMappings)
    .values({ orgId, register, headings, mapping })
    .onConflictDoUpdate({ target: [importMappings.orgId, importMappings.register], set: { headings, mapping } })
}
