import { planJobs, plans, workOrders, type CreatePlan } from '@mtambo/contract'
import { aMachine } from '#modules/readings/fixtures.ts'
import { settle, type TestOrg } from '#testing/index.ts'
import { addDays } from './calendar.ts'
import { makeWork } from './jobs.ts'

/** Today where a test organisation is. */
export const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Africa/Nairobi' })
export const inDays = (days: number) => addDays(today(), days)

/** What a manager would type: every ten days, the first in five. */
export const aPlan = (overrides: Partial<CreatePlan> = {}): CreatePlan => ({
  name: 'Compressor service',
  title: 'Service the compressor',
  type: 'preventive',
  priority: 'medium',
  estimatedMinutes: 60,
  every: 10,
  unit: 'day',
  meterName: null,
  meterUnit: null,
  meterEvery: null,
  anchor: 'fixed',
  activeMonths: [],
  leadDays: 0,
  windowDays: 2,
  whileOpen: 'skip',
  startsOn: inDays(5),
  levels: [],
  assetIds: [],
  ...overrides,
})

/** A plan over so many new machines. */
export async function setUpPlan(org: TestOrg, overrides: Partial<CreatePlan> = {}, machines = 1) {
  const assetIds = []
  for (let n = 0; n < machines; n++) assetIds.push((await aMachine(org)).id)
  const plan = await org.as('manager').call(plans.create, aPlan({ assetIds, ...overrides }))
  await settle()
  return { ...plan, assetIds, assetId: assetIds[0]! }
}

/** Does the hourly job as if so many days had passed. */
export const runIn = (org: TestOrg, days: number) =>
  org.look((ctx) => makeWork.run({ ...ctx, now: new Date(ctx.now.getTime() + days * 86_400_000) }, {}))

/** What the plan has made, the oldest first: due in how many days, and what became of it. */
export async function madeBy(org: TestOrg, planId: string) {
  const { items } = await org.as('manager').call(planJobs.list, { planId, limit: 100 })
  return items.toReversed()
}

export async function finish(org: TestOrg, id: string) {
  await org.as('manager').call(workOrders.start, { id })
  return org.as('manager').call(workOrders.complete, { id, workPerformed: 'All was done as planned.' })
}
