import { z } from 'zod'
import { Id } from './kinds.ts'
import { Grants } from './permissions.ts'

export const OrganisationKind = z.enum([
  'electric-utility',
  'water-utility',
  'general',
  'property-owner',
  'maintenance-company',
])
export type OrganisationKind = z.output<typeof OrganisationKind>

/** What an organisation calls things. Every screen takes its nouns from here. */
export const Words = z.object({
  case: z.string(),
  cases: z.string(),
  workOrder: z.string(),
  workOrders: z.string(),
  customer: z.string(),
  customers: z.string(),
  connection: z.string(),
  connections: z.string(),
  technician: z.string(),
  area: z.string(), // county, district, region: what an address is grouped by
})
export type Words = z.output<typeof Words>

export const Category = z.object({ code: z.string(), label: z.string() })
export type Category = z.output<typeof Category>

/** The lists an organisation fills itself; the codes are kept with the rows, the labels are shown. */
export const CategoryList = z.enum(['case', 'connection', 'customer', 'work'])
export type CategoryList = z.output<typeof CategoryList>

/** A place name and the three letters used in meter numbers. */
export const Area = z.object({ name: z.string(), code: z.string().length(3), towns: z.array(z.string()) })
export type Area = z.output<typeof Area>

/** What the screens need to know of the organisation one works in. */
export const Organisation = z.object({
  id: Id,
  name: z.string(),
  slug: z.string(),
  kind: OrganisationKind,
  country: z.string().length(2),
  currency: z.string().length(3),
  timeZone: z.string(),
  modules: z.array(z.string()),
  words: Words,
  categories: z.record(CategoryList, z.array(Category)),
  areas: z.array(Area),
})
export type Organisation = z.output<typeof Organisation>

/** What an organisation of a kind starts with: data, copied into its own rows when it is created. */
export type Preset = {
  kind: OrganisationKind
  label: string
  country: string
  currency: string
  timeZone: string
  /** Names of the modules that are on. */
  modules: string[]
  words: Words
  roles: { code: string; name: string; level: number; grants: Grants }[]
  categories: Record<CategoryList, Category[]>
  /** `{YYYY}` year, `{CCC}` area code, `{N…}` counter with as many digits as there are N. */
  numberFormats: {
    customer: string
    meter: string
    case: string
    workOrder: string
    workLog: string
    serviceRequest: string
    bill: string
    receipt: string
  }
  areas: Area[]
}
