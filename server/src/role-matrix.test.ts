import { describe, expect, test } from 'vitest'
import { customers, endpoints, type Endpoint } from '@mtambo/contract'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { browser, newOrg } from '#testing/index.ts'
import { mayPeople } from '#testing/may-people.ts'
import { mayWork } from '#testing/may-work.ts'

/** The role matrix of an electric utility: every endpoint, and who is let in. Written by hand, so that it is a second opinion. */
const PEOPLE = {
  A: 'admin',
  M: 'manager',
  T: 'technician',
  C: 'customer_service',
  P: 'a portal customer',
  N: 'nobody',
} as const
type Letter = keyof typeof PEOPLE

const MAY = { ...mayPeople, ...mayWork }

const all = Object.entries(endpoints).flatMap(([module, verbs]) =>
  Object.entries(verbs as Record<string, Endpoint>).map(([verb, e]) => ({ module, verb, e })),
)

test('the matrix names every endpoint there is, and no other', () => {
  const named = Object.entries(MAY).flatMap(([module, verbs]) => Object.keys(verbs).map((verb) => `${module}.${verb}`))
  expect(named.sort()).toEqual(all.map(({ module, verb }) => `${module}.${verb}`).sort())
})

describe.each(Object.entries(PEOPLE) as [Letter, string][])('%s: %s', (letter, person) => {
  test('is let in exactly where the matrix says so', async () => {
    const someone = await enter(letter, person)
    const wrong: string[] = []
    for (const { module, verb, e } of all) {
      // An unknown field makes every call that is let in fail with 422, so that nothing is changed by trying.
      const { statusCode } = await someone.send(e, { ...placesIn(e), nonsense: true })
      const expected = MAY[module]?.[verb]?.includes(letter) ? 422 : letter === 'N' ? 401 : 403
      if (statusCode !== expected) wrong.push(`${module}.${verb}: ${statusCode} instead of ${expected}`)
    }
    expect(wrong).toEqual([])
  })
})

const placesIn = ({ path }: Endpoint) =>
  Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, 'x']))

async function enter(letter: Letter, person: string) {
  if (letter === 'N') return browser()
  const org = await newOrg()
  if (letter !== 'P') return org.as(person)
  const { id } = await org.as('admin').call(customers.create, aCustomer())
  return org.asCustomer(id).browser()
}
