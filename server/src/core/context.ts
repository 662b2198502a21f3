import type { Permission, Reach } from '@mtambo/contract'
import { withOrg, type Ends, type Scope, type Tx } from './db.ts'
import { now } from './clock.ts'
import { forbidden } from './errors.ts'

/** Who does it. `grants` are the role's, read at the start of the request. */
export type Actor =
  | {
      kind: 'staff'
      userId: string
      memberId: string
      name: string
      level: number
      grants: Partial<Record<Permission, Reach>>
      /** Not a member: an operator of the installation who was let in for a while, to look or also to change things. */
      support?: { accessId: string; full: boolean; until: Date }
    }
  | { kind: 'customer'; userId: string; customerId: string; name: string }
  /** An operator of the installation: no tenant's rows are theirs. */
  | { kind: 'platform'; userId: string; name: string }
  /** Without a login. `visitId` is the one page that was opened: what is sent from it belongs together. */
  | { kind: 'visitor'; name: string; visitId?: string }
  | { kind: 'system'; name: string }

/** What every action, query, reaction and job gets: one organisation, one transaction, one moment. */
export type Ctx = {
  orgId: string
  actor: Actor
  tx: Tx
  ends: Ends
  now: Date
}

export const SYSTEM: Actor = { kind: 'system', name: 'Mtambo' }

/** Opens a transaction for the actor. A portal customer is fenced to the own rows by the database itself. */
export function runAs<T>(orgId: string, actor: Actor, work: (ctx: Ctx) => Promise<T>, options?: { read?: boolean }) {
  const scope: Scope = { orgId, customerId: actor.kind === 'customer' ? actor.customerId : null }
  return withOrg(scope, (tx, ends) => work({ orgId, actor, tx, ends, now: now() }), options)
}

/** How far the actor's grant reaches; the system may do everything, a customer only what is made for customers. */
export function reach({ actor }: Pick<Ctx, 'actor'>, permission: Permission): Reach | undefined {
  if (actor.kind === 'system') return 'all'
  return actor.kind === 'staff' ? actor.grants[permission] : undefined
}

/** The same of a member of the organisation: whoever was let in to help is none, and nothing is kept under their name. */
export const memberIdOf = ({ actor }: Pick<Ctx, 'actor'>) =>
  actor.kind === 'staff' && !actor.support ? actor.userId : null

/** For what belongs to a person of the organisation: their time, what they ask for, what they order. */
export function assertMember(ctx: Pick<Ctx, 'actor'>): string {
  const userId = memberIdOf(ctx)
  if (userId === null) throw forbidden('Only people of the company do this: support is not one of them.')
  return userId
}

export const userIdOf = ({ actor }: Pick<Ctx, 'actor'>) => ('userId' in actor ? actor.userId : null)
