import type { Role, StaffMember, StaffPage } from '@mtambo/contract'
import { MANAGER, uuid } from '#testing/people.ts'

export const member = (n: number, change: Partial<StaffMember> = {}): StaffMember => ({
  id: uuid(n),
  userId: uuid(n + 1000),
  name: 'Peter Otieno',
  username: 'tech1',
  email: 'p@example.com',
  phone: null,
  status: 'active',
  role: { id: uuid(50), name: 'Technician' },
  availability: 'available',
  lastLoginAt: null,
  joinedAt: new Date('2026-01-01T00:00:00Z'),
  ...change,
})

export const memberPage = (n: number, change: Partial<StaffPage> = {}): StaffPage => ({
  ...member(n),
  teams: [],
  availableFrom: null,
  openWork: 0,
  mayManage: true,
  history: [],
  ...change,
})

/** Made by the manager of `aMe()`, whose role is "Manager": not at the top. */
export const ROLES: Role[] = [
  { id: uuid(52), code: 'admin', name: 'Administrator', level: 100, grants: MANAGER, members: 1, mayManage: false },
  { id: uuid(51), code: 'manager', name: 'Manager', level: 80, grants: MANAGER, members: 1, mayManage: false },
  {
    id: uuid(50),
    code: 'technician',
    name: 'Technician',
    level: 40,
    grants: { 'cases:read': 'own', 'billing:read': 'all' },
    members: 2,
    mayManage: true,
  },
  { id: uuid(53), code: 'trainee', name: 'Trainee', level: 10, grants: {}, members: 0, mayManage: true },
]
