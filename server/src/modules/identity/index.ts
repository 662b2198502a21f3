export { identityConfig, openIdentity } from './auth.ts'
export { bringDoors, bringPeople, peopleLike } from './bring-people.ts'
export {
  assertAssignee,
  membersWhoMay,
  openWorkOf,
  personsOf,
  registerWorkload,
  workingHere,
  type Contact,
} from './contacts.ts'
export {
  accountDoorsOf,
  cutOffCustomer,
  linkCustomer,
  loginsOf,
  portalUsersOf,
  readmitCustomer,
  unlinkCustomer,
} from './customer-doors.ts'
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
export { deactivated, markUsed } from './doors.ts'
export { findOperator } from './find-user.ts'
export { goThrough } from './go-through.ts'
export { currentSession, forgetCached as onSessionsChanged, identify, memberActor } from './identify.ts'
export { forgetExpired, registerResetMailer, sendResetLink, type ResetMailer } from './jobs.ts'
export {
  assertNotPaused,
  byAddress,
  byGuesser,
  byName,
  byPhotographer,
  byRegistrant,
  countAttempt,
  forgive,
  giveBack,
} from './lock-out.ts'
export { addMember, insertMember, removeMember, setMemberRole, setMemberStatus } from './members.ts'
export {
  nextNumber,
  nextNumbers,
  peekNumber,
  registerNumbers,
  saveNumberFormats,
  watchNumbers,
  type Numbered,
} from './numbers.ts'
export {
  categoriesOf,
  changeOrganisation,
  lockOrganisation,
  ORGANISATION_CHANGED,
  readOrganisation,
  saveCategoriesOf,
  tellChanged as tellOrganisation,
} from './organisation-settings.ts'
export {
  activeOrganisations,
  categoryExists,
  categoryLabel,
  createOrganisation,
  furnish,
  forgetOrganisation,
  insertOrganisation,
  isClosed,
  organisationBySlug,
  organisationOf,
  type KnownOrganisation,
} from './organisation.ts'
export { issueToken, readToken, spendToken, withdrawTokens } from './one-time.ts'
export { hashPassword } from './passwords.ts'
export { belongsElsewhere, createUser, editUser, giveFirstPassword, storePassword } from './people.ts'
export { OPERATORS, PLATFORM, registerOperators, type OperatorDoor, type Support } from './platform-door.ts'
export { inventedEmail, networkOf, phoneNumber, sameName, shownEmail } from './rules.ts'
export {
  dropSessions,
  dropSessionsOf,
  endSessions,
  endSessionsOf,
  openSession,
  SESSIONS_CHANGED,
  signInAs,
  turnToSupport,
} from './sessions.ts'
export { signIn } from './sign-in.ts'
export { categories, members, organisations, roles, userOrganisations, users } from './tables.ts'
