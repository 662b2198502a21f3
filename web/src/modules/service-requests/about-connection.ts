import {
  type ConnectionStatus,
  REQUEST_NEEDS,
  type ServiceRequestRow,
  ServiceRequestType,
  type RequestDetail,
} from '@mtambo/contract'

/** What speaks against asking for this: how the connection is now, or that it was asked for already. */
export type Against = { reason: ConnectionStatus | 'done' } | { asked: string }
type Supply = { id: string; status: ConnectionStatus }
type Open = Pick<ServiceRequestRow, 'type' | 'number' | 'connection'>

export function against(type: ServiceRequestType, { id, status }: Supply, open: readonly Open[]): Against | null {
  const from: readonly ConnectionStatus[] = REQUEST_NEEDS[type].from
  if (!from.includes(status)) return { reason: type === 'disconnection' && status === 'disconnected' ? 'done' : status }
  const asked = open.find((one) => one.type === type && one.connection?.id === id)
  return asked ? { asked: asked.number } : null
}

/** Everything this type must or may be told. */
export const detailsOf = (type: ServiceRequestType): readonly RequestDetail[] => [
  ...REQUEST_NEEDS[type].needs,
  ...REQUEST_NEEDS[type].asks,
]

export const needs = (type: ServiceRequestType, detail: RequestDetail) =>
  (REQUEST_NEEDS[type].needs as readonly RequestDetail[]).includes(detail)

const DETAILS = new Set(ServiceRequestType.options.flatMap(detailsOf))

/** Only what this type asks for: what was typed while another was chosen stays behind. */
export function onlyOf<V extends object>(type: ServiceRequestType, values: V): Partial<V> {
  const known = detailsOf(type)
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const detail = name as RequestDetail
      return !DETAILS.has(detail) || known.includes(detail)
    }),
  ) as Partial<V>
}
