import type { Company, CompanyStatus, OrganisationKind } from '@mtambo/contract'
import { formatNumber } from '#lib/format.ts'
import type { StatusName } from '#ui/status-badge.tsx'

export const KINDS: Record<OrganisationKind, string> = {
  'electric-utility': 'Electric utility',
  'water-utility': 'Water utility',
  general: 'Maintenance of own equipment',
  'property-owner': 'Property owner',
  'maintenance-company': 'Maintenance company',
}

export const kindChoices = Object.entries(KINDS).map(([value, label]) => ({ value: value as OrganisationKind, label }))

const STATUS: Record<CompanyStatus, string> = { pending: 'Waits for sign-up', active: 'Active', suspended: 'Suspended' }
export const companyWord = (status: StatusName) => STATUS[status as CompanyStatus]

/** 7 of 10; where there is no limit, 7 */
export const seatsText = ({ seatsUsed, seats }: Pick<Company, 'seatsUsed' | 'seats'>) =>
  seats === null ? formatNumber(seatsUsed) : `${formatNumber(seatsUsed)} of ${formatNumber(seats)}`

const MB = 1024 ** 2
const GB = 1024 ** 3
/** 1.2 GB, 340 MB */
export const sizeText = (bytes: number) =>
  bytes >= GB / 10
    ? `${(bytes / GB).toLocaleString('en', { maximumFractionDigits: 1 })} GB`
    : `${Math.ceil(bytes / MB).toLocaleString('en')} MB`

export const toGigabytes = (bytes: number | null) => (bytes === null ? '' : bytes / GB)
export const toBytes = (gigabytes: string | number) => (gigabytes === '' ? null : Math.round(Number(gigabytes) * GB))
