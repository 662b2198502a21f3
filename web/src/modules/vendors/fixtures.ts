import type { Vendor, VendorRow } from '@mtambo/contract'
import { uuid } from '#testing/people.ts'

/** Vendors for page tests. */
export const aVendorRow = (over: Partial<VendorRow> = {}): VendorRow => ({
  id: uuid(700),
  name: 'Nairobi Bearings Ltd',
  code: 'NB-01',
  services: 'Bearings, belts and seals',
  phone: '+254722400500',
  email: 'sales@nairobibearings.example.com',
  paymentDays: 30,
  currency: 'KES',
  active: true,
  createdAt: new Date('2026-03-02T07:30:00Z'),
  ...over,
})

export const aVendor = (over: Partial<Vendor> = {}): Vendor => ({
  ...aVendorRow(),
  website: 'https://www.nairobibearings.example.com',
  address: 'Lunga Lunga Road 3',
  taxNumber: 'P051234567X',
  notes: null,
  contacts: [
    {
      name: 'Mercy Atieno',
      role: 'Sales',
      phone: '+254722400501',
      email: 'mercy@nairobibearings.example.com',
      main: true,
    },
  ],
  history: [],
  ...over,
})
