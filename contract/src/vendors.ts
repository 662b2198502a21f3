import { z } from 'zod'
import { countedPage, endpoint, paging } from './endpoint.ts'
import { Email, HistoryEntry, Id, Instant, Phone, line, name, text } from './kinds.ts'

/** Somebody at a vendor. The main one is written to when an order is sent. */
export const VendorContact = z.object({
  name: z.string(),
  role: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  main: z.boolean(),
})
export type VendorContact = z.output<typeof VendorContact>

const website = z
  .url({ protocol: /^https?$/, error: 'Give an address, for example https://www.example.com' })
  .max(200, 'Keep this under 200 characters')
  .regex(/^\P{Cc}*$/u, 'Give an address, for example https://www.example.com')

const contact = z.object({
  name: name(100, 2, 'Give the name of the contact'),
  role: line(100, 0).nullable().optional(),
  phone: Phone.nullable().optional(),
  email: Email.nullable().optional(),
  main: z.boolean().optional(),
})

const vendorFields = {
  name: name(120, 2, 'Give the name of the vendor'),
  /** A short name of one's own, unique; small letters become capitals. */
  code: line(20, 0)
    .regex(/^[A-Za-z0-9._/-]*$/, 'Use letters, digits and dashes')
    .nullable()
    .optional(),
  /** What they deliver or do, in a few words. */
  services: line(200, 0).nullable().optional(),
  phone: Phone.nullable().optional(),
  email: Email.nullable().optional(),
  website: website.nullable().optional(),
  address: text(300, 0).nullable().optional(),
  taxNumber: line(40, 0).nullable().optional(),
  /** How many days after the bill it is to be paid. */
  paymentDays: z.int('Give whole days').min(0, 'Not less than 0').max(365, 'At most 365 days').nullable().optional(),
  /** What they are paid in; without it the organisation's own. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Give the three letters of the currency, for example KES')
    .nullable()
    .optional(),
  notes: text(4000, 0).nullable().optional(),
  contacts: z.array(contact).max(20, 'At most 20 contacts').optional(),
}

export const CreateVendor = z.object({ id: Id.optional(), ...vendorFields })
export const EditVendor = z.object({ id: Id, ...z.object(vendorFields).partial().shape })

export const VendorRow = z.object({
  id: Id,
  name: z.string(),
  code: z.string().nullable(),
  services: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  paymentDays: z.int().nullable(),
  /** Three letters, always filled: the vendor's own or the organisation's. */
  currency: z.string(),
  active: z.boolean(),
  createdAt: Instant,
})
export type VendorRow = z.output<typeof VendorRow>

export const Vendor = VendorRow.extend({
  website: z.string().nullable(),
  address: z.string().nullable(),
  taxNumber: z.string().nullable(),
  notes: z.string().nullable(),
  contacts: z.array(VendorContact),
  history: z.array(HistoryEntry),
})
export type Vendor = z.output<typeof Vendor>

/** How a vendor stands beside what is theirs. */
export const VendorRef = z.object({ id: Id, name: z.string() })
export type VendorRef = z.output<typeof VendorRef>

export const VendorFilters = z.object({
  q: text(100, 0).optional(),
  active: z.enum(['yes', 'no']).optional(),
})

const id = z.object({ id: Id })

export const vendors = {
  list: endpoint({
    method: 'GET',
    path: '/vendors',
    can: 'purchasing:read',
    input: VendorFilters.extend({ sort: z.enum(['name', 'newest']).optional(), ...paging }),
    output: countedPage(VendorRow),
    csv: {
      Name: 'name',
      Code: 'code',
      Services: 'services',
      Phone: 'phone',
      'E-mail': 'email',
      'Payment days': 'paymentDays',
      Currency: 'currency',
      Active: 'active',
      Added: 'createdAt',
    },
    summary: 'Vendors, by name or newest first',
  }),
  get: endpoint({
    method: 'GET',
    path: '/vendors/:id',
    can: 'purchasing:read',
    input: id,
    output: Vendor,
    summary: 'One vendor with contacts and history',
  }),
  create: endpoint({
    method: 'POST',
    path: '/vendors',
    can: 'purchasing:edit',
    input: CreateVendor,
    output: Vendor,
    summary: 'Add a vendor',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/vendors/:id',
    can: 'purchasing:edit',
    input: EditVendor,
    output: Vendor,
    summary: 'Change a vendor; the contacts that are sent replace those that were there',
  }),
  deactivate: endpoint({
    method: 'POST',
    path: '/vendors/:id/deactivate',
    can: 'purchasing:edit',
    input: id,
    output: Vendor,
    summary: 'Order nothing more here; what was ordered stays',
  }),
  activate: endpoint({
    method: 'POST',
    path: '/vendors/:id/activate',
    can: 'purchasing:edit',
    input: id,
    output: Vendor,
    summary: 'Order here again',
  }),
}
