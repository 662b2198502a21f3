import type { announcements, Input } from '@mtambo/contract'

type New = Input<typeof announcements.create>

/** Something to announce, from an hour ago to tomorrow, everywhere. */
export const anAnnouncement = (overrides: Partial<New> = {}): New => ({
  kind: 'information',
  title: 'New pay points in town',
  body: 'From now on you can pay at every agent with our sign.',
  startsAt: new Date(Date.now() - 3_600_000),
  endsAt: new Date(Date.now() + 86_400_000),
  ...overrides,
})
