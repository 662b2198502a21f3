import type { VendorContact } from '@mtambo/contract'
import { wordsOf } from '#core/search.ts'

type Findable = { name: string; code: string | null; services: string | null; phone: string | null }

/** What a vendor is found by: also the people one knows there. */
export const wordsOfVendor = ({ name, code, services, phone }: Findable, contacts: Pick<VendorContact, 'name'>[]) =>
  wordsOf(name, code, services, phone?.replace(/\D/g, ''), ...contacts.map((contact) => contact.name))

/** One of the contacts is the main one: who is said to be, else the first. */
export function withMain<C extends { main?: boolean | undefined }>(contacts: C[]) {
  const main = Math.max(
    0,
    contacts.findIndex((contact) => contact.main),
  )
  return contacts.map((contact, i) => ({ ...contact, main: i === main }))
}

type Reachable = { email: string | null }

/** Where an order is sent: to the main contact, to anybody who has an address, to the firm. */
export const addressFor = (vendor: Reachable, contacts: (Reachable & Pick<VendorContact, 'main'>)[]) =>
  contacts.find(({ main, email }) => main && email)?.email ??
  vendor.email ??
  contacts.find(({ email }) => email)?.email ??
  null
