import type { announcements, Input } from '@mtambo/contract'
import type { DemoCustomer } from './customers.ts'
import { before, DAY, HOUR, MINUTE, plus } from './moments.ts'
import { idAt, random } from './random.ts'

export type DemoAnnouncement = {
  input: Input<typeof announcements.create> & { id: string }
  publishedAt: Date
}

/** One outage now, one planned, news, and one that is over; those of a place where the first portal customer lives. */
export function demoAnnouncements(seed: number, customers: DemoCustomer[], now: Date): DemoAnnouncement[] {
  const chance = random(seed, 'announcements')
  const home = customers[0]?.input
  if (!home) return []
  const hour = before(now, now.getTime() % HOUR)
  const said = (publishedAt: Date, input: Input<typeof announcements.create>): DemoAnnouncement => ({
    publishedAt,
    input: { ...input, id: idAt(publishedAt, chance) },
  })
  return [
    said(before(now, 41 * DAY), {
      kind: 'planned_outage',
      title: `New poles along the road to ${home.town}`,
      body: `Rotten poles are replaced. Supply is off in the streets on both sides while the crew works. Thank you for bearing with us.`,
      areas: [home.county],
      startsAt: before(hour, 38 * DAY),
      endsAt: before(hour, 38 * DAY - 8 * HOUR),
    }),
    said(before(now, 9 * DAY), {
      kind: 'information',
      title: 'Pay your bill at more agents',
      body: 'More shops and agents now take payments, every day until 21:00. Look for our sign, and give your account number.',
      startsAt: before(now, 9 * DAY),
      endsAt: plus(hour, 60 * DAY),
    }),
    said(before(now, 2 * DAY), {
      kind: 'planned_outage',
      title: 'Supply is off for the replacement of a transformer',
      body: `A larger transformer is put in, because more and more households are connected in ${home.county}. Please switch off sensitive appliances before. Supply may come back earlier.`,
      areas: [home.county],
      startsAt: plus(hour, 3 * DAY),
      endsAt: plus(hour, 3 * DAY + 7 * HOUR),
    }),
    said(before(now, 50 * MINUTE), {
      kind: 'outage',
      title: `Parts of ${home.county} are without power`,
      body: 'A feeder has tripped after the storm. Our crews are walking the line. There is no need to report it again, unless you see a line on the ground: then keep away and call us.',
      areas: [home.county],
      startsAt: before(now, 70 * MINUTE),
      endsAt: plus(hour, 5 * HOUR),
    }),
  ]
}
