import { z } from 'zod'
import { endpoint, page, paging } from './endpoint.ts'
import { Id, Instant, Person, line, text } from './kinds.ts'

export const AnnouncementKind = z.enum(['information', 'planned_outage', 'outage'])
export type AnnouncementKind = z.output<typeof AnnouncementKind>

const fields = {
  kind: AnnouncementKind,
  title: line(120, 3, 'Give it a title'),
  body: text(4000, 5, 'Say what customers should know'),
  /** Names of the areas it is for; none: everywhere. */
  areas: z.array(text(50)).max(60, 'At most 60 areas').optional(),
  startsAt: Instant,
  /** After this it is no longer shown; none: until it is withdrawn. */
  endsAt: Instant.nullable().optional(),
}

export const Announcement = z.object({
  id: Id,
  kind: AnnouncementKind,
  title: z.string(),
  body: z.string(),
  areas: z.array(z.string()),
  startsAt: Instant,
  endsAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  by: Person,
  createdAt: Instant,
})
export type Announcement = z.output<typeof Announcement>

/** To customers it comes from the organisation. */
export const MyAnnouncement = Announcement.omit({ withdrawnAt: true, by: true, createdAt: true, areas: true })
export type MyAnnouncement = z.output<typeof MyAnnouncement>

export const announcements = {
  list: endpoint({
    method: 'GET',
    path: '/announcements',
    can: 'staff',
    input: z.object({ state: z.enum(['now', 'coming', 'over']).optional(), ...paging }),
    output: page(Announcement),
    csv: { Kind: 'kind', Title: 'title', From: 'startsAt', Until: 'endsAt', Withdrawn: 'withdrawnAt', By: 'by.name' },
    summary: 'What customers are, will be and were told, newest first',
  }),
  get: endpoint({
    method: 'GET',
    path: '/announcements/:id',
    can: 'staff',
    input: z.object({ id: Id }),
    output: Announcement,
    summary: 'One announcement',
  }),
  create: endpoint({
    method: 'POST',
    path: '/announcements',
    can: 'announcements:manage',
    input: z.object({ id: Id.optional(), ...fields }),
    output: Announcement,
    summary: 'Announce something to customers, everywhere or in some areas',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/announcements/:id',
    can: 'announcements:manage',
    input: z.object({ id: Id, ...z.object(fields).partial().shape }),
    output: Announcement,
    summary: 'Change an announcement',
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/announcements/:id/withdraw',
    can: 'announcements:manage',
    input: z.object({ id: Id }),
    output: Announcement,
    summary: 'Stop showing it',
  }),
  mine: endpoint({
    method: 'GET',
    path: '/my/announcements',
    can: 'customer',
    input: z.object({}),
    output: z.array(MyAnnouncement),
    summary: 'What is announced now for where I live; planned outages a week ahead',
  }),
}
