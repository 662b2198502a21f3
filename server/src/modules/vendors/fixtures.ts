import type { Input, vendors } from '@mtambo/contract'

type New = Input<typeof vendors.create>

/** What somebody would type to add a vendor. */
export const aVendor = (overrides: Partial<New> = {}): New => ({
  name: 'Nairobi Bearings Ltd',
  services: 'Bearings, belts and seals',
  phone: '0722 400 500',
  email: 'sales@nairobibearings.example.com',
  paymentDays: 30,
  contacts: [
    {
      name: 'Mercy Atieno',
      role: 'Sales',
      phone: '0722400501',
      email: 'mercy@nairobibearings.example.com',
      main: true,
    },
  ],
  ...overrides,
})
