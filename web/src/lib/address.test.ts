import { customers, teams } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { csvAddress } from './address.ts'

test('the table of a list has its filters and all of its pages', () => {
  const address = csvAddress(customers.list, { q: 'akinyi', type: undefined, limit: 10, cursor: 'x' })
  expect(address).toBe('/api/customers.csv?q=akinyi')
  expect(csvAddress(teams.list, {})).toBeUndefined()
})
