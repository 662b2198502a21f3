import { z } from 'zod'
import { Done, endpoint } from './endpoint.ts'
import { Email, Id, Instant, Login, Password, Phone, Slug, name, text } from './kinds.ts'
import { Organisation, OrganisationKind } from './organisation.ts'
import { Grants } from './permissions.ts'

/** `two_factor`: the password was right, a code of the authenticator app is asked for next. */
const SignedIn = z.object({ next: z.enum(['home', 'two_factor']) })
const Code = text(10, 6, 'Give the code of your authenticator app')

export const Door = z.object({ slug: z.string(), name: z.string(), kind: OrganisationKind, portal: z.boolean() })

export const Me = z.object({
  user: z.object({
    id: Id,
    name: z.string(),
    username: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    twoFactor: z.boolean(),
    /** The password was given by somebody else: nothing else is possible until it is changed. */
    mustChangePassword: z.boolean(),
    lastLoginAt: Instant.nullable(),
  }),
  organisation: Organisation,
  /** For staff. */
  role: z.object({ name: z.string(), grants: Grants }).nullable(),
  /** For a portal customer: the account in use. */
  customer: z.object({ id: Id, name: z.string(), accountNumber: z.string() }).nullable(),
  /** Only for an operator of the installation who is here to help: until when, and whether only to look. */
  support: z.object({ accessId: Id, full: z.boolean(), until: Instant }).optional(),
  /** Everywhere this person may switch to. */
  organisations: z.array(z.object({ id: Id, name: z.string(), as: z.enum(['staff', 'customer']) })),
})
export type Me = z.output<typeof Me>

export const Session = z.object({
  id: Id,
  device: z.string(),
  ipAddress: z.string().nullable(),
  createdAt: Instant,
  lastSeenAt: Instant,
  current: z.boolean(),
})

export const identity = {
  doors: endpoint({
    method: 'GET',
    path: '/doors',
    can: 'anyone',
    input: z.object({}),
    output: z.array(Door),
    summary: 'The organisations one can sign in to',
  }),
  login: endpoint({
    method: 'POST',
    path: '/login',
    can: 'anyone',
    input: z.object({
      login: Login,
      password: z.string('Give your password').min(1, 'Give your password').max(200),
      remember: z.boolean().optional(),
    }),
    output: SignedIn,
    summary: 'Sign in as staff by username, e-mail or phone',
  }),
  loginCustomer: endpoint({
    method: 'POST',
    path: '/login/customer',
    can: 'anyone',
    input: z.object({
      organisation: Slug,
      login: text(100, 1, 'Give your account number, e-mail or phone'),
      password: z.string('Give your password').min(1, 'Give your password').max(200),
      remember: z.boolean().optional(),
    }),
    output: SignedIn,
    summary: 'Sign in to the customer portal',
  }),
  secondFactor: endpoint({
    method: 'POST',
    path: '/login/second-factor',
    can: 'anyone',
    input: z.object({ code: Code }),
    output: SignedIn,
    summary: 'Finish signing in with a code of the authenticator app, or a backup code',
  }),
  logout: endpoint({
    method: 'POST',
    path: '/logout',
    can: 'anyone',
    input: z.object({}),
    output: Done,
    summary: 'Sign out here',
  }),
  requestPasswordReset: endpoint({
    method: 'POST',
    path: '/password/forgotten',
    can: 'anyone',
    input: z.object({ login: Login }),
    output: Done,
    summary: 'Ask for a link to choose a new password; the answer never tells whether the account exists',
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/password/reset',
    can: 'anyone',
    input: z.object({ token: z.string().min(10).max(200), password: Password }),
    output: Done,
    summary: 'Choose a new password with the link from the e-mail',
  }),

  me: endpoint({
    method: 'GET',
    path: '/me',
    can: 'signed-in',
    input: z.object({}),
    output: Me,
    summary: 'Who I am, where I work and what I may do',
  }),
  updateMe: endpoint({
    method: 'PUT',
    path: '/me',
    can: 'signed-in',
    input: z.object({
      name: name(100, 2, 'Give your name').optional(),
      email: Email.optional(),
      phone: Phone.optional(),
      password: z.string().max(200).optional(),
    }),
    output: Me,
    summary: 'Change my own details; a new e-mail or phone, by which a password can be reset, needs the password',
  }),
  switchOrganisation: endpoint({
    method: 'POST',
    path: '/me/organisation',
    can: 'signed-in',
    input: z.object({ organisationId: Id }),
    output: Me,
    summary: 'Go on in another organisation I belong to',
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/me/password',
    can: 'account',
    input: z.object({
      current: z.string('Give your current password').min(1, 'Give your current password').max(200),
      password: Password,
    }),
    output: Done,
    summary: 'Change my password; other devices are signed out',
  }),
  sessions: endpoint({
    method: 'GET',
    path: '/me/sessions',
    can: 'account',
    input: z.object({}),
    output: z.array(Session),
    summary: 'Where I am signed in',
  }),
  revokeSession: endpoint({
    method: 'DELETE',
    path: '/me/sessions/:id',
    can: 'account',
    input: z.object({ id: Id }),
    output: Done,
    summary: 'Sign a device out',
  }),
  startTwoFactor: endpoint({
    method: 'POST',
    path: '/me/two-factor',
    can: 'account',
    input: z.object({ password: z.string().min(1, 'Give your password').max(200) }),
    output: z.object({ uri: z.string(), qrSvg: z.string(), backupCodes: z.array(z.string()) }),
    summary: 'Start with an authenticator app: the secret as a QR code, and backup codes',
  }),
  confirmTwoFactor: endpoint({
    method: 'POST',
    path: '/me/two-factor/confirm',
    can: 'account',
    input: z.object({ code: Code }),
    output: Done,
    summary: 'Switch two-factor sign-in on with a first code',
  }),
  stopTwoFactor: endpoint({
    method: 'POST',
    path: '/me/two-factor/stop',
    can: 'account',
    input: z.object({ password: z.string().min(1, 'Give your password').max(200) }),
    output: Done,
    summary: 'Switch two-factor sign-in off',
  }),
}
