import { randomInt } from 'node:crypto'
import type { customers, Input } from '@mtambo/contract'

type New = Input<typeof customers.create>

/** What somebody would type to add a customer; every call is another person. */
export const aCustomer = (overrides: Partial<New> = {}): New => ({
  firstName: 'Wanjiku',
  lastName: 'Kamau',
  email: 'wanjiku.kamau@example.com',
  phone: `07${randomInt(10_000_000, 29_999_999)}`,
  idNumber: String(randomInt(1_000_000_000, 9_999_999_999)),
  address: 'Kindaruma Road 14, Kilimani',
  county: 'Nairobi',
  town: 'Kilimani',
  postalCode: '00100',
  type: 'residential',
  ...overrides,
})
