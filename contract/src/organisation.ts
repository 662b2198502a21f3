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
  /** How a request for work is called that waits for approval; left out, it is just requested. */
  requestedWork: z.string().optional(),
  customer: z.string(),
  customers: z.string(),
  connection: z.string(),
  connections: z.string(),
  asset: z.string(),
  assets: z.string(),
  technician: z.string(),
  area: z.string(), // county, district, region: what an address is grouped by
})
export type Words = z.output<typeof Words>

export const Category = z.object({
  code: z.string(),
  label: z.string(),
  /** Of a case: supply is interrupted, so that it counts for SAIDI and SAIFI. */
  interruption: z.boolean().optional(),
})
export type Category = z.output<typeof Category>

/** The lists an organisation fills itself; the codes are kept with the rows, the labels are shown. */
export const CategoryList = z.enum([
  'case',
  'connection',
  'customer',
  'work',
  'asset',
  'item',
  'problem',
  'cause',
  'remedy',
])
export type CategoryList = z.output<typeof CategoryList>

/** A place name and the three letters used in meter numbers. */
export const Area = z.object({ name: z.string(), code: z.string().length(3), towns: z.array(z.string()) })
export type Area = z.output<typeof Area>

/** `#0b6e6e`. Checked for contrast against white and against the dark ground where it is set. */
export const Colour = z.string().regex(/^#[0-9a-f]{6}$/, 'Give a colour as #rrggbb')

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
  /** No longer offered where one chooses; what has one still shows its label. */
  formerCategories: z.array(Category.extend({ list: CategoryList })),
  areas: z.array(Area),
  /** The organisation's own colour and logo, where it has set them. */
  accent: Colour.nullable(),
  logoUrl: z.string().nullable(),
})
export type Organisation = z.output<typeof Organisation>

/** `{YYYY}` year, `{CCC}` area code, `{N…}` counter with as many digits as there are N, starting again each year that is shown. */
const numberFormat = z
  .string('Give a format')
  .max(40, 'Keep this under 40 characters')
  .regex(
    /^[A-Z0-9/_-]*(\{(YYYY|CCC|N{1,10})\}[A-Z0-9/_-]*)+$/,
    'Use capital letters, digits, dashes, {YYYY}, {CCC} and {NNNN}',
  )
  .regex(
    /^[^{]*(\{(YYYY|CCC)\}[^{]*)*\{N{1,10}\}[^{]*(\{(YYYY|CCC)\}[^{]*)*$/,
    'The counter, for example {NNNN}, must stand in it once',
  )
export const NumberFormats = z.object({
  customer: numberFormat,
  meter: numberFormat,
  case: numberFormat,
  workOrder: numberFormat,
  workLog: numberFormat,
  serviceRequest: numberFormat,
  purchaseRequest: numberFormat,
  purchaseOrder: numberFormat,
  bill: numberFormat,
  receipt: numberFormat,
})
export type NumberFormats = z.output<typeof NumberFormats>

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
  numberFormats: NumberFormats
  areas: Area[]
}
