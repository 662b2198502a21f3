import type { Vendor } from '@mtambo/contract'
import type { UseFormReturnType } from '@mantine/form'

/** An empty box is nothing: null, so that the contract reads it as left out. */
export type ContactValues = {
  name: string
  role: string | null
  phone: string | null
  email: string | null
  main: boolean
}

export const NO_CONTACT: ContactValues = { name: '', role: null, phone: null, email: null, main: false }

export const EMPTY_VENDOR = {
  name: '',
  code: '',
  services: '',
  phone: '',
  email: '',
  website: '',
  address: '',
  taxNumber: '',
  paymentDays: '' as number | '',
  currency: null as string | null,
  notes: '',
  contacts: [] as ContactValues[],
}
export type VendorValues = typeof EMPTY_VENDOR
export type VendorForm = Pick<
  UseFormReturnType<VendorValues>,
  'getInputProps' | 'insertListItem' | 'removeListItem' | 'setFieldValue'
> & { values: VendorValues }

export const valuesOf = (vendor: Vendor, own: string): VendorValues & { id: string } => ({
  id: vendor.id,
  name: vendor.name,
  code: vendor.code ?? '',
  services: vendor.services ?? '',
  phone: vendor.phone ?? '',
  email: vendor.email ?? '',
  website: vendor.website ?? '',
  address: vendor.address ?? '',
  taxNumber: vendor.taxNumber ?? '',
  paymentDays: vendor.paymentDays ?? '',
  currency: vendor.currency === own ? null : vendor.currency,
  notes: vendor.notes ?? '',
  contacts: vendor.contacts,
})
