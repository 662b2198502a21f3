import {
  CategoryList,
  MemberStatus,
  OrganisationKind,
  StatedAvailability,
  type Area,
  type Grants,
  type Preset,
  type WorkingHours,
  type Words,
} from '@mtambo/contract'
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import { instant, oneOf, orgColumns } from '#core/columns.ts'

const ORGANISATION_STATUSES = ['pending', 'active', 'suspended'] as const

// --- Of no organisation: who people are, and which doors they may go through. ---

/** One human, one login, everywhere. */
export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    /** In lower case. Who has none gets an invented one (see rules.ts) that never leaves the server. */
    email: text().notNull(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    username: text(), // in lower case; as it was typed: displayUsername
    displayUsername: text(),
    phone: text(), // E.164
    twoFactorEnabled: boolean().notNull().default(false),
    /** The password was given by somebody else and must be changed before anything else. */
    mustChangePassword: boolean().notNull().default(false),
    lastLoginAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [unique('users_email').on(t.email), unique('users_username').on(t.username), index('users_phone').on(t.phone)],
)

/** Where somebody is signed in: through one door into one organisation. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    token: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    organisationId: uuid().notNull(),
    customerId: uuid(), // the account in use, for a portal customer
    supportId: uuid(), // the company's console an operator of the installation is in: see platform-door.ts
    remember: boolean().notNull().default(false),
    ipAddress: text(),
    userAgent: text(),
    expiresAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    unique('sessions_token').on(t.token),
    index('sessions_of_user').on(t.userId, t.lastSeenAt),
    index('sessions_expire').on(t.expiresAt),
    index('sessions_of_organisation').on(t.organisationId),
  ],
)

/** How a user proves to be one: here a password (argon2id). */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accountId: text().notNull(),
    providerId: text().notNull(),
    password: text(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [unique('accounts_of_user').on(t.userId, t.providerId)],
)

/** Things proved once and soon: a reset link, a sign-in waiting for its second factor. */
export const verifications = pgTable(
  'verifications',
  {
    id: uuid().primaryKey(),
    identifier: text().notNull(), // a digest: the table is of no use to whoever reads it
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index('verifications_identifier').on(t.identifier),
    index('verifications_value').on(t.value),
    index('verifications_expire').on(t.expiresAt),
  ],
)

export const twoFactors = pgTable(
  'two_factors',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    secret: text().notNull(), // encrypted
    backupCodes: text().notNull(), // encrypted
    verified: boolean().notNull().default(true),
    failedVerificationCount: integer().notNull().default(0),
    lockedUntil: instant(),
  },
  (t) => [unique('two_factors_of_user').on(t.userId)],
)

export const organisations = pgTable(
  'organisations',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    slug: text().notNull(),
    kind: text().$type<OrganisationKind>().notNull(),
    country: text().notNull(),
    currency: text().notNull(),
    timeZone: text().notNull(),
    status: text({ enum: ORGANISATION_STATUSES }).notNull(),
    modules: text().array().notNull(),
    words: jsonb().$type<Words>().notNull(),
    areas: jsonb().$type<Area[]>().notNull(),
    numberFormats: jsonb().$type<Preset['numberFormats']>().notNull(),
    settings: jsonb().$type<Record<string, unknown>>().notNull(),
    address: text(),
    phone: text(),
    email: text(),
    website: text(),
    accent: text(), // #rrggbb
    logoUrl: text(),
    workingHours: jsonb().$type<WorkingHours>().notNull().default({}),
    seats: integer(), // how many active members; null: any number
    createdAt: instant().notNull(),
  },
  (t) => [
    unique('organisations_slug').on(t.slug),
    index('organisations_newest').on(t.createdAt, t.id),
    index('organisations_in_status').on(t.status, t.createdAt, t.id),
    oneOf('organisations_kind', t.kind, OrganisationKind.options),
    oneOf('organisations_status', t.status, ORGANISATION_STATUSES),
  ],
)

/**
 * The doors a user may go through, read while no organisation is known yet: as a member (customerId null) or
 * as a portal customer. The status is the member's, kept the same in the same transaction.
 */
export const userOrganisations = pgTable(
  'user_organisations',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    status: text().$type<MemberStatus>().notNull(),
    customerId: uuid(),
    customerName: text(),
    login: text(), // the account number, in capitals
    usedAt: instant(),
  },
  (t) => [
    unique('user_organisations_door').on(t.userId, t.organisationId, t.customerId).nullsNotDistinct(),
    unique('user_organisations_login').on(t.organisationId, t.login),
    index('user_organisations_customer').on(t.organisationId, t.customerId),
    index('user_organisations_any_login').on(t.login),
    oneOf('user_organisations_status', t.status, MemberStatus.options),
  ],
)

/** Attempts that may have been guesses, per user and per address; in the database, so that a restart forgets none. */
export const loginFailures = pgTable(
  'login_failures',
  {
    key: text().primaryKey(),
    count: integer().notNull(),
    until: instant().notNull(),
  },
  (t) => [index('login_failures_until').on(t.until)],
)

// --- Of an organisation. ---

export const roles = pgTable(
  'roles',
  {
    ...orgColumns,
    code: text().notNull(),
    name: text().notNull(),
    level: integer().notNull(), // one manages only those below
    grants: jsonb().$type<Grants>().notNull(),
  },
  (t) => [primaryKey({ name: 'roles_pk', columns: [t.orgId, t.id] }), unique('roles_code').on(t.orgId, t.code)],
)

export const members = pgTable(
  'members',
  {
    ...orgColumns,
    userId: uuid()
      .notNull()
      .references(() => users.id),
    roleId: uuid(), // none until approved
    status: text().$type<MemberStatus>().notNull(),
    availability: text().$type<z.output<typeof StatedAvailability>>().notNull().default('available'),
    /** The last day away, where it was said. */
    awayUntil: date(),
    joinedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'members_pk', columns: [t.orgId, t.id] }),
    unique('members_user').on(t.orgId, t.userId),
    foreignKey({ name: 'members_role', columns: [t.orgId, t.roleId], foreignColumns: [roles.orgId, roles.id] }),
    index('members_newest').on(t.orgId, t.joinedAt, t.id),
    index('members_in_status').on(t.orgId, t.status, t.joinedAt, t.id),
    index('members_in_role').on(t.orgId, t.roleId, t.joinedAt, t.id),
    oneOf('members_status', t.status, MemberStatus.options),
    oneOf('members_availability', t.availability, StatedAvailability.options),
  ],
)

/** The lists an organisation fills itself. */
export const categories = pgTable(
  'categories',
  {
    ...orgColumns,
    list: text().$type<CategoryList>().notNull(),
    code: text().notNull(),
    label: text().notNull(),
    sort: integer().notNull(),
    /** Offered where one chooses; one taken out keeps its label for what has it. */
    active: boolean().notNull().default(true),
    interruption: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ name: 'categories_pk', columns: [t.orgId, t.id] }),
    unique('categories_code').on(t.orgId, t.list, t.code),
    oneOf('categories_list', t.list, CategoryList.options),
  ],
)
