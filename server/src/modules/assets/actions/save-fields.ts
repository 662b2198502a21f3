import { and, eq } from 'drizzle-orm'
import type { assetFields as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { lockOrganisation } from '#modules/identity/index.ts'
import { fieldsSaved } from '../events.ts'
import { fieldsOf, isFilled } from '../fields.ts'
import { assertCategory } from '../storable.ts'
import { assetFields } from '../tables.ts'

type Typed = Input<typeof endpoints.save>

/** Saves a category's fields as they are given, in that order. What is filled in stays with the equipment. */
export async function saveFields(ctx: Ctx, { category, fields }: Typed) {
  await lockOrganisation(ctx) // two who save at once do so one after the other
  await assertCategory(ctx, category)
  const before = new Map((await fieldsOf(ctx, category)).map((field) => [field.code, field]))
  const problems: Record<string, string> = {}
  for (const [i, { code, kind, options = [] }] of fields.entries()) {
    const old = before.get(code)
    if (fields.findIndex((other) => other.code === code) !== i)
      problems[`fields.${i}.code`] = 'Another field has this code already.'
    else if (old && old.kind !== kind && (await isFilled(ctx, category, code)))
      problems[`fields.${i}.kind`] = 'This is filled in already. Add another field, and take this one out.'
    if (kind === 'choice' && options.length === 0) problems[`fields.${i}.options`] = 'Say what can be chosen.'
    else if (new Set(options).size < options.length) problems[`fields.${i}.options`] = 'Each choice once.'
  }
  if (Object.keys(problems).length > 0) throw invalid(problems)

  const { tx, orgId } = ctx
  await tx.delete(assetFields).where(and(eq(assetFields.orgId, orgId), eq(assetFields.category, category)))
  if (fields.length > 0)
    await tx.insert(assetFields).values(fields.map((field, sort) => stored(ctx, category, field, sort)))
  await emit(ctx, fieldsSaved, { about: orgId, data: { category, codes: fields.map(({ code }) => code) } })
  return fieldsOf(ctx)
}

const stored = ({ orgId }: Ctx, category: string, field: Typed['fields'][number], sort: number) => {
  const { code, label, kind, unit, options = [], required } = field
  return {
    orgId,
    category,
    code,
    sort,
    label,
    kind,
    unit: kind === 'number' ? unit || null : null,
    options: kind === 'choice' ? options : [],
    required,
  }
}
