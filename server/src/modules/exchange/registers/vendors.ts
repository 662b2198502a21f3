import { CreateVendor, vendors as endpoints, type Input } from '@mtambo/contract'
import { and, eq, inArray, or } from 'drizzle-orm'
import { createVendors, editVendor, vendors } from '#modules/vendors/index.ts'
import { upper, type Field, type Register, type Typed } from '../register.ts'

const fields: Field[] = [
  {
    name: 'name',
    label: 'Name',
    kind: 'text',
    example: 'Lakeside Pumps',
    required: true,
    aliases: ['vendor', 'vendor name', 'supplier', 'supplier name', 'company'],
  },
  {
    name: 'code',
    label: 'Code',
    kind: 'text',
    example: 'LAKE',
    aliases: ['vendor code', 'vendor number', 'supplier code', 'id'],
    hint: 'Rows are matched by it; without one, by the name',
  },
  {
    name: 'services',
    label: 'Services',
    kind: 'text',
    example: 'Pumps and seals',
    aliases: ['what they do', 'category', 'type', 'description'],
  },
  {
    name: 'phone',
    label: 'Phone',
    kind: 'phone',
    example: '+254 712 345 678',
    aliases: ['telephone', 'tel', 'phone number'],
  },
  {
    name: 'email',
    label: 'E-mail',
    kind: 'text',
    example: 'sales@lakeside.example',
    aliases: ['email', 'mail', 'email address'],
  },
  { name: 'website', label: 'Website', kind: 'text', example: 'https://www.lakeside.example', aliases: ['web', 'url'] },
  {
    name: 'address',
    label: 'Address',
    kind: 'text',
    example: 'Oginga Odinga Street 5, Kisumu',
    aliases: ['street', 'postal address'],
  },
  {
    name: 'taxNumber',
    label: 'Tax number',
    kind: 'text',
    example: 'P051234567X',
    aliases: ['pin', 'vat number', 'tax id', 'tin'],
  },
  {
    name: 'paymentDays',
    label: 'Payment days',
    kind: 'whole',
    example: '30',
    aliases: ['payment terms', 'terms', 'due days'],
  },
  { name: 'currency', label: 'Currency', kind: 'text', example: 'KES' },
  {
    name: 'contacts.0.name',
    label: 'Contact',
    kind: 'text',
    example: 'Jane Atieno',
    aliases: ['contact name', 'contact person'],
    hint: 'Only for new rows, as are the two below',
  },
  {
    name: 'contacts.0.phone',
    label: 'Contact phone',
    kind: 'phone',
    example: '+254 712 345 679',
    aliases: ['contact telephone'],
  },
  {
    name: 'contacts.0.email',
    label: 'Contact e-mail',
    kind: 'text',
    example: 'jane@lakeside.example',
    aliases: ['contact email'],
  },
  {
    name: 'notes',
    label: 'Notes',
    kind: 'text',
    example: 'Closed on Saturdays',
    several: true,
    aliases: ['remarks', 'comments'],
  },
]

/** By code, else by name, which is told apart from codes by its mark. */
const keyOf = ({ code, name }: Typed) =>
  upper(code) ?? (typeof name === 'string' ? `"${name.toLowerCase()}"` : undefined)

export const vendorRegister: Register = {
  name: 'vendors',
  module: 'inventory',
  key: 'code',
  fields: () => fields,
  create: CreateVendor,
  edit: endpoints.edit.input,
  keyOf,
  existing: async ({ tx, orgId }, keys) => {
    const names = keys.filter((key) => key.startsWith('"')).map((key) => key.slice(1, -1))
    const rows = await tx
      .select()
      .from(vendors)
      .where(and(eq(vendors.orgId, orgId), or(inArray(vendors.code, keys), inArray(vendors.nameKey, names))))
    const byKey = new Map<string, { id: string; typed: Typed }>()
    for (const row of rows) {
      if (row.code) byKey.set(row.code, { id: row.id, typed: row })
      byKey.set(`"${row.nameKey}"`, { id: row.id, typed: row })
    }
    return byKey
  },
  add: (ctx, rows) => createVendors(ctx, rows as Input<typeof endpoints.create>[]),
  change: (ctx, id, changes) => editVendor(ctx, { id, ...changes }),
  onlyNew: ['contacts'],
  undo: { table: 'vendors', words: 'vendors', owned: [{ table: 'vendor_contacts', column: 'vendor_id' }] },
}
