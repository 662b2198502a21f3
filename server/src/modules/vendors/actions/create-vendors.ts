import { and, eq, inArray } from 'drizzle-orm'
import type { Input, vendors as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexAllWords } from '#core/search.ts'
import { vendorsAdded } from '../events.ts'
import { wordsOfVendor } from '../rules.ts'
import { storable } from '../storable.ts'
import { vendorContacts, vendors } from '../tables.ts'

type New = Input<typeof endpoints.create>

/**
 * Many vendors in a few statements, for an import: all of them or none. Rows have passed the contract; what is wrong
 * beyond it is refused with the row in the field's name, `3.code`. At most a thousand at a time.
 */
export async function createVendors(ctx: Ctx, rows: New[]): Promise<{ id: string }[]> {
  if (rows.length === 0) return []
  const made = []
  for (const [i, { id = newId(), ...typed }] of rows.entries()) {
    const { fields, contacts = [] } = await storable(ctx, typed, `${i}.`)
    made.push({ row: { ...fields, code: fields.code ?? null, name: typed.name, id }, contacts })
  }
  await refuseTakenCodes(
    ctx,
    made.map(({ row }) => row),
  )

  const { orgId, tx, now } = ctx
  const stored = await tx
    .insert(vendors)
    .values(made.map(({ row }) => ({ ...row, orgId, createdAt: now })))
    .returning()
  const people = made.flatMap(({ row, contacts }) =>
    contacts.map((contact) => ({ ...contact, orgId, vendorId: row.id })),
  )
  if (people.length > 0) await tx.insert(vendorContacts).values(people)
  const byId = new Map(made.map(({ row, contacts }) => [row.id, contacts]))
  await indexAllWords(
    ctx,
    'vendors',
    stored.map((row) => ({ id: row.id, words: wordsOfVendor(row, byId.get(row.id) ?? []) })),
  )
  await emit(ctx, vendorsAdded, { about: orgId, data: { count: rows.length } })
  return made.map(({ row }) => ({ id: row.id }))
}

/** Said beside each row, before the database would refuse them all with one word. */
async function refuseTakenCodes({ tx, orgId }: Ctx, rows: { code: string | null }[]) {
  const codes = rows.flatMap(({ code }) => code ?? [])
  if (codes.length === 0) return
  const taken = await tx
    .select({ code: vendors.code })
    .from(vendors)
    .where(and(eq(vendors.orgId, orgId), inArray(vendors.code, codes)))
  const seen = new Set(taken.map(({ code }) => code))
  const faults: Record<string, string> = {}
  for (const [i, { code }] of rows.entries()) {
    if (code && seen.has(code)) faults[`${i}.code`] = `Another vendor has the code ${code} already.`
    if (code) seen.add(code)
  }
  if (Object.keys(faults).length > 0) throw invalid(faults)
}
