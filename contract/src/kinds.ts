import { z } from 'zod'

const FIRST = Date.UTC(1800, 0)
const LAST = Date.UTC(2200, 0)

/** Within the years of a calendar day, beyond which not every program reckons alike. */
const Moment = z.iso
  .datetime({ offset: true })
  .refine((text) => Date.parse(text) >= FIRST && Date.parse(text) < LAST, 'Give a time between 1800 and 2199')

/** A moment. ISO 8601 in JSON, a Date in code. */
export const Instant = z.codec(Moment, z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})

/** A calendar day in the organisation's time zone, `2026-01-31`. */
export const LocalDate = z.iso
  .date('Give a day as YYYY-MM-DD')
  .refine((day) => day >= '1800-01-01' && day < '2200-01-01', 'Give a day between 1800 and 2199')

/** A time of day in the organisation's time zone, `14:30`. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time as HH:MM')

/** Written in capitals, as some devices do, it is the same one. */
export const Id = z.uuid('This is not a valid id').toLowerCase()

/** WGS 84 degrees. Both or none: half a position is a mistake. */
export const Point = z.object({
  latitude: z
    .number('Latitude must be a number')
    .min(-90, 'Latitude lies between -90 and 90')
    .max(90, 'Latitude lies between -90 and 90'),
  longitude: z
    .number('Longitude must be a number')
    .min(-180, 'Longitude lies between -180 and 180')
    .max(180, 'Longitude lies between -180 and 180'),
})
export type Point = z.output<typeof Point>

/** Text a person typed: no control characters, trimmed, bounded. */
export const text = (max: number, min = 1, message = 'Please fill this in') =>
  z
    .string(message)
    .trim()
    .min(min, message)
    .max(max, `Keep this under ${max} characters`)
    // oxlint-disable-next-line no-control-regex
    .regex(/^[^\u0000-\u0008\u000B\u000C\u000E-\u001F]*$/, 'This contains characters that cannot be stored')

/** Text on one line: a name, a title. Without the marks that turn the direction of what is beside it in a list. */
export const line = (max: number, min = 1, message = 'Please fill this in') =>
  text(max, min, message)
    .regex(/^[^\n\r\t\u0085\u2028\u2029]*$/, 'Write this on one line')
    .regex(/^[^\u202A-\u202E\u2066-\u2069]*$/, 'This contains characters that cannot be stored')

/** What somebody or something is called. It stands in mails to others, so it carries no address for them to press. */
export const name = (max: number, min = 1, message = 'Give a name') =>
  line(max, min, message).regex(/^(?!.*(:\/\/|www\.))/i, 'A name has no web address in it')

export const Phone = text(20, 6, 'Give a phone number').regex(
  /^\+?[\d\s()-]{6,20}$/,
  'Give a phone number, for example +254 712 345 678',
)
export const Email = z.email('Give an e-mail address, for example jane@example.com').max(100)
export const Password = z
  .string('Choose a password')
  .min(8, 'Use at least 8 characters')
  .max(200, 'Keep this under 200 characters')
export const Login = text(100, 1, 'Give your username or e-mail')
export const Slug = z.string().regex(/^[a-z0-9-]{2,40}$/, 'This organisation is not known')

export const Severity = z.enum(['low', 'medium', 'high', 'critical'])
export type Severity = z.output<typeof Severity>

/** A person as shown beside what they did. */
export const Person = z.object({ id: Id, name: z.string() })
export type Person = z.output<typeof Person>

/** Something that happened, as a line of a history. */
export const HistoryEntry = z.object({
  id: Id,
  at: Instant,
  /** The event's name, for example `case.assigned`. */
  event: z.string(),
  who: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  notes: z.string().nullable(),
})
export type HistoryEntry = z.output<typeof HistoryEntry>

/** A stored picture or document, with links that only work for whoever was given them, and not for long. */
export const FileLink = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  url: z.string(),
  thumbnailUrl: z.string().nullable(),
})
export type FileLink = z.output<typeof FileLink>
