import {
  cases,
  connections,
  type Customer,
  type CustomerRow,
  customers,
  messages,
  serviceRequests,
} from '@mtambo/contract'
import { on } from '#testing/fake-api.ts'

/** Customers for page tests. */
export const aCustomer = (over: Partial<Customer> = {}): Customer => ({
  id: '01938c1e-0000-7000-8000-00000000c001',
  accountNumber: 'KP-2026-0042',
  firstName: 'Wanjiru',
  lastName: 'Kamau',
  name: 'Wanjiru Kamau',
  email: 'wanjiru@example.com',
  phone: '+254712345678',
  idNumber: '28456712',
  address: 'Plot 14, Ngong Road',
  county: 'Nairobi',
  town: 'Kilimani',
  postalCode: '00100',
  type: 'residential',
  preferredContact: 'sms',
  active: true,
  portalRegistered: true,
  registeredAt: new Date('2026-03-02T07:30:00Z'),
  ...over,
})

export const aCustomerRow = (over: Partial<CustomerRow> = {}): CustomerRow => {
  const { id, accountNumber, name, phone, email, county, town, type, active, registeredAt } = aCustomer()
  return { id, accountNumber, name, phone, email, county, town, type, active, registeredAt, ...over }
}

const none = { items: [], nextCursor: null }
const zero = { ...none, total: 0, capped: false }

/** What a customer's page asks for besides the customer: nothing there yet. */
export const nothingElse = () => [
  on(connections.list, zero),
  on(cases.list, zero),
  on(serviceRequests.list, zero),
  on(messages.threads, none),
  on(messages.calls, none),
  on(customers.files, []),
  on(customers.history, []),
]
