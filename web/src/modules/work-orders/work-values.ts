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
  locationText: '',
  point: null as Point | null,
  contactName: '',
  contactPhone: '',
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

type Form<V> = Pick<UseFormReturnType<V>, 'getInputProps' | 'setValues' | 'errors'> & { values: V }
export type WorkForm = Form<WorkValues>
export type PlanForm = Form<PlanValues>

export const workValuesOf = (order: WorkOrder): WorkValues & { id: string } => ({
  id: order.id,
  title: order.title,
  description: order.description,
  type: order.type,
  priority: order.priority,
  equipmentType: order.equipmentType ?? '',
  assetId: order.asset?.id ?? null,
  equipment: order.asset ? '' : (order.equipment ?? ''),
  locationText: order.locationText ?? '',
  point: order.point,
  contactName: order.contactName ?? '',
  contactPhone: order.contactPhone ?? '',
})
