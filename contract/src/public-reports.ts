import { z } from 'zod'
import { AssetStatus } from './assets.ts'
import { endpoint } from './endpoint.ts'
import { MAX_PHOTOS } from './files.ts'
import { Id, Instant, line, text } from './kinds.ts'
import { CaseStatus } from './lifecycles.ts'

export const PublicLanguage = z.enum(['en', 'sw', 'ny'])
export type PublicLanguage = z.output<typeof PublicLanguage>

/** How bad it is, as somebody beside the machine can tell. */
export const Condition = z.enum(['works', 'stopped', 'dangerous'])
export type Condition = z.output<typeof Condition>

/** So many days after it is said to be fixed, whoever reported it may say that it is not. */
export const REOPEN_DAYS = 7

const code = { code: z.string().max(200) }
const language = { language: PublicLanguage.optional() }
/** What the page got when it was opened: whoever sends something has seen it, and sends it once. */
const ticket = { ticket: z.string().max(300) }
const place = { ...code, key: z.string().max(100), ...language }

const words = {
  description: text(2000, 0),
  photoIds: z.array(Id).max(MAX_PHOTOS).optional(),
}
const who = {
  reporterName: line(100, 0).optional(),
  reporterPhone: line(30, 0).optional(),
}
/** A field that people do not see: whoever fills it in is a program. */
const trap = { website: z.string().max(200).optional() }

/** What somebody may know who stands before it. */
export const PublicAsset = z.object({
  code: z.string(),
  name: z.string(),
  tag: z.string(),
  category: z.string(),
  place: z.string().nullable(),
  /** null: the organisation does not say. */
  status: AssetStatus.nullable(),
  photoUrl: z.string().nullable(),
  organisation: z.object({ name: z.string(), logoUrl: z.string().nullable(), phone: z.string().nullable() }),
})
export type PublicAsset = z.output<typeof PublicAsset>

/** Already reported, and not fixed yet. */
export const KnownProblem = z.object({ id: Id, label: z.string(), status: CaseStatus, reportedAt: Instant })
export type KnownProblem = z.output<typeof KnownProblem>

export const PublicLook = z.object({
  asset: PublicAsset,
  /** `open`: reports are taken; `retired`, `replaced`: they are not any more. */
  state: z.enum(['open', 'retired', 'replaced']),
  categories: z.array(z.object({ code: z.string(), label: z.string() })),
  asks: z.object({ name: z.enum(['optional', 'required']), phone: z.enum(['optional', 'required']), sms: z.boolean() }),
  known: z.array(KnownProblem),
  ticket: z.string(),
  timeZone: z.string(),
})
export type PublicLook = z.output<typeof PublicLook>

/** What came of sending something: the key of the page on which it can be followed. */
export const Followed = z.object({ code: z.string(), key: z.string(), number: z.string() })
export type Followed = z.output<typeof Followed>

/** A line of the story, as anybody may read it. */
export const PublicHappening = z.object({
  id: Id,
  at: Instant,
  what: z.enum([
    'reported',
    'seen',
    'assigned',
    'started',
    'fixed',
    'declined',
    'closed',
    'reopened',
    'answer',
    'added',
  ]),
  /** What the organisation answers, or why nothing is done. */
  notes: z.string().nullable(),
})
export type PublicHappening = z.output<typeof PublicHappening>

export const PublicFollow = z.object({
  asset: PublicAsset,
  number: z.string(),
  label: z.string(),
  description: z.string().nullable(),
  status: CaseStatus,
  /** It is over, and nothing was done: the story says why. */
  declined: z.boolean(),
  reportedAt: Instant,
  photos: z.int(),
  history: z.array(PublicHappening),
  mayAdd: z.boolean(),
  /** Until when one may say that it is not fixed; null when that is not the question. */
  reopenUntil: Instant.nullable(),
  ticket: z.string(),
  timeZone: z.string(),
})
export type PublicFollow = z.output<typeof PublicFollow>

/** For whoever scans a label: no login, and nothing internal. A wrong code and that of a closed company are answered alike. */
export const publicReports = {
  look: endpoint({
    method: 'GET',
    path: '/q/:code',
    can: 'anyone',
    input: z.object({ ...code, ...language }),
    output: PublicLook,
    summary: 'What a label belongs to, and what of it is reported already',
  }),
  photo: endpoint({
    method: 'POST',
    path: '/q/:code/photos',
    can: 'anyone',
    body: 'bytes',
    input: z.object({ ...code, ...language, ...ticket, name: line(200), clientId: Id.optional() }),
    output: z.object({ id: Id }),
    summary: 'Send a photo for a report that will be sent from the same page',
  }),
  report: endpoint({
    method: 'POST',
    path: '/q/:code/reports',
    can: 'anyone',
    input: z.object({
      ...code,
      ...language,
      ...ticket,
      ...words,
      ...who,
      ...trap,
      category: z.string().max(40),
      condition: Condition,
    }),
    output: Followed,
    summary: 'Report a failure; sent again from the same page it is the same report',
  }),
  join: endpoint({
    method: 'POST',
    path: '/q/:code/joins',
    can: 'anyone',
    input: z.object({ ...code, ...language, ...ticket, ...who, ...trap, knownId: Id }),
    output: Followed,
    summary: 'Say that it is the same as what is reported already, and follow that',
  }),
  follow: endpoint({
    method: 'GET',
    path: '/q/:code/reports/:key',
    can: 'anyone',
    input: z.object(place),
    output: PublicFollow,
    summary: 'What became of a report, by its secret link',
  }),
  add: endpoint({
    method: 'POST',
    path: '/q/:code/reports/:key/notes',
    can: 'anyone',
    input: z.object({ ...place, ...ticket, ...words }),
    output: PublicFollow,
    summary: 'Add words or photos to a report',
  }),
  reopen: endpoint({
    method: 'POST',
    path: '/q/:code/reports/:key/reopen',
    can: 'anyone',
    input: z.object({ ...place, ...ticket, ...words }),
    output: PublicFollow,
    summary: `Say within ${REOPEN_DAYS} days that it is not fixed`,
  }),
}
