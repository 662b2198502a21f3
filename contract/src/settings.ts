import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Email, Id, LocalTime, Phone, line, name, text } from './kinds.ts'
import { NoticeKind } from './notifications.ts'
import { Category, CategoryList, Colour, NumberFormats } from './organisation.ts'

const profile = {
  name: name(100, 2, 'Give the name of the organisation'),
  address: text(300, 0).nullable().optional(),
  phone: Phone.nullable().optional(),
  email: Email.nullable().optional(),
  website: z
    .url({ protocol: /^https?$/, error: 'Give an address, for example https://www.example.com' })
    .max(200, 'Keep this under 200 characters')
    .regex(/^\P{Cc}*$/u, 'Give an address, for example https://www.example.com')
    .nullable()
    .optional(),
  /** IANA name. Moments are kept; days are counted anew from now on. */
  timeZone: text(60, 1, 'Choose a time zone'),
  accent: Colour.nullable().optional(),
  /** A picture that was uploaded before. */
  logoId: Id.nullable().optional(),
}

export const Profile = z.object({
  name: z.string(),
  slug: z.string(),
  kind: z.string(),
  country: z.string(),
  currency: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  timeZone: z.string(),
  accent: Colour.nullable(),
  logoUrl: z.string().nullable(),
})
export type Profile = z.output<typeof Profile>

/** A number as the next one would read. */
export const NumberPreview = z.object({
  kind: z.enum(Object.keys(NumberFormats.shape) as [keyof z.output<typeof NumberFormats>]),
  format: z.string(),
  next: z.string(),
})

export type NumberPreview = z.output<typeof NumberPreview>

/** A category in its list; those in use cannot be deleted, only taken out of the choices. */
export const CategoryItem = Category.extend({ active: z.boolean(), sort: z.int() })
export type CategoryItem = z.output<typeof CategoryItem>

export const Weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
export type Weekday = z.output<typeof Weekday>
/** Open from–to in the organisation's time zone; a day that is not named is closed. */
export const WorkingHours = z.partialRecord(Weekday, z.object({ from: LocalTime, to: LocalTime }))
export type WorkingHours = z.output<typeof WorkingHours>

export const TemplateChannel = z.enum(['email', 'sms'])
export type TemplateChannel = z.output<typeof TemplateChannel>
/** `{title}`, `{text}`, `{name}`, `{organisation}`, `{link}` stand for what is known when the notice is sent. */
export const TEMPLATE_FIELDS = ['title', 'text', 'name', 'organisation', 'link'] as const
const template = {
  kind: NoticeKind,
  channel: TemplateChannel,
  subject: text(200, 0).nullable().optional(),
  body: text(2000, 3, 'Write the message'),
}
export const Template = z.object({
  kind: NoticeKind,
  channel: TemplateChannel,
  subject: z.string().nullable(),
  body: z.string(),
  /** False: the product's own words. */
  custom: z.boolean(),
})
export type Template = z.output<typeof Template>

const can = 'settings:manage'
const none = z.object({})

export const settings = {
  profile: endpoint({
    method: 'GET',
    path: '/settings/profile',
    can,
    input: none,
    output: Profile,
    summary: 'The organisation’s profile',
  }),
  saveProfile: endpoint({
    method: 'PUT',
    path: '/settings/profile',
    can,
    input: z.object(profile).partial(),
    output: Profile,
    summary: 'Change the profile; the accent colour must be readable',
  }),
  numbers: endpoint({
    method: 'GET',
    path: '/settings/numbers',
    can,
    input: none,
    output: z.array(NumberPreview),
    summary: 'Number formats, with the next number of each',
  }),
  saveNumbers: endpoint({
    method: 'PUT',
    path: '/settings/numbers',
    can,
    input: NumberFormats.partial(),
    output: z.array(NumberPreview),
    summary: 'Change number formats; numbers that were given stay',
  }),
  categories: endpoint({
    method: 'GET',
    path: '/settings/categories/:list',
    can,
    input: z.object({ list: CategoryList }),
    output: z.array(CategoryItem),
    summary: 'A list of categories, also those taken out of the choices',
  }),
  saveCategories: endpoint({
    method: 'PUT',
    path: '/settings/categories/:list',
    can,
    input: z.object({
      list: CategoryList,
      items: z
        .array(
          z.object({
            code: text(40, 1).regex(/^[a-z0-9_]+$/, 'Use small letters, digits and underscores'),
            label: line(80, 1, 'Give it a label'),
            active: z.boolean(),
            interruption: z.boolean().optional(),
          }),
        )
        .min(1, 'Keep at least one')
        .max(200, 'At most 200'),
    }),
    output: z.array(CategoryItem),
    summary: 'Save a list in its new order; a code in use that is left out is refused',
  }),
  hours: endpoint({
    method: 'GET',
    path: '/settings/hours',
    can,
    input: none,
    output: WorkingHours,
    summary: 'Working hours',
  }),
  saveHours: endpoint({
    method: 'PUT',
    path: '/settings/hours',
    can,
    input: z.object({ hours: WorkingHours }),
    output: WorkingHours,
    summary: 'Change the working hours',
  }),
  templates: endpoint({
    method: 'GET',
    path: '/settings/templates',
    can,
    input: none,
    output: z.array(Template),
    summary: 'What e-mails and SMS say, per kind of notice',
  }),
  saveTemplate: endpoint({
    method: 'PUT',
    path: '/settings/templates/:kind/:channel',
    can,
    input: z.object(template),
    output: Template,
    summary: 'Change the words of a message; an unknown {field} is refused',
  }),
  resetTemplate: endpoint({
    method: 'DELETE',
    path: '/settings/templates/:kind/:channel',
    can,
    input: z.object({ kind: NoticeKind, channel: TemplateChannel }),
    output: Template,
    summary: 'Back to the product’s own words',
  }),
  previewTemplate: endpoint({
    method: 'POST',
    path: '/settings/templates/preview',
    can,
    input: z.object(template),
    output: z.object({ subject: z.string().nullable(), body: z.string(), smsParts: z.int().nullable() }),
    summary: 'How a message would read, with example values; for SMS, in how many parts it goes',
  }),
}
