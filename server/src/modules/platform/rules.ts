import { createHash, randomBytes } from 'node:crypto'
import type { SupportAccess, SupportStatus } from '@mtambo/contract'
import type { supportAccesses } from './tables.ts'

const DAY_MS = 86_400_000
export const KEY_DAYS = 14
export const keyEnd = (now: Date) => new Date(now.getTime() + KEY_DAYS * DAY_MS)

/** No letter that is mistaken for another when it is read over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `7K2M-…`: 24 letters, 120 bits, so that guessing is hopeless even without the limit. */
export function newKey(): string {
  const letters = [...randomBytes(24)].map((byte) => LETTERS[byte % 32]!).join('')
  return letters.match(/.{4}/g)!.join('-')
}

/** However it was typed: small letters, blanks for dashes, O for 0. */
const asKey = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')

export const digestOf = (key: string) => createHash('sha256').update(asKey(key)).digest('base64url')

/** `Lake Power (East) Ltd` → `lake-power-east-ltd`; what has no letter or digit of ours gets a plain one. */
export const slugOf = (name: string) => {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return plain ? plain.padEnd(2, '0') : 'company'
}

type Access = typeof supportAccesses.$inferSelect

/** A question that nobody answers lapses after a day. */
export const ASKED_MS = DAY_MS

export function statusOf(
  { state, askedAt, until }: Pick<Access, 'state' | 'askedAt' | 'until'>,
  now: Date,
): SupportStatus {
  if (state === 'declined') return 'declined'
  if (state === 'waiting') return now.getTime() - askedAt.getTime() < ASKED_MS ? 'waiting' : 'over'
  return state === 'open' && until !== null && until > now ? 'open' : 'over'
}

export const shownAccess = (row: Access, now: Date, readerId: string | null): SupportAccess => ({
  id: row.id,
  who: row.operatorName,
  reason: row.reason,
  minutes: row.minutes,
  full: row.full,
  status: statusOf(row, now),
  askedAt: row.askedAt,
  openedAt: row.openedAt,
  until: row.until,
  answeredBy: row.answeredBy,
  endedBy: row.endedBy,
  mine: row.operatorId === readerId,
})

/** What people of the company read of who did it. */
export const supportName = (operator: string) => `Support (${operator})`

/** Must somebody of the organisation let support in? */
export const asksFirst = (settings: Record<string, unknown>) => settings['supportAsksFirst'] === true

/** How much it may keep in files, where that was set for it alone. The module of files reads the same. */
export const storageOf = (settings: Record<string, unknown>) =>
  typeof settings['storageQuotaBytes'] === 'number' ? settings['storageQuotaBytes'] : null
