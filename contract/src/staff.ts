import { z } from 'zod'
import { Done, endpoint, page, paging } from './endpoint.ts'
import { Email, HistoryEntry, Id, Instant, LocalDate, Password, Person, Phone, Slug, name, text } from './kinds.ts'
import { Grants } from './permissions.ts'

export const MemberStatus = z.enum(['invited', 'pending', 'active', 'suspended'])
export type MemberStatus = z.output<typeof MemberStatus>

/** Whether a person can be given work now. `on_job` follows from work that is in progress; the others are said. */
export const Availability = z.enum(['available', 'on_job', 'on_leave', 'off_shift'])
export type Availability = z.output<typeof Availability>
/** What one can say oneself. */
export const StatedAvailability = Availability.exclude(['on_job'])

export const StaffMember = z.object({
  id: Id,
  userId: Id,
  name: z.string(),
  username: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  status: MemberStatus,
  role: z.object({ id: Id, name: z.string() }).nullable(),
  availability: Availability,
  lastLoginAt: Instant.nullable(),
  joinedAt: Instant,
})
export type StaffMember = z.output<typeof StaffMember>

export const StaffPage = StaffMember.extend({
  teams: z.array(z.object({ id: Id, name: z.string() })),
  availableFrom: LocalDate.nullable(),
  /** What is open and given to them. */
  openWork: z.int(),
  /** May this person change that member now? */
  mayManage: z.boolean(),
  history: z.array(HistoryEntry),
})
export type StaffPage = z.output<typeof StaffPage>

export const Role = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  level: z.int(),
  grants: Grants,
  /** How many members have it. */
  members: z.int(),
  /** May this person change or give it? Only those of a lower level; who is at the top, also their own level. */
  mayManage: z.boolean(),
})
export type Role = z.output<typeof Role>

const username = z
  .string()
  .trim()
  .regex(/^[a-zA-Z0-9._-]{3,50}$/, 'Use 3 to 50 letters, digits, dots, dashes or underscores')

/** `invite`: an e-mail with a link to choose a password. `password`: a first one that must be changed when used. */
export const AddStaff = z.object({
  name: name(100, 2, 'Give the full name'),
  username,
  email: Email,
  phone: Phone.nullable().optional(),
  roleId: Id,
  how: z.enum(['invite', 'password']),
  password: Password.optional(),
})
const roleFields = {
  name: name(60, 2, 'Give the role a name'),
  level: z.int('Give a whole number').min(1, 'From 1 to 100').max(100, 'From 1 to 100'),
  grants: Grants,
}

export const RegisterStaff = z.object({
  organisation: Slug,
  name: name(100, 2, 'Give your full name'),
  username,
  email: Email,
  phone: Phone.optional(),
  password: Password,
})

export const staff = {
  register: endpoint({
    method: 'POST',
    path: '/staff/register',
    can: 'anyone',
    input: RegisterStaff,
    output: Done,
    summary: 'Ask for a staff account; an administrator approves it',
  }),
  assignees: endpoint({
    method: 'GET',
    path: '/staff/assignees',
    can: 'cases:assign',
    input: z.object({}),
    output: z.array(Person.extend({ role: z.string(), openWork: z.int(), availability: Availability })),
    summary: 'Who can be given work, with how much they have',
  }),
  list: endpoint({
    method: 'GET',
    path: '/staff',
    can: 'staff:manage',
    input: z.object({
      status: MemberStatus.optional(),
      roleId: Id.optional(),
      q: text(100, 0).optional(),
      ...paging,
    }),
    output: page(StaffMember),
    csv: {
      Name: 'name',
      Username: 'username',
      'E-mail': 'email',
      Phone: 'phone',
      Role: 'role.name',
      Status: 'status',
      Availability: 'availability',
      'Last sign-in': 'lastLoginAt',
      Joined: 'joinedAt',
    },
    summary: 'The members of the organisation',
  }),
  seats: endpoint({
    method: 'GET',
    path: '/staff/seats',
    can: 'staff:manage',
    input: z.object({}),
    output: z.object({ used: z.int(), allowed: z.int().nullable() }),
    summary: 'How many members there are, with those invited, and how many there may be',
  }),
  roles: endpoint({
    method: 'GET',
    path: '/staff/roles',
    can: 'staff:manage',
    input: z.object({}),
    output: z.array(Role),
    summary: 'The roles of the organisation and what each may do',
  }),
  get: endpoint({
    method: 'GET',
    path: '/staff/:id',
    can: 'staff:manage',
    input: z.object({ id: Id }),
    output: StaffPage,
    summary: 'One member with teams, work and history',
  }),
  add: endpoint({
    method: 'POST',
    path: '/staff',
    can: 'staff:manage',
    input: AddStaff,
    output: StaffMember,
    summary: 'Add a member, by invitation or with a first password that must be changed when it is used',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/staff/:id',
    can: 'staff:manage',
    input: z.object({
      id: Id,
      name: name(100, 2, 'Give the full name').optional(),
      username: username.optional(),
      email: Email.optional(),
      phone: Phone.nullable().optional(),
      roleId: Id.optional(),
    }),
    output: StaffPage,
    summary:
      'Change a member’s details and role; who belongs to other organisations too keeps their own name and e-mail',
  }),
  inviteAgain: endpoint({
    method: 'POST',
    path: '/staff/:id/invite',
    can: 'staff:manage',
    input: z.object({ id: Id }),
    output: Done,
    summary: 'Send the invitation once more; the earlier link stops working',
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/staff/invitation',
    can: 'anyone',
    input: z.object({ token: z.string().min(10).max(200), password: Password }),
    output: Done,
    summary: 'Choose a password with the link of the invitation',
  }),
  setAvailability: endpoint({
    method: 'PUT',
    path: '/me/availability',
    can: 'staff',
    input: z.object({ availability: StatedAvailability, until: LocalDate.nullable().optional() }),
    output: z.object({ availability: Availability, availableFrom: LocalDate.nullable() }),
    summary: 'Say whether I can be given work; `until` is the last day away',
  }),
  myAvailability: endpoint({
    method: 'GET',
    path: '/me/availability',
    can: 'staff',
    input: z.object({}),
    output: z.object({ availability: Availability, availableFrom: LocalDate.nullable() }),
    summary: 'Whether I can be given work',
  }),
  setAvailabilityOf: endpoint({
    method: 'PUT',
    path: '/staff/:id/availability',
    can: 'staff:manage',
    input: z.object({ id: Id, availability: StatedAvailability, until: LocalDate.nullable().optional() }),
    output: StaffPage,
    summary: 'Say it for a member',
  }),

  addRole: endpoint({
    method: 'POST',
    path: '/staff/roles',
    can: 'settings:manage',
    input: z.object({ id: Id.optional(), ...roleFields }),
    output: Role,
    summary: 'Make a role; nobody gives more than they have, nor a level that is not below theirs',
  }),
  editRole: endpoint({
    method: 'PUT',
    path: '/staff/roles/:id',
    can: 'settings:manage',
    input: z.object({ id: Id, ...z.object(roleFields).partial().shape }),
    output: Role,
    summary: 'Change a role; it holds from the next request of those who have it',
  }),
  deleteRole: endpoint({
    method: 'DELETE',
    path: '/staff/roles/:id',
    can: 'settings:manage',
    input: z.object({ id: Id }),
    output: Done,
    summary: 'Delete a role that nobody has',
  }),

  approve: endpoint({
    method: 'POST',
    path: '/staff/:id/approve',
    can: 'staff:manage',
    input: z.object({ id: Id, roleId: Id }),
    output: StaffMember,
    summary: 'Let a registered person in, with a role',
  }),
  decline: endpoint({
    method: 'POST',
    path: '/staff/:id/decline',
    can: 'staff:manage',
    input: z.object({ id: Id }),
    output: Done,
    summary: 'Refuse a registration, or take an invitation back',
  }),
  suspend: endpoint({
    method: 'POST',
    path: '/staff/:id/suspend',
    can: 'staff:manage',
    input: z.object({ id: Id }),
    output: StaffMember,
    summary: 'Deactivate a member: signed out everywhere at once',
  }),
  activate: endpoint({
    method: 'POST',
    path: '/staff/:id/activate',
    can: 'staff:manage',
    input: z.object({ id: Id }),
    output: StaffMember,
    summary: 'Let a deactivated member in again',
  }),
}
