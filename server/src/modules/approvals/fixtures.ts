import { approvals, type Input, type WorkOrder } from '@mtambo/contract'
import type { TestOrg } from '#testing/index.ts'

type Request = Input<typeof approvals.request>

/** What a technician would ask for who may not open work. */
export const aRequest = (overrides: Partial<Request> = {}): Request => ({
  title: 'Guard of the press is loose',
  description: 'Two bolts are missing on the left side.',
  type: 'corrective',
  priority: 'high',
  locationText: 'Hall 2, press 4',
  ...overrides,
})

export const ask = (org: TestOrg, overrides: Partial<Request> = {}, who?: string): Promise<WorkOrder> =>
  org.as('technician', who).call(approvals.request, aRequest(overrides))
