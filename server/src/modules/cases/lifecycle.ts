import { CASE_NEXT, canMove, CaseStatus, type Reach } from '@mtambo/contract'
import { forbidden, invalid, notAllowedNow } from '#core/errors.ts'

/** Open, and with nobody. */
export const UNASSIGNED = ['reported', 'acknowledged'] as const satisfies CaseStatus[]

/** Who asks, in the terms that matter here. */
export type Mover = { assign: boolean; resolve: Reach | undefined; userId: string | null }
export type Movable = { status: CaseStatus; assigneeId: string | null }

const words = (status: CaseStatus) => status.replaceAll('_', ' ')
const isBackward = (from: CaseStatus, to: CaseStatus) =>
  CaseStatus.options.indexOf(to) < CaseStatus.options.indexOf(from)

export function assertCanMove(from: CaseStatus, to: CaseStatus) {
  if (canMove(CASE_NEXT, from, to)) return
  const next = CASE_NEXT[from].map(words)
  throw notAllowedNow(
    `What is ${words(from)} cannot become ${words(to)}. ${next.length ? `It can become: ${next.join(', ')}.` : 'It is finished.'}`,
  )
}

/** May this person make this move, leaving aside whether the status allows it? Read it aloud with a dispatcher. */
export function mayMove({ status, assigneeId }: Movable, to: CaseStatus, { assign, resolve, userId }: Mover): boolean {
  const works = resolve === 'all' || (resolve === 'own' && assigneeId !== null && assigneeId === userId)
  switch (to) {
    case 'reported':
      return false
    case 'acknowledged':
    case 'closed':
      return assign
    case 'in_progress':
      return works
    case 'resolved':
      // Before anyone has it, only the person in charge may say that there is nothing to do.
      return assigneeId === null ? resolve === 'all' : works
    case 'assigned':
      // Back to the technician: from the work itself by who does it, from resolved by who is in charge.
      return assigneeId !== null && (assign || (status === 'in_progress' && works))
  }
}

/** The statuses to offer now. `assigned` from `assigned` is a matter of assigning, not of moving. */
export const movesFor = (it: Movable, mover: Mover): CaseStatus[] =>
  CASE_NEXT[it.status].filter(
    (to) =>
      mayMove(it, to, mover) &&
      !(to === 'assigned' && ['reported', 'acknowledged', 'assigned'].includes(it.status)) &&
      !(to === 'acknowledged' && it.status === 'resolved' && it.assigneeId !== null),
  )

/** Refuses what the status or the person does not allow, and a way back or an end without words. */
export function assertMove(it: Movable, to: CaseStatus, mover: Mover, notes: string | undefined) {
  assertCanMove(it.status, to)
  if (!movesFor(it, mover).includes(to))
    throw forbidden(
      to === 'assigned'
        ? 'Choose who should do it: assign it instead.'
        : 'You may not make this change. Ask whoever is in charge.',
    )
  if (to === 'resolved' && (notes?.length ?? 0) < 3)
    throw invalid({ notes: 'Say what was done, or why nothing was needed.' })
  if (isBackward(it.status, to) && !notes) throw invalid({ notes: 'Give the reason for going back.' })
}

/** The moments a move sets or takes back. */
export function stamps(from: CaseStatus, to: CaseStatus, now: Date) {
  const reopened = from === 'resolved' && isBackward(from, to)
  return {
    ...(to === 'acknowledged' && { acknowledgedAt: now }),
    ...(to === 'in_progress' && { startedAt: now }),
    ...(to === 'resolved' && { resolvedAt: now }),
    ...(to === 'closed' && { closedAt: now }),
    ...(reopened && { resolvedAt: null, priority: true }),
  }
}

/** From report to resolution, in minutes. */
export const resolutionMinutes = ({ reportedAt, resolvedAt }: { reportedAt: Date; resolvedAt: Date | null }) =>
  resolvedAt && Math.round((resolvedAt.getTime() - reportedAt.getTime()) / 60_000)
