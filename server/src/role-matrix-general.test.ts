import { describe, expect, test } from 'vitest'
import { endpoints, type Endpoint } from '@mtambo/contract'
import { newOrg } from '#testing/index.ts'
import { mayInDepartment } from '#testing/may-department.ts'

/** The role matrix of a maintenance department, by hand: every endpoint of its modules, and who is let in. */
const PEOPLE = { A: 'admin', M: 'manager', T: 'technician', V: 'viewer' } as const

const named = Object.entries(mayInDepartment).flatMap(([module, verbs]) =>
  Object.entries(verbs).map(([verb, letters]) => ({ module, verb, letters })),
)
const endpointOf = (module: string, verb: string) =>
  (endpoints as Record<string, Record<string, Endpoint>>)[module]?.[verb]

describe.each(Object.entries(PEOPLE))('%s: %s', (letter, role) => {
  test('is let in exactly where the matrix says so', async () => {
    const someone = await (await newOrg('general')).as(role).browser()
    const wrong: string[] = []
    for (const { module, verb, letters } of named) {
      const e = endpointOf(module, verb)
      if (!e) {
        wrong.push(`${module}.${verb} does not exist`)
        continue
      }
      const places = Object.fromEntries([...e.path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, 'x']))
      // An unknown field makes every call that is let in fail with 422, so that nothing is changed by trying.
      const { statusCode } = await someone.send(e, { ...places, nonsense: true })
      const expected = letters.includes(letter) ? 422 : 403
      if (statusCode !== expected) wrong.push(`${module}.${verb}: ${statusCode} instead of ${expected}`)
    }
    expect(wrong).toEqual([])
  })
})

test('the matrix names every endpoint of the modules it speaks of in full', () => {
  const whole = [
    'assets',
    'assetFields',
    'downtimes',
    'locations',
    'inventory',
    'stock',
    'stockCounts',
    'workOrders',
    'approvals',
    'comments',
    'checklists',
    'workCosts',
    'completion',
    'media',
    'backup',
    'readings',
    'plans',
    'planJobs',
    'qr',
    'publicReports',
    'planning',
    'kpis',
    'vendors',
    'purchaseRequests',
    'purchaseOrders',
  ]
  const there = whole.flatMap((module) =>
    Object.keys((endpoints as Record<string, object>)[module] ?? {}).map((verb) => `${module}.${verb}`),
  )
  const here = new Set(named.map(({ module, verb }) => `${module}.${verb}`))
  expect(there.filter((name) => !here.has(name))).toEqual([])
})
