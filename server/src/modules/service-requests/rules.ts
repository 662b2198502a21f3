import {
  PENDING_REQUEST_STATUSES,
  REQUEST_NEEDS,
  type ConnectionStatus,
  type RequestDetail,
  type RequestPriority,
  type ServiceRequestType,
  type Severity,
  type WorkType,
} from '@mtambo/contract'
import { invalid } from '#core/errors.ts'

/** As it is said in a sentence. */
export const SPOKEN: Record<ServiceRequestType, string> = {
  new_connection: 'new connection',
  upgrade: 'upgrade',
  downgrade: 'downgrade',
  relocation: 'relocation',
  name_change: 'change of name',
  disconnection: 'disconnection',
  reconnection: 'reconnection',
}

/** "an upgrade", "a relocation". */
export const aRequest = (type: ServiceRequestType) => `${/^[aeiou]/.test(SPOKEN[type]) ? 'an' : 'a'} ${SPOKEN[type]}`
export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** The order that does it; nobody has to go anywhere for a name. */
export const WORK: Record<ServiceRequestType, WorkType | null> = {
  new_connection: 'installation',
  upgrade: 'installation',
  downgrade: 'installation',
  relocation: 'installation',
  name_change: null,
  disconnection: 'disconnection',
  reconnection: 'disconnection',
}

export const workPriority = (priority: RequestPriority): Severity => (priority === 'urgent' ? 'critical' : priority)

const MISSING: Record<RequestDetail, string> = {
  connectionId: 'Choose which one it is about.',
  connectionType: 'Choose the kind of supply.',
  loadKva: 'Give the load in kVA.',
  areaCode: 'Choose the area.',
  town: 'Say in which town.',
  address: 'Say where it is: road, house, what one sees.',
  point: 'Give the position.',
  newFirstName: 'Give the first name of the new holder.',
  newLastName: 'Give the last name of the new holder.',
  newIdNumber: 'Give the ID number of the new holder.',
  newPhone: 'Give the phone number of the new holder.',
  wantedOn: 'Give the day.',
}

export type Details = { [D in RequestDetail]?: unknown }
const isGiven = (value: unknown) => value !== undefined && value !== null && value !== ''

/** Refuses what is lacking, and what the type does not ask for: nothing that was typed is lost in silence. */
export function assertDetails(type: ServiceRequestType, typed: Details, today: string) {
  const { needs, asks } = REQUEST_NEEDS[type]
  const known: readonly RequestDetail[] = [...needs, ...asks]
  const wrong: Partial<Record<RequestDetail, string>> = {}
  for (const field of Object.keys(MISSING) as RequestDetail[]) {
    if (isGiven(typed[field]) && !known.includes(field))
      wrong[field] = `${capital(aRequest(type))} does not ask for this.`
    if (!isGiven(typed[field]) && (needs as readonly RequestDetail[]).includes(field)) wrong[field] = MISSING[field]
  }
  if (isGiven(typed.wantedOn) && String(typed.wantedOn) < today)
    wrong.wantedOn ??= 'This day has passed. Give today or a later one.'
  if (Object.keys(wrong).length > 0) throw invalid(wrong)
}

const TYPES = Object.keys(REQUEST_NEEDS) as ServiceRequestType[]
const isFrom = (type: ServiceRequestType, status: ConnectionStatus) =>
  (REQUEST_NEEDS[type].from as readonly ConnectionStatus[]).includes(status)

export type Supply = { meterNumber: string; status: ConnectionStatus; loadKva: number }

/** Whether a connection as it is now can have this done to it, and if not, what it can. */
export function assertPossible(
  type: ServiceRequestType,
  { meterNumber, status, loadKva }: Supply,
  wanted: number | null,
) {
  if (!isFrom(type, status)) {
    const possible = TYPES.filter((each) => isFrom(each, status)).map((each) => SPOKEN[each])
    throw invalid({
      connectionId: possible.length
        ? `${meterNumber} is ${status}. One can only ask for: ${possible.join(', ')}.`
        : `${meterNumber} is not in service yet. Changes can be asked for once it is.`,
    })
  }
  if (type === 'upgrade' && wanted !== null && wanted <= loadKva)
    throw invalid({ loadKva: `It has ${loadKva} kVA now. Ask for more, or for a downgrade.` })
  if (type === 'downgrade' && wanted !== null && wanted >= loadKva)
    throw invalid({ loadKva: `It has ${loadKva} kVA now. Ask for less, or for an upgrade.` })
}

export type Visit = { technicianId?: string | null | undefined; scheduledOn?: string | null | undefined }
type Engineered = { transformerId?: string | null | undefined; feederId?: string | null | undefined }

/** Refuses to plan a visit where none is needed or for a day that has passed, and a network for what has one already. */
export function assertPlan(type: ServiceRequestType, plan: Visit & Engineered, today: string) {
  const noVisit = WORK[type] === null ? `${capital(aRequest(type))} needs no visit.` : undefined
  if (noVisit && plan.technicianId) throw invalid({ technicianId: noVisit })
  if (noVisit && plan.scheduledOn) throw invalid({ scheduledOn: noVisit })
  if (plan.scheduledOn && plan.scheduledOn < today)
    throw invalid({ scheduledOn: 'This day has passed. Choose today or a later one.' })
  const has = type === 'new_connection' ? undefined : 'Only a new connection is given one here.'
  if (has && plan.transformerId) throw invalid({ transformerId: has })
  if (has && plan.feederId) throw invalid({ feederId: has })
}

/** What completed work makes of the connection. `leave`: it was changed by hand meanwhile, and that holds. */
export type Effect = 'serve' | 'disconnect' | 'resupply' | 'relocate' | 'leave'

export function effectOf(type: ServiceRequestType, status: ConnectionStatus): Effect {
  switch (type) {
    case 'new_connection':
      return status === 'pending' ? 'serve' : 'leave'
    case 'reconnection':
      return status === 'suspended' || status === 'disconnected' ? 'serve' : 'leave'
    case 'disconnection':
      return status === 'disconnected' ? 'leave' : 'disconnect'
    case 'upgrade':
    case 'downgrade':
      return 'resupply'
    case 'relocation':
      return 'relocate'
    case 'name_change':
      return 'leave'
  }
}

/** Where completed work should have left the connection, for telling that it did not. */
export const isAsAsked = (type: ServiceRequestType, status: ConnectionStatus) =>
  status === (type === 'disconnection' ? 'disconnected' : 'active')

export const isPending = (status: string) => (PENDING_REQUEST_STATUSES as readonly string[]).includes(status)
