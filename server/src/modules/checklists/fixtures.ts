import { checklists, workOrders, type Input, type NewStep } from '@mtambo/contract'
import { aJob } from '#modules/work-orders/fixtures.ts'
import type { TestOrg } from '#testing/index.ts'

export const aStep = (overrides: Partial<NewStep> = {}): NewStep => ({
  kind: 'tick',
  instruction: 'Guards are in place',
  required: true,
  onFail: 'nothing',
  ...overrides,
})

export const pressure = (overrides: Partial<NewStep> = {}) =>
  aStep({
    kind: 'number',
    instruction: 'Oil pressure',
    onFail: 'offer',
    unit: 'bar',
    min: 4,
    warnMin: 4.5,
    max: 8,
    ...overrides,
  })

export const aChecklist = (overrides: Partial<Input<typeof checklists.create>> = {}) => ({
  name: 'Monthly service',
  categories: ['machine'],
  steps: [aStep(), pressure()],
  ...overrides,
})

/** Work of a maintenance department, given to its technician. */
export async function given(org: TestOrg, overrides: Partial<Input<typeof workOrders.schedule>> = {}) {
  const assigneeId = await org.as('technician').userId()
  return org.as('manager').call(workOrders.schedule, aJob({ equipmentType: 'machine', assigneeId, ...overrides }))
}

/** A checklist on such work, and its steps. */
export async function withChecklist(
  org: TestOrg,
  steps: NewStep[],
  overrides: Partial<Input<typeof workOrders.schedule>> = {},
) {
  const { id } = await org.as('manager').call(checklists.create, aChecklist({ steps }))
  const order = await given(org, overrides)
  const { items } = await org.as('technician').call(checklists.addTo, { id: order.id, templateIds: [id] })
  return { order, templateId: id, checklist: items[0]!, steps: items[0]!.steps }
}
