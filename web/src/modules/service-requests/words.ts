import type { RequestPriority, ServiceRequestType, ServiceRequestStatus, Words } from '@mtambo/contract'
import { aWord } from '#lib/format.ts'

export const REQUEST_TYPES: Record<ServiceRequestType, string> = {
  new_connection: 'New connection',
  upgrade: 'Upgrade of the load',
  downgrade: 'Downgrade of the load',
  relocation: 'Relocation',
  name_change: 'Change of name',
  disconnection: 'Disconnection',
  reconnection: 'Reconnection',
}

export const PRIORITIES: Record<RequestPriority, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  urgent: 'Urgent',
}

/** Nothing more happens to it. */
export const ENDED: readonly ServiceRequestStatus[] = ['completed', 'rejected', 'withdrawn']

type Asked = {
  type: ServiceRequestType
  meter: string
  loadKva: number | null
  town: string | null
  newHolder: string
}

/** What approving it sets going, for whoever is about to. */
export function approvalText({ type, meter, loadKva, town, newHolder }: Asked, words: Words): string {
  const opens = `Opens ${aWord(words.workOrder)}. When it is completed, ${meter}`
  switch (type) {
    case 'new_connection':
      return `Creates the ${words.connection.toLowerCase()} with its number, and opens ${aWord(words.workOrder)} to install it. It is active when that is completed.`
    case 'upgrade':
    case 'downgrade':
      return `${opens} has ${loadKva} kVA.`
    case 'relocation':
      return `${opens} is in ${town}.`
    case 'disconnection':
      return `${opens} is disconnected.`
    case 'reconnection':
      return `${opens} is active again.`
    case 'name_change':
      return `Needs no visit. When you complete it here, the account is ${newHolder}’s.`
  }
}
