import { z } from 'zod'
import { Done, countedPage, endpoint, paging } from './endpoint.ts'
import { MAX_FILES_AT_ONCE } from './files.ts'
import { Email, FileLink, HistoryEntry, Id, Instant, Password, Phone, Slug, name, text } from './kinds.ts'

export const CustomerType = z.enum(['residential', 'commercial', 'industrial'])
export type CustomerType = z.output<typeof CustomerType>
export const PreferredContact = z.enum(['sms', 'email'])

const customerFields = {
  firstName: name(50, 1, 'Give the first name'),
  lastName: name(50, 1, 'Give the last name'),
  email: Email.nullable().optional(),
  phone: Phone,
  idNumber: text(20, 4, 'Give the ID or passport number').regex(/^[A-Za-z0-9/-]+$/, 'Use letters and digits only'),
  address: text(300, 3, 'Give the address'),
  county: text(50, 1, 'Choose where this is'),
  town: text(50, 1, 'Give the town'),
  postalCode: text(10, 0).nullable().optional(),
  type: CustomerType,
  preferredContact: PreferredContact.optional(),
}

export const Customer = z.object({
  id: Id,
  accountNumber: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string(),
  idNumber: z.string(),
  address: z.string(),
  county: z.string(),
  town: z.string(),
  postalCode: z.string().nullable(),
  type: CustomerType,
  preferredContact: PreferredContact,
  active: z.boolean(),
  portalRegistered: z.boolean(),
  registeredAt: Instant,
})
export type Customer = z.output<typeof Customer>

export const CustomerRow = Customer.pick({
  id: true,
  accountNumber: true,
  name: true,
  phone: true,
  email: true,
  county: true,
  town: true,
  type: true,
  active: true,
  registeredAt: true,
})
/** An account a portal login sees. */
export const LinkedAccount = z.object({
  customerId: Id,
  name: z.string(),
  accountNumber: z.string(),
  town: z.string(),
  /** False: the utility has deactivated it, and it cannot be used. */
  active: z.boolean(),
  current: z.boolean(),
})
export type LinkedAccount = z.output<typeof LinkedAccount>

export type CustomerRow = z.output<typeof CustomerRow>

export const CreateCustomer = z.object({ id: Id.optional(), ...customerFields })
export const EditCustomer = z.object({ id: Id, ...z.object(customerFields).partial().shape })

export const CustomerFilters = z.object({
  q: text(100, 0).optional(),
  type: CustomerType.optional(),
  active: z.enum(['yes', 'no']).optional(),
  county: text(50, 0).optional(),
})

export const RegisterPortal = z.object({
  organisation: Slug,
  accountNumber: text(20, 3, 'Give your account number, as on your bill'),
  idNumber: text(20, 4, 'Give your ID number'),
  phone: Phone,
  password: Password,
})

export const customers = {
  list: endpoint({
    method: 'GET',
    path: '/customers',
    can: 'customers:read',
    input: CustomerFilters.extend({ sort: z.enum(['newest', 'name', 'account']).optional(), ...paging }),
    output: countedPage(CustomerRow),
    csv: {
      Account: 'accountNumber',
      Name: 'name',
      Phone: 'phone',
      'E-mail': 'email',
      County: 'county',
      Town: 'town',
      Type: 'type',
      Active: 'active',
      Registered: 'registeredAt',
    },
    summary: 'Customers, found by account number, name or phone',
  }),
  get: endpoint({
    method: 'GET',
    path: '/customers/:id',
    can: 'customers:read',
    input: z.object({ id: Id }),
    output: Customer,
    summary: 'One customer',
  }),
  create: endpoint({
    method: 'POST',
    path: '/customers',
    can: 'customers:edit',
    input: CreateCustomer,
    output: Customer,
    summary: 'Add a customer; the account number is given by the system',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/customers/:id',
    can: 'customers:edit',
    input: EditCustomer,
    output: Customer,
    summary: 'Change a customer',
  }),
  deactivate: endpoint({
    method: 'POST',
    path: '/customers/:id/deactivate',
    can: 'customers:edit',
    input: z.object({ id: Id }),
    output: Customer,
    summary: 'Deactivate a customer; the portal is closed to them',
  }),
  activate: endpoint({
    method: 'POST',
    path: '/customers/:id/activate',
    can: 'customers:edit',
    input: z.object({ id: Id }),
    output: Customer,
    summary: 'Activate a customer again',
  }),

  history: endpoint({
    method: 'GET',
    path: '/customers/:id/history',
    can: 'customers:read',
    input: z.object({ id: Id }),
    output: z.array(HistoryEntry),
    summary: 'What happened to the account, newest last; the latest two hundred',
  }),
  files: endpoint({
    method: 'GET',
    path: '/customers/:id/files',
    can: 'customers:read',
    input: z.object({ id: Id }),
    output: z.array(FileLink),
    summary: 'The customer’s papers: what staff filed here, and what came with service requests',
  }),
  addFiles: endpoint({
    method: 'POST',
    path: '/customers/:id/files',
    can: 'customers:edit',
    input: z.object({ id: Id, fileIds: z.array(Id).min(1).max(MAX_FILES_AT_ONCE) }),
    output: z.array(FileLink),
    summary: 'File uploaded papers with the customer',
  }),

  registerPortal: endpoint({
    method: 'POST',
    path: '/portal/register',
    can: 'anyone',
    input: RegisterPortal,
    output: Done,
    summary: 'Open a portal login with account number, ID number and phone; signs in',
  }),
  me: endpoint({
    method: 'GET',
    path: '/my/account',
    can: 'customer',
    input: z.object({}),
    output: Customer,
    summary: 'My own account',
  }),
  updateMe: endpoint({
    method: 'PUT',
    path: '/my/account',
    can: 'customer',
    input: z.object({
      email: Email.nullable().optional(),
      phone: Phone.optional(),
      preferredContact: PreferredContact.optional(),
    }),
    output: Customer,
    summary: 'Change how I can be reached',
  }),
  accounts: endpoint({
    method: 'GET',
    path: '/my/accounts',
    can: 'customer',
    input: z.object({}),
    output: z.array(LinkedAccount),
    summary: 'The accounts my login sees',
  }),
  linkAccount: endpoint({
    method: 'POST',
    path: '/my/accounts',
    can: 'customer',
    input: RegisterPortal.omit({ organisation: true, password: true }),
    output: z.array(LinkedAccount),
    summary: 'Add another account of mine, by its account number, ID number and phone',
  }),
  useAccount: endpoint({
    method: 'POST',
    path: '/my/accounts/use',
    can: 'customer',
    input: z.object({ customerId: Id }),
    output: Done,
    summary: 'Go on with another of my accounts',
  }),
  unlinkAccount: endpoint({
    method: 'DELETE',
    path: '/my/accounts/:customerId',
    can: 'customer',
    input: z.object({ customerId: Id }),
    output: z.array(LinkedAccount),
    summary: 'Stop seeing an account; not the one in use',
  }),
}
