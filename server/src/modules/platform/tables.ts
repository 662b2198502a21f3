import { boolean, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, oneOf } from '#core/columns.ts'
import { organisations, users } from '#modules/identity/index.ts'

// Of no organisation: what the operators of the installation keep about it. Nothing here is read for a portal customer.

/** Who operates the installation. They are members of no organisation. */
export const operators = pgTable('platform_operators', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  active: boolean().notNull(),
  createdAt: instant().notNull(),
})

/** What is agreed with an organisation. One that was made by the command line has none of this until it is entered. */
export const companies = pgTable(
  'platform_companies',
  {
    organisationId: uuid()
      .primaryKey()
      .references(() => organisations.id),
    contactName: text(),
    contactEmail: text(), // in lower case
    /** The sign-up key as a digest: the table is of no use to whoever reads it. None once it was used or withdrawn. */
    keyDigest: text(),
    keyUntil: instant(),
    suspendedAt: instant(),
    suspendedReason: text(),
  },
  (t) => [unique('platform_companies_key').on(t.keyDigest), index('platform_companies_contact').on(t.contactEmail)],
)

export const SUPPORT_STATES = ['waiting', 'open', 'declined', 'ended'] as const

/** Each time an operator was in a company's console, or asked to be. Whether one is open also depends on the clock: see rules.ts. */
export const supportAccesses = pgTable(
  'support_accesses',
  {
    id: uuid().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    operatorId: uuid()
      .notNull()
      .references(() => users.id),
    operatorName: text().notNull(), // as it was then
    reason: text().notNull(),
    minutes: integer().notNull(),
    full: boolean().notNull(),
    state: text({ enum: SUPPORT_STATES }).notNull(),
    askedAt: instant().notNull(),
    openedAt: instant(),
    /** When it ends by itself; once it has been ended, when that was. */
    until: instant(),
    answeredBy: text(),
    endedBy: text(),
  },
  (t) => [
    index('support_accesses_newest').on(t.organisationId, t.askedAt, t.id),
    index('support_accesses_of_operator').on(t.operatorId, t.state),
    oneOf('support_accesses_state', t.state, SUPPORT_STATES),
  ],
)
