import { z } from 'zod'
import { Download, endpoint } from './endpoint.ts'
import { FileLink, Id, Instant, line, text } from './kinds.ts'

/** Who signed: the person who did the work, or one who was there. */
export const SignedBy = z.enum(['technician', 'on_site'])
export type SignedBy = z.output<typeof SignedBy>

const code = text(40, 0).nullable().optional()

/** How a failure is told, by codes of the organisation's lists `problem`, `cause` and `remedy`. */
const codes = {
  problem: code,
  cause: code,
  remedy: code,
  /** The equipment had stopped doing what it is for: counts as a failure for the time between failures. */
  failure: z.boolean().optional(),
}

/** What completing an order takes beside the log. */
export const completionFields = {
  ...codes,
  /** When the equipment stood still, where it did. Without an end it still stands. */
  downFrom: Instant.nullable().optional(),
  downUntil: Instant.nullable().optional(),
  /** A drawing that was uploaded before, or the typed name alone. */
  signatures: z
    .array(
      z.object({
        role: SignedBy,
        name: line(100, 2, 'Give the name of whoever signs'),
        fileId: Id.nullable().optional(),
      }),
    )
    .max(2, 'At most two signatures')
    .optional(),
}

export const Signature = z.object({
  id: Id,
  role: SignedBy,
  name: z.string(),
  at: Instant,
  /** The drawing; null where the name was typed. */
  picture: FileLink.nullable(),
})
export type Signature = z.output<typeof Signature>

export const Completion = z.object({
  problem: z.string().nullable(),
  cause: z.string().nullable(),
  remedy: z.string().nullable(),
  failure: z.boolean(),
  /** Times the equipment stood still, as told with this order. */
  downtime: z.object({ from: Instant, until: Instant.nullable() }).nullable(),
  signatures: z.array(Signature),
  /** What completing this order asks for in this organisation. */
  needs: z.object({ codes: z.boolean(), signature: z.boolean() }),
  /** The equipment stands still now, since then: completing may say that it runs again. */
  downSince: Instant.nullable(),
  mayEdit: z.boolean(),
})
export type Completion = z.output<typeof Completion>

/** `codes: required` asks for them on corrective and emergency work. */
export const CompletionRules = z.object({
  codes: z.enum(['optional', 'required']),
  signature: z.enum(['optional', 'required']),
})
export type CompletionRules = z.output<typeof CompletionRules>

export const completion = {
  get: endpoint({
    method: 'GET',
    path: '/work-orders/:id/completion',
    can: 'work-orders:read',
    input: z.object({ id: Id }),
    output: Completion,
    summary: 'Problem, cause, remedy, standstill and signatures of a work order, and what completing it asks for',
  }),
  saveCodes: endpoint({
    method: 'PUT',
    path: '/work-orders/:id/codes',
    can: 'work-orders:complete',
    input: z.object({ id: Id, ...codes }),
    output: Completion,
    summary: 'Correct problem, cause and remedy until the order is closed',
  }),
  rules: endpoint({
    method: 'GET',
    path: '/settings/completion',
    can: 'settings:manage',
    input: z.object({}),
    output: CompletionRules,
    summary: 'What completing work asks for',
  }),
  saveRules: endpoint({
    method: 'PUT',
    path: '/settings/completion',
    can: 'settings:manage',
    input: CompletionRules.partial(),
    output: CompletionRules,
    summary: 'Change what completing work asks for',
  }),
  orderPaper: endpoint({
    method: 'GET',
    path: '/work-orders/:id/paper',
    can: 'work-orders:read',
    answer: 'file',
    input: z.object({ id: Id }),
    output: Download,
    summary: 'The work order as a PDF: facts, checklists, hours, parts, codes, signatures and history',
  }),
  logPaper: endpoint({
    method: 'GET',
    path: '/work-logs/:id/paper',
    can: 'work-orders:read',
    answer: 'file',
    input: z.object({ id: Id }),
    output: Download,
    summary: 'One entry of the maintenance log as a PDF',
  }),
}
