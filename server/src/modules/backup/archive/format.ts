import { Area, OrganisationKind, WorkingHours, Words } from '@mtambo/contract'
import { z } from 'zod'
import { Refusal } from '#core/errors.ts'

/**
 * An archive is one JSON document, compressed with gzip, written one part a line so that it can be read line by line:
 *
 *     {"header":{…},"parts":[
 *     ["table","assets"],
 *     {"id":"…","name":"…"},            a row
 *     ["file",{"id":"…","size":"full"}],
 *     "…",                              a piece of it in base64
 *     ["file-end",{"bytes":1,"sha256":"…"}],
 *     ["end",{"rows":1,"files":1}]
 *     ],"sha256":"…"}                   of everything above this line
 */
export const FORMAT = 'mtambo-archive'
export const VERSION = 1

/** The longest line: a row, or a piece of a file. More than anything we write. */
export const LONGEST_LINE = 8 * 1024 * 1024
export const PIECE_BYTES = 48 * 1024

const count = z.int().min(0)
const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)

/** What an organisation is, as far as it is its own affair: not its id, address, seats or room, which are the installation's. */
export const ArchivedOrganisation = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  slug: z.string().max(100),
  kind: OrganisationKind,
  country: z.string().length(2),
  currency: z.string().length(3),
  timeZone: z.string().refine((zone) => isTimeZone(zone)),
  modules: z.array(z.string().max(50)).max(100),
  words: Words.partial(),
  areas: z.array(Area),
  numberFormats: z.record(z.string(), z.string().max(60)),
  settings: z.record(z.string(), z.unknown()),
  address: z.string().max(1000).nullable(),
  phone: z.string().max(100).nullable(),
  email: z.string().max(320).nullable(),
  website: z.string().max(500).nullable(),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  logo: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .nullable(),
  workingHours: WorkingHours,
  createdAt: z.iso.datetime(),
})
export type ArchivedOrganisation = z.output<typeof ArchivedOrganisation>

function isTimeZone(zone: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

export const Header = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  /** The last migration of the database it was made from. */
  schema: z.object({ number: z.int(), name: z.string().max(200) }),
  madeAt: z.iso.datetime(),
  madeBy: z.string().max(200),
  organisation: ArchivedOrganisation,
  tables: z.array(z.object({ name, columns: z.array(name).max(1000), rows: count })).max(2000),
  files: z.object({ count, bytes: count }),
})
export type Header = z.output<typeof Header>

/** Somebody of the organisation: never a password, nor what proves one is oneself. */
export const ArchivedUser = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  // One address and no list of them, since a letter may go there.
  email: z
    .string()
    .max(320)
    .regex(/^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+$/),
  // Never what somebody else signs in with: their address would then be two people's, and neither would get in.
  username: z
    .string()
    .regex(/^[a-zA-Z0-9._-]{1,100}$/)
    .nullable(),
  display_username: z.string().max(200).nullable(),
  phone: z.string().max(50).nullable(),
})
export type ArchivedUser = z.output<typeof ArchivedUser>

/** A way in: as a member, or as the portal customer that is named. */
export const ArchivedDoor = z.object({
  user_id: z.uuid(),
  status: z.enum(['invited', 'pending', 'active', 'suspended']),
  customer_id: z.uuid().nullable(),
  customer_name: z.string().nullable(),
  login: z.string().nullable(),
})
export type ArchivedDoor = z.output<typeof ArchivedDoor>

/** Tables of no organisation of which a company's own rows are carried, under their own names. */
export const PEOPLE = 'users'
export const DOORS = 'user_organisations'

export const FilePart = z.object({ id: z.uuid(), size: z.enum(['full', 'thumb']) })
export const FileEnd = z.object({ bytes: count, sha256: z.string().length(64) })
export const End = z.object({ rows: count, files: count })
export const Trailer = z.object({ sha256: z.string().length(64) })

/** The archive cannot be used. The sentence says why; nothing was changed. */
export class Unusable extends Refusal {
  constructor(sentence: string) {
    super('invalid', sentence, { file: sentence })
  }
}

export const damaged = (how: string) =>
  new Unusable(`This archive is damaged (${how}). Nothing was changed. Take another copy of it, or another backup.`)

/** What one of our shapes makes of a part, or that it is none. */
export function shaped<S extends z.ZodType>(shape: S, value: unknown, how: string): z.output<S> {
  const parsed = shape.safeParse(value)
  if (!parsed.success) throw damaged(how)
  return parsed.data
}
