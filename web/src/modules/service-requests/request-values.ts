import type {
  ConnectionType,
  FileLink,
  Point,
  RequestDetail,
  RequestPriority,
  ServiceRequestType,
} from '@mtambo/contract'
import { REQUEST_NEEDS } from '@mtambo/contract'
import type { UseFormReturnType } from '@mantine/form'
import { detailsOf } from './about-connection.ts'

const NO_DETAILS = {
  connectionId: null as string | null,
  connectionType: null as ConnectionType | null,
  loadKva: '' as number | '',
  areaCode: null as string | null,
  town: '',
  address: '',
  point: null as Point | null,
  newFirstName: '',
  newLastName: '',
  newIdNumber: '',
  newPhone: '',
  wantedOn: '',
} satisfies Record<RequestDetail, unknown>

export const EMPTY_REQUEST = {
  ...NO_DETAILS,
  customerId: null as string | null,
  type: null as ServiceRequestType | null,
  priority: 'medium' as RequestPriority,
  description: '',
  documents: [] as FileLink[],
}
export type RequestValues = typeof EMPTY_REQUEST
export type NewRequestForm = Pick<UseFormReturnType<RequestValues>, 'getInputProps' | 'setValues' | 'errors'> & {
  values: RequestValues
}

/** Another type asks for other things: what it does not ask for is let go. */
export function asType(type: ServiceRequestType | null, values: RequestValues): Partial<RequestValues> {
  const known: readonly string[] = type ? detailsOf(type) : []
  const gone = Object.entries(NO_DETAILS).filter(([name]) => !known.includes(name))
  return { ...values, ...Object.fromEntries(gone), type }
}

const CHOSEN: readonly RequestDetail[] = ['connectionId', 'connectionType', 'areaCode']

/** What the type must have, and has not. */
export function missingIn(values: RequestValues): Record<string, string> {
  if (!values.type) return { type: 'Choose what is asked for' }
  const missing = REQUEST_NEEDS[values.type].needs.filter((name) => {
    const value = values[name]
    return value === null || (typeof value === 'string' && value.trim() === '')
  })
  return Object.fromEntries(missing.map((name) => [name, CHOSEN.includes(name) ? 'Choose one' : 'Please fill this in']))
}
