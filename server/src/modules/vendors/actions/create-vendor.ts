import type { Input, Vendor, vendors as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexWords } from '#core/search.ts'
import { vendorCreated } from '../events.ts'
import { getVendor } from '../queries.ts'
import { wordsOfVendor } from '../rules.ts'
import { refuseTaken, storable } from '../storable.ts'
import { vendorContacts, vendors } from '../tables.ts'

export async function createVendor(
  ctx: Ctx,
  { id = newId(), ...typed }: Input<typeof endpoints.create>,
): Promise<Vendor> {
  const { orgId, tx, now } = ctx
  const { fields, contacts = [] } = await storable(ctx, typed)
  const [row] = await tx
    .insert(vendors)
    .values({ ...fields, name: typed.name, orgId, id, createdAt: now })
    .returning()
    .catch(refuseTaken)
  if (contacts.length > 0)
    await tx.insert(vendorContacts).values(contacts.map((contact) => ({ ...contact, orgId, vendorId: id })))
  await indexWords(ctx, 'vendors', id, wordsOfVendor(row!, contacts), { isNew: true })
  await emit(ctx, vendorCreated, { about: id, to: 'active', data: { name: typed.name } })
  return getVendor(ctx, { id })
}
