export { openIdentity } from './auth.ts'
export { assertAssignee, membersWhoMay, openWorkOf, personsOf, registerWorkload, type Contact } from './contacts.ts'
export { cutOffCustomer, linkCustomer, portalUsersOf, readmitCustomer, unlinkCustomer } from './customer-doors.ts'
export {
  passwordChanged,
  passwordReset,
  passwordResetAsked,
  sessionRevoked,
  signedIn,
  signedOut,
  signInFailed,
  twoFactorStarted,
  twoFactorStopped,
  userUpdated,
} from './events.ts'
export { forgetCached as onSessionsChanged, identify } from './identify.ts'
export { forgetExpired, registerResetMailer, sendResetLink, type ResetMailer } from './jobs.ts'
export { byAddress, byName, byRegistrant, countAttempt, forgive, giveBack } from './lock-out.ts'
export { addMember, insertMember, removeMember, setMemberStatus } from './members.ts'
export { nextNumber, type Numbered } from './numbers.ts'
export {
  activeOrganisations,
  categoryExists,
  categoryLabel,
  createOrganisation,
  forgetOrganisation,
  organisationBySlug,
  organisationOf,
  type KnownOrganisation,
} from './organisation.ts'
export { createUser } from './people.ts'
export { phoneNumber, shownEmail } from './rules.ts'
export { dropSessions, endSessions, openSession, SESSIONS_CHANGED, signInAs } from './sessions.ts'
export { members, organisations, roles, users } from './tables.ts'
