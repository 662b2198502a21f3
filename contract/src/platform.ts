import { z } from 'zod'
import { Done, endpoint, page, paging } from './endpoint.ts'
import { Email, HistoryEntry, Id, Instant, Login, Slug, line, name, text } from './kinds.ts'
import { OrganisationKind } from './organisation.ts'
import { SupportAccess, SupportMinutes } from './support.ts'

/** `pending`: waits for its first administrator to sign up with the key. */
export const CompanyStatus = z.enum(['pending', 'active', 'suspended'])
export type CompanyStatus = z.output<typeof CompanyStatus>

/** A customer of the installation: what its operators know of an organisation. Never what is in it. */
export const Company = z.object({
  id: Id,
  name: z.string(),
  slug: z.string(),
  kind: OrganisationKind,
  status: CompanyStatus,
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  /** Members who are active or invited. */
  seatsUsed: z.int(),
  /** How many there may be; null: any number. */
  seats: z.int().nullable(),
  /** While it is pending: until when the key works; null when there is none. */
  keyUntil: Instant.nullable(),
  /** When somebody of its staff last came in. */
  lastSeenAt: Instant.nullable(),
  createdAt: Instant,
})
export type Company = z.output<typeof Company>

export const CompanyPage = Company.extend({
  suspended: z.object({ at: Instant, reason: z.string() }).nullable(),
  /** Numbers of rows and bytes; what stands in them is the company's own. */
  usage: z.object({
    members: z.int(),
    workOrders: z.int(),
    cases: z.int(),
    assets: z.int(),
    fileBytes: z.int(),
    /** How many bytes of files it may keep. */
    fileRoom: z.int(),
    lastActivityAt: Instant.nullable(),
  }),
  /** As it was set for this company; null: as for all. */
  storageBytes: z.int().nullable(),
  /** Must an administrator of the company let support in? */
  supportAsksFirst: z.boolean(),
  /** The latest, newest first. */
  support: z.array(SupportAccess),
  history: z.array(HistoryEntry),
})
export type CompanyPage = z.output<typeof CompanyPage>

/** Shown once, to be handed over in another way than the letter. */
export const SignUpKey = z.object({ key: z.string(), keyUntil: Instant })
export type SignUpKey = z.output<typeof SignUpKey>

export const Operator = z.object({
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  twoFactor: z.boolean(),
  lastLoginAt: Instant.nullable(),
  createdAt: Instant,
})
export type Operator = z.output<typeof Operator>

export const PlatformMe = z.object({
  user: Operator.extend({ mustChangePassword: z.boolean() }),
  /** The company whose console is open to me now. */
  support: z.object({ id: Id, company: z.string(), full: z.boolean(), until: Instant }).nullable(),
})
export type PlatformMe = z.output<typeof PlatformMe>

const Seats = z.int('Give a whole number').min(1, 'At least one seat').max(100_000, 'At most 100,000')
const contact = {
  contactName: name(100, 2, 'Give the name of the contact').nullable().optional(),
  contactEmail: Email,
  /** Left out or null: any number. */
  seats: Seats.nullable().optional(),
}

const can = 'platform'
const one = z.object({ id: Id })

export const platform = {
  login: endpoint({
    method: 'POST',
    path: '/platform/login',
    can: 'anyone',
    input: z.object({
      login: Login,
      password: z.string('Give your password').min(1, 'Give your password').max(200),
      remember: z.boolean().optional(),
    }),
    output: z.object({ next: z.enum(['home', 'two_factor']) }),
    summary: 'Sign in as an operator of this installation',
  }),
  me: endpoint({
    method: 'GET',
    path: '/platform/me',
    can,
    input: z.object({}),
    output: PlatformMe,
    summary: 'Who I am as an operator, and which company’s console is open to me',
  }),
  companies: endpoint({
    method: 'GET',
    path: '/platform/companies',
    can,
    input: z.object({
      q: text(100, 0).optional(),
      status: CompanyStatus.optional(),
      kind: OrganisationKind.optional(),
      ...paging,
    }),
    output: page(Company),
    summary: 'The companies of this installation, newest first',
  }),
  onboard: endpoint({
    method: 'POST',
    path: '/platform/companies',
    can,
    secret: true,
    input: z.object({
      name: name(100, 2, 'Give the name of the company'),
      /** Made from the name when it is left out. */
      slug: Slug.optional(),
      kind: OrganisationKind,
      ...contact,
      /** Write to the contact where to sign up. The key is not in the letter. */
      tellContact: z.boolean().optional(),
    }),
    output: SignUpKey.extend({ company: Company }),
    summary: 'Make a company that waits for its first administrator; answers the key, which is shown only here',
  }),
  company: endpoint({
    method: 'GET',
    path: '/platform/companies/:id',
    can,
    input: one,
    output: CompanyPage,
    summary: 'One company with its seats, usage, support accesses and history',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/platform/companies/:id',
    can,
    input: z.object({
      id: Id,
      ...z.object(contact).partial().shape,
      /** How much it may keep in files; null: as much as all others. */
      storageBytes: z
        .int('Give a whole number')
        .min(100_000_000, 'At least 0.1 GB')
        .max(100_000_000_000_000, 'At most 100,000 GB')
        .nullable()
        .optional(),
    }),
    output: CompanyPage,
    summary: 'Change the contact, the seats and the room for files; fewer seats than members sign nobody out',
  }),
  renewKey: endpoint({
    method: 'POST',
    path: '/platform/companies/:id/key',
    can,
    secret: true,
    input: z.object({ id: Id, tellContact: z.boolean().optional() }),
    output: SignUpKey,
    summary: 'A new key for a company that waits; the earlier one stops working',
  }),
  withdrawKey: endpoint({
    method: 'DELETE',
    path: '/platform/companies/:id/key',
    can,
    input: one,
    output: CompanyPage,
    summary: 'Make the key of a company that waits worthless',
  }),
  suspend: endpoint({
    method: 'POST',
    path: '/platform/companies/:id/suspend',
    can,
    input: z.object({ id: Id, reason: text(500, 3, 'Say why') }),
    output: CompanyPage,
    summary: 'Close a company: everybody is signed out at once, and its jobs wait',
  }),
  activate: endpoint({
    method: 'POST',
    path: '/platform/companies/:id/activate',
    can,
    input: one,
    output: CompanyPage,
    summary: 'Open a suspended company again',
  }),
  askSupport: endpoint({
    method: 'POST',
    path: '/platform/companies/:id/support',
    can,
    input: z.object({
      id: Id,
      reason: text(500, 3, 'Say why: the company reads it'),
      minutes: SupportMinutes,
      /** Also change things. Otherwise one only looks. */
      full: z.boolean().optional(),
    }),
    output: SupportAccess,
    summary: 'Ask for access to a company’s console for a while; open at once, unless the company must agree',
  }),
  enterSupport: endpoint({
    method: 'POST',
    path: '/platform/support/:id/enter',
    can,
    input: one,
    output: Done,
    summary: 'Go into the console of the company through an access of mine that is open',
  }),
  endSupport: endpoint({
    method: 'POST',
    path: '/platform/support/:id/end',
    can,
    input: one,
    output: SupportAccess,
    summary: 'End an access of mine before its time, or take the question back',
  }),
  operators: endpoint({
    method: 'GET',
    path: '/platform/operators',
    can,
    input: z.object({}),
    output: z.array(Operator),
    summary: 'Who operates this installation',
  }),
  addOperator: endpoint({
    method: 'POST',
    path: '/platform/operators',
    can,
    secret: true,
    input: z.object({ name: line(100, 2, 'Give the full name'), email: Email }),
    output: z.object({ operator: Operator, password: z.string() }),
    summary: 'Make an operator; answers a first password, which is shown only here',
  }),
  removeOperator: endpoint({
    method: 'DELETE',
    path: '/platform/operators/:id',
    can,
    input: one,
    output: Done,
    summary: 'Take the platform away from somebody else: signed out at once',
  }),
}
