import type { Customer, CustomerRow } from '@mtambo/contract'

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
