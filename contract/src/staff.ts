import { z } from 'zod'
import { Done, endpoint, page, paging } from './endpoint.ts'
import { Email, Id, Instant, Password, Person, Phone, Slug, text } from './kinds.ts'
import { Grants } from './permissions.ts'

export const MemberStatus = z.enum(['invited', 'pending', 'active', 'suspended'])
export type MemberStatus = z.output<typeof MemberStatus>

export const StaffMember = z.object({
  id: Id,
  userId: Id,
  name: z.string(),
  username: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  status: MemberStatus,
  role: z.object({ id: Id, name: z.string() }).nullable(),
  lastLoginAt: Instant.nullable(),
  joinedAt: Instant,
})
export type StaffMember = z.output<typeof StaffMember>

export const Role = z.object({ id: Id, code: z.string(), name: z.string(), level: z.int(), grants: Grants })

export const RegisterStaff = z.object({
  organisation: Slug,
  name: text(100, 2, 'Give your full name'),
  username: z
    .string()
    .trim()
    .regex(/^[a-zA-Z0-9._-]{3,50}$/, 'Use 3 to 50 letters, digits, dots, dashes or underscores'),
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
    output: z.array(Person.extend({ role: z.string(), openWork: z.int() })),
    summary: 'Who can be given work, with how much they have',
  }),
  list: endpoint({
    method: 'GET',
    path: '/staff',
    can: 'staff:manage',
    input: z.object({ status: MemberStatus.optional(), q: text(100, 0).optional(), ...paging }),
    output: page(StaffMember),
    summary: 'The members of the organisation',
  }),
  roles: endpoint({
    method: 'GET',
    path: '/staff/roles',
    can: 'staff:manage',
    input: z.object({}),
    output: z.array(Role),
    summary: 'The roles of the organisation and what each may do',
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
    summary: 'Refuse a registration',
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
