import { AskRequest, ServiceRequestStatus, ServiceRequestType } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { demoLife, demoOrganisations } from './index.ts'
import { localDay } from './moments.ts'
import type { RequestStep } from './request-steps.ts'

const NOWS = ['2026-11-20T15:42:10Z', '2028-03-01T00:10:00Z', '2027-01-01T05:00:00Z'].map((text) => new Date(text))
const lives = demoOrganisations.flatMap((each) =>
  NOWS.map((now) => ({ name: `${each.name} at ${now.toISOString()}`, each, now, ...demoLife(each, now) })),
)

/** The step that brings a request to each status. */
const LAST: Record<ServiceRequestStatus, (RequestStep['do'] | undefined)[]> = {
  submitted: [undefined],
  under_review: ['review'],
  approved: ['approve', 'cancel'],
  in_progress: ['start'],
  completed: ['work', 'finish'],
  rejected: ['reject'],
  withdrawn: ['withdraw'],
}

describe.each(lives)('the requests of $name', ({ each, now, requests, connections, customers }) => {
  test('are what the contract takes, each for a customer and an own connection that can have it done', () => {
    expect(requests.length).toBeLessThanOrEqual(each.life?.requests ?? 0)
    expect(new Set(requests.map(({ input }) => input.id)).size).toBe(requests.length)
    const asked = requests.map(({ input }) => `${input.connectionId} ${input.type}`)
    expect(new Set(asked.filter((text) => !text.startsWith('undefined'))).size).toBe(
      requests.filter(({ input }) => input.connectionId).length,
    )
    for (const { input, submittedAt } of requests) {
      expect(AskRequest.parse(input)).toEqual(input)
      const customer = customers.find(({ input: { id } }) => id === input.customerId)!
      expect(customer.deactivatedAt).toBeNull()
      expect(customer.registeredAt < submittedAt).toBe(true)
      const connection = connections.find(({ input: { id } }) => id === input.connectionId)
      if (input.type === 'new_connection') expect(input.connectionId).toBeUndefined()
      else {
        expect(connection?.input.customerId).toBe(input.customerId)
        expect(connection?.status).toBe(input.type === 'reconnection' ? 'suspended' : 'active')
        for (const { at } of connection!.changes) expect(at < submittedAt).toBe(true)
      }
      if (input.type === 'upgrade') expect(input.loadKva).toBeGreaterThan(connection!.input.loadKva)
      if (input.type === 'downgrade') expect(input.loadKva).toBeLessThan(connection!.input.loadKva)
    }
  })

  test('go step by step to where they end, all of it in the past but the visits to come', () => {
    for (const { steps, submittedAt, status } of requests) {
      const moments = [submittedAt, ...steps.map(({ at }) => at), now].map((moment) => moment.getTime())
      expect(moments).toEqual([...moments].sort((a, b) => a - b))
      expect(LAST[status]).toContain(steps.filter((step) => step.do !== 'note').at(-1)?.do)
      for (const step of steps)
        if (step.do === 'approve' && step.visitOn) expect(step.visitOn >= localDay(step.at)).toBe(true)
    }
  })
})

test('Kenya Power has every type and every status, and its first customer three in different ones', () => {
  const kenyaPower = demoOrganisations.find(({ slug }) => slug === 'kenya-power')!
  const { requests, customers } = demoLife(kenyaPower, NOWS[0]!)
  expect(requests.length).toBeGreaterThan(30)
  expect(new Set(requests.map(({ input }) => input.type)).size).toBe(ServiceRequestType.options.length)
  expect(new Set(requests.map(({ status }) => status)).size).toBe(ServiceRequestStatus.options.length)
  const first = requests.filter(({ input }) => input.customerId === customers[0]!.input.id)
  expect(first.map(({ status }) => status)).toEqual(['completed', 'rejected', 'approved'])
  expect(first[2]!.steps.find((step) => step.do === 'approve')).toMatchObject({ visitOn: expect.any(String) })
})
