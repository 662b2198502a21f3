import type { Company, CompanyPage, PlatformMe, SupportAccess } from '@mtambo/contract'
import { uuid } from '#testing/people.ts'

export const anOperatorMe = (change: Partial<PlatformMe> = {}): PlatformMe => ({
  user: {
    id: uuid(70),
    name: 'Naomi Chebet',
    email: 'naomi@example.com',
    username: 'operator',
    twoFactor: false,
    mustChangePassword: false,
    lastLoginAt: null,
    createdAt: new Date('2026-01-05T08:00:00Z'),
  },
  support: null,
  ...change,
})

export const aCompany = (change: Partial<Company> = {}): Company => ({
  id: uuid(71),
  name: 'Lakeside Bottlers',
  slug: 'lakeside-bottlers',
  kind: 'general',
  status: 'active',
  contactName: 'Collins Otieno',
  contactEmail: 'collins@example.com',
  seatsUsed: 7,
  seats: 10,
  keyUntil: null,
  lastSeenAt: new Date('2026-03-01T08:00:00Z'),
  createdAt: new Date('2026-01-10T08:00:00Z'),
  ...change,
})

export const aCompanyPage = (change: Partial<CompanyPage> = {}): CompanyPage => ({
  ...aCompany(),
  suspended: null,
  usage: {
    members: 7,
    workOrders: 1200,
    cases: 80,
    assets: 60,
    fileBytes: 1024 ** 3,
    fileRoom: 5 * 1024 ** 3,
    lastActivityAt: new Date('2026-03-01T08:00:00Z'),
  },
  storageBytes: null,
  supportAsksFirst: false,
  support: [],
  history: [],
  ...change,
})

export const anAccess = (change: Partial<SupportAccess> = {}): SupportAccess => ({
  id: uuid(72),
  who: 'Naomi Chebet',
  reason: 'The stock report shows nothing',
  minutes: 30,
  full: false,
  status: 'open',
  askedAt: new Date('2026-03-02T08:00:00Z'),
  openedAt: new Date('2026-03-02T08:00:00Z'),
  until: new Date('2026-03-02T08:30:00Z'),
  answeredBy: null,
  endedBy: null,
  mine: true,
  ...change,
})
