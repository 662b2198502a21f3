import type { Announcement } from '@mtambo/contract'

/** Where it stands at a moment. */
export function stateOf({ startsAt, endsAt, withdrawnAt }: Announcement, now = new Date()) {
  if (withdrawnAt) return 'withdrawn'
  if (endsAt && endsAt <= now) return 'over'
  return startsAt > now ? 'coming' : 'now'
}

/** Customers are sent outages; news is only shown. */
export const isSent = (kind: Announcement['kind']) => kind !== 'information'
