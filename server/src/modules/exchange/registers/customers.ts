import { CreateCustomer, CustomerType, customers as endpoints, PreferredContact } from '@mtambo/contract'
import { and, eq, inArray } from 'drizzle-orm'
import {
  createCustomers,
  customers,
  editCustomer,
  problemsOfCustomers,
  type NewCustomer,
} from '#modules/customers/index.ts'
import { upper, type Field, type Register } from '../register.ts'
import { labelled } from './parts.ts'

const fields: Field[] = [
  {
    name: 'firstName',
    label: 'First name',
    kind: 'text',
    example: 'Akinyi',
    required: true,
    aliases: ['given name', 'forename'],
  },
  {
    name: 'lastName',
    label: 'Last name',
    kind: 'text',
    example: 'Odhiambo',
    required: true,
    aliases: ['surname', 'family name', 'name'],
  },
  {
    name: 'idNumber',
    label: 'ID number',
    kind: 'text',
    example: '12345678',
    required: true,
    aliases: ['id', 'national id', 'passport', 'id no', 'registration number'],
    hint: 'Rows are matched by it',
  },
  {
    name: 'phone',
    label: 'Phone',
    kind: 'phone',
    example: '+254 712 345 678',
    required: true,
    aliases: ['telephone', 'mobile', 'tel', 'phone number'],
  },
  {
    name: 'email',
    label: 'E-mail',
    kind: 'text',
    example: 'akinyi@example.com',
    aliases: ['email', 'mail', 'email address'],
  },
  {
    name: 'address',
    label: 'Address',
    kind: 'text',
    example: 'Moi Avenue 12',
    required: true,
    aliases: ['street', 'postal address'],
  },
  {
    name: 'county',
    label: 'County',
    kind: 'text',
    example: 'Kisumu',
    required: true,
    aliases: ['district', 'region', 'area', 'state'],
  },
  { name: 'town', label: 'Town', kind: 'text', example: 'Kisumu', required: true, aliases: ['city', 'village'] },
  { name: 'postalCode', label: 'Postal code', kind: 'text', example: '40100', aliases: ['zip', 'postcode'] },
  {
    name: 'type',
    label: 'Type',
    kind: 'choice',
    options: labelled(CustomerType.options),
    example: 'Residential',
    required: true,
    aliases: ['customer type', 'category', 'class'],
  },
  {
    name: 'preferredContact',
    label: 'Wants to be told by',
    kind: 'choice',
    options: labelled(PreferredContact.options),
    example: 'Sms',
    aliases: ['preferred contact', 'contact by'],
  },
  {
    name: 'accountNumber',
    label: 'Account number',
    kind: 'text',
    example: 'KP-2026-0001',
    aliases: ['account', 'customer number', 'account no'],
    hint: 'Of new rows that have one; without it the next of yours is given',
  },
]

export const customerRegister: Register = {
  name: 'customers',
  module: 'customers',
  key: 'idNumber',
  fields: () => fields,
  create: CreateCustomer.extend({ accountNumber: endpoints.registerPortal.input.shape.accountNumber.optional() }),
  edit: endpoints.edit.input,
  keyOf: ({ idNumber }) => upper(idNumber),
  existing: async ({ tx, orgId }, ids) => {
    const rows = await tx
      .select()
      .from(customers)
      .where(and(eq(customers.orgId, orgId), inArray(customers.idNumber, ids)))
    return new Map(rows.map((row) => [row.idNumber, { id: row.id, typed: row }]))
  },
  problems: (ctx, rows) => problemsOfCustomers(ctx, rows as NewCustomer[]),
  add: (ctx, rows) => createCustomers(ctx, rows as NewCustomer[]),
  change: (ctx, id, changes) => editCustomer(ctx, { id, ...changes }),
  onlyNew: ['accountNumber'],
  undo: { table: 'customers', words: 'customers', owned: [] },
}
