import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { outside } from '#core/outside/index.ts'
import { newId } from '#core/ids.ts'
import { networkOf } from '#modules/identity/index.ts'

const sign = (purpose: string, ...parts: (string | number)[]) =>
  createHmac('sha256', outside().linkSecret)
    .update([`qr-${purpose}`, ...parts].join('\n'))
    .digest('base64url')

const same = (given: string, right: string) => {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Proof that the page of this code was opened, and when; what is sent with it is sent once. */
export function ticketFor(code: string, now: Date) {
  const [visitId, at] = [newId(), now.getTime()]
  return `${visitId}.${at.toString(36)}.${sign('ticket', code, visitId, at)}`
}

export function readTicket(ticket: string, code: string): { visitId: string; at: Date } | undefined {
  const [visitId = '', at = '', signature = ''] = ticket.split('.')
  const opened = parseInt(at, 36)
  if (!same(signature, sign('ticket', code, visitId, opened))) return undefined
  return { visitId, at: new Date(opened) }
}

/** The secret of a report's link. It is made from its id, so that it can be said again to whoever sends the same again. */
export const keyOf = (orgId: string, reportId: string) => sign('report', orgId, reportId).slice(0, 16)
export const digestOf = (key: string) => createHash('sha256').update(key).digest('base64url')

/** A network address in a form that tells only whether it is the same. */
export const addressDigest = (ip: string) => sign('address', networkOf(ip)).slice(0, 22)
