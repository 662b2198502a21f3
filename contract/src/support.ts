import { z } from 'zod'
import { endpoint, page, paging } from './endpoint.ts'
import { Id, Instant } from './kinds.ts'

/** How long the operators of the installation may look into a company at a time. */
export const SupportMinutes = z.union([z.literal(15), z.literal(30), z.literal(60), z.literal(120)], {
  error: 'Choose 15, 30, 60 or 120 minutes',
})

/** `waiting` for the company to agree; `over` also when nobody answered within a day. */
export const SupportStatus = z.enum(['waiting', 'open', 'declined', 'over'])
export type SupportStatus = z.output<typeof SupportStatus>

/** One time somebody of the installation was, or asked to be, in a company's console. */
export const SupportAccess = z.object({
  id: Id,
  /** The operator. */
  who: z.string(),
  reason: z.string(),
  minutes: z.int(),
  /** May also change things. */
  full: z.boolean(),
  status: SupportStatus,
  askedAt: Instant,
  openedAt: Instant.nullable(),
  /** When it ends by itself, or ended. */
  until: Instant.nullable(),
  /** Who of the company agreed or said no. */
  answeredBy: z.string().nullable(),
  /** Who ended it before its time. */
  endedBy: z.string().nullable(),
  /** Asked by whoever is reading. */
  mine: z.boolean(),
})
export type SupportAccess = z.output<typeof SupportAccess>

const can = 'settings:manage'
const one = z.object({ id: Id })

/** The company's side of the support door. */
export const support = {
  list: endpoint({
    method: 'GET',
    path: '/settings/support',
    can,
    input: z.object({ ...paging }),
    output: page(SupportAccess).extend({ asksFirst: z.boolean() }),
    summary: 'Every access of support to this organisation, newest first, and whether support must ask first',
  }),
  save: endpoint({
    method: 'PUT',
    path: '/settings/support',
    can,
    input: z.object({ asksFirst: z.boolean() }),
    output: z.object({ asksFirst: z.boolean() }),
    summary: 'Say whether support must ask first',
  }),
  approve: endpoint({
    method: 'POST',
    path: '/settings/support/:id/approve',
    can,
    input: one,
    output: SupportAccess,
    summary: 'Let support in; the time begins now',
  }),
  decline: endpoint({
    method: 'POST',
    path: '/settings/support/:id/decline',
    can,
    input: one,
    output: SupportAccess,
    summary: 'Do not let support in',
  }),
  end: endpoint({
    method: 'POST',
    path: '/settings/support/:id/end',
    can,
    input: one,
    output: SupportAccess,
    summary: 'End an open access of support at once',
  }),
}
