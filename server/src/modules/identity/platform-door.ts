import type { Actor } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import type { Identified } from '#core/http.ts'
import type { Door } from './auth.ts'

/**
 * Stands where an organisation's id stands, for what belongs to the installation itself: its operators' sessions, their
 * log, the letters to companies. There is no such organisation, so no row of a tenant is ever seen through it.
 */
export const PLATFORM = '00000000-0000-4000-8000-000000000000'

/** A company's console that is open to an operator for a while. */
export type Support = { identified: Identified; until: Date }
export type OperatorDoor = { userId: string; name: string; supportId: string | null }

/** Is this an operator, and what is open to them? */
type LookUp = (door: OperatorDoor) => Promise<{ operator: boolean; support?: Support }>
let lookUp: LookUp = async () => ({ operator: false })
/** The platform module, which ranks after this one, knows its operators and says it here. */
export const registerOperators = (look: LookUp) => void (lookUp = look)

/** Who somebody is that came through the door of the platform. */
export async function operatorBehind(door: OperatorDoor) {
  const { operator, support } = await lookUp(door)
  if (!operator) throw new Refusal('unauthenticated', 'This account has been deactivated. Ask another operator.')
  const actor: Actor = { kind: 'platform', userId: door.userId, name: door.name }
  return { identified: { orgId: PLATFORM, actor }, support }
}

/** The way in for operators, who come from no organisation. Whoever goes in is looked up again with every session. */
export const OPERATORS: Door = { organisationId: PLATFORM, customerId: null }
