import { teams, workOrders, type Input } from '@mtambo/contract'
import type { TestOrg } from '#testing/index.ts'

/** A job as a manager would plan it. The day lies far ahead, so that nothing speaks against it. */
export const aJob = (
  overrides: Partial<Input<typeof workOrders.schedule>> = {},
): Input<typeof workOrders.schedule> => ({
  title: 'Transformer oil test',
  description: 'Take a sample and note the level.',
  type: 'preventive',
  priority: 'medium',
  equipmentType: 'transformer',
  equipment: 'TX-NRB-0142',
  locationText: 'Kilimani, Argwings Kodhek Road',
  scheduledOn: '2030-03-04',
  ...overrides,
})

export const schedule = (org: TestOrg, overrides: Partial<Input<typeof workOrders.schedule>> = {}) =>
  org.as('manager').call(workOrders.schedule, aJob(overrides))

/** A team of these technicians, who appear when they are named. */
export async function aTeam(org: TestOrg, name: string, ...people: string[]) {
  const userIds = await Promise.all(people.map((who) => org.as('technician', who).userId()))
  return org.as('admin').call(teams.add, { name, userIds })
}
