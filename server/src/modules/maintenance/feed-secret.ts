import { createHmac, timingSafeEqual } from 'node:crypto'
import { outside } from '#core/outside/index.ts'

type Feed = { orgId: string; id: string }

const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const uuidOf = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

const sign = (name: Buffer) =>
  createHmac('sha256', outside().linkSecret).update('calendar\n').update(name).digest('base64url')

/** 32 bytes in base64url. */
const NAME_LENGTH = 43

/** The secret part of a calendar's address: which one it is, signed, so that nobody can make up another. */
export function secretOf({ orgId, id }: Feed) {
  const name = Buffer.concat([bytesOf(orgId), bytesOf(id)])
  return `${name.toString('base64url')}${sign(name)}`
}

/** Which calendar an address is for. Without the right signature nothing is looked up at all. */
export function feedOf(secret: string): Feed | undefined {
  const name = Buffer.from(secret.slice(0, NAME_LENGTH), 'base64url')
  const [given, right] = [Buffer.from(secret.slice(NAME_LENGTH)), Buffer.from(sign(name))]
  if (name.length !== 32 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  return { orgId: uuidOf(name.subarray(0, 16)), id: uuidOf(name.subarray(16)) }
}

export const addressOf = (feed: Feed) => `${outside().publicUrl}/api/calendars/${secretOf(feed)}/work.ics`
