import { and, eq } from 'drizzle-orm'
import type { Input, Vendor, VendorContact, vendors as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { indexWords } from '#core/search.ts'
import { vendorEdited } from '../events.ts'
import { contactsOf, getVendor, lockVendor } from '../queries.ts'
import { wordsOfVendor } from '../rules.ts'
import { refuseTaken, storable } from '../storable.ts'
import { vendorContacts, vendors } from '../tables.ts'

export async function editVendor(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.edit>): Promise<Vendor> {
  const { orgId, tx } = ctx
  const { fields, contacts } = await storable(ctx, typed)
  const before = await lockVendor(ctx, id)
  const people = await contactsOf(ctx, id)
  const changed: string[] = (Object.keys(fields) as (keyof typeof fields)[]).filter(
    (name) => fields[name] !== undefined && fields[name] !== before[name],
  )
  if (changed.length > 0)
    await tx
      .update(vendors)
      .set(fields)
      .where(and(eq(vendors.orgId, orgId), eq(vendors.id, id)))
      .catch(refuseTaken)
  if (contacts && contacts.map(asText).join() !== people.map(asText).join()) {
    changed.push('contacts')
    await tx.delete(vendorContacts).where(and(eq(vendorContacts.orgId, orgId), eq(vendorContacts.vendorId, id)))
    if (contacts.length > 0)
      await tx.insert(vendorContacts).values(contacts.map((contact) => ({ ...contact, orgId, vendorId: id })))
  }
  if (changed.length === 0) return getVendor(ctx, { id })
  await indexWords(ctx, 'vendors', id, wordsOfVendor({ ...before, ...defined(fields) }, contacts ?? people))
  await emit(ctx, vendorEdited, { about: id, data: { changed } })
  return getVendor(ctx, { id })
}

const asText = ({ name, role, phone, email, main }: VendorContact) => JSON.stringify([name, role, phone, email, main])

/** Without what was not given, which would hide what is kept. */
const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
