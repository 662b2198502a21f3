import type { Point, Severity, WorkOrder, WorkType } from '@mtambo/contract'
import type { UseFormReturnType } from '@mantine/form'

/** What is to be done, and where: for scheduling and for changing it. */
export const EMPTY_WORK = {
  title: '',
  description: '',
  type: 'preventive' as WorkType,
  priority: 'medium' as Severity,
  equipmentType: '',
  assetId: null as string | null,
  equipment: '',
  locationId: null as string | null,
  locationText: '',
  point: null as Point | null,
  contactName: '',
  contactPhone: '',
  dueOn: '',
}

/** When, and who: planned here, and on its page afterwards. */
export const EMPTY_PLAN = {
  scheduledOn: '',
  scheduledTime: '',
  estimatedMinutes: '' as number | '',
  assigneeId: null as string | null,
  teamId: null as string | null,
}

export type WorkValues = typeof EMPTY_WORK
export type PlanValues = typeof EMPTY_PLAN

/** Whoever goes there finds it: by the equipment, by the tree of places, or by what is written. The server says the same. */
export const findable = (
  { assetId, equipmentType, locationId, locationText }: WorkValues,
  { asked = false }: { asked?: boolean } = {},
) => ({
  ...(!asked && !assetId && !equipmentType && !locationId && { equipmentType: 'Choose the kind of equipment' }),
  ...(!assetId && !locationId && locationText.trim().length < 3 && { locationText: 'Say where it is' }),
})

type Form<V> = Pick<UseFormReturnType<V>, 'getInputProps' | 'setValues' | 'errors'> & { values: V }
export type WorkForm = Form<WorkValues>
export type PlanForm = Form<PlanValues>
export type AskedForm = Pick<UseFormReturnType<{ wishedOn: string }>, 'getInputProps'>

export const workValuesOf = (order: WorkOrder): WorkValues & { id: string } => ({
  id: order.id,
  title: order.title,
  description: order.description,
  type: order.type,
  priority: order.priority,
  equipmentType: order.equipmentType ?? '',
  assetId: order.asset?.id ?? null,
  equipment: order.asset ? '' : (order.equipment ?? ''),
  locationId: order.location?.id ?? null,
  locationText: order.locationText ?? '',
  point: order.point,
  contactName: order.contactName ?? '',
  contactPhone: order.contactPhone ?? '',
  dueOn: order.dueOn ?? '',
})
