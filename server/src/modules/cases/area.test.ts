import { cases } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { kenyanCounties } from '#presets/areas-kenya.ts'
import { newOrg } from '#testing/index.ts'
import { areaOf } from './area.ts'
import { manager, report, supplied } from './fixtures.ts'

describe('the area of a report', () => {
  test.each([
    [{ areaCode: 'NKR', county: 'Nairobi', place: 'Mombasa Road' }, 'Nakuru'],
    [{ county: 'Kiambu', place: 'Nakuru' }, 'Kiambu'],
    [{ areaCode: 'XXX', county: 'Kiambu', place: '' }, 'Kiambu'],
    [{ place: 'Moi Avenue, opposite the bank, NAKURU' }, 'Nakuru'],
    [{ place: 'Nairobi Road, Thika' }, 'Kiambu'],
    [{ place: 'Taita Taveta' }, 'Taita-Taveta'],
    [{ place: 'the town of Athi River' }, 'Machakos'],
    [{ place: 'Embulbul' }, 'Unknown'],
    [{ place: '' }, 'Unknown'],
  ])('%j is in %s', (where, area) => {
    expect(areaOf(kenyanCounties, where)).toBe(area)
  })

  test('an organisation without areas, or with one that has no name to find', () => {
    expect(areaOf([], { place: 'Nakuru' })).toBe('Unknown')
    expect(areaOf([{ name: '—', code: 'AAA', towns: [] }], { place: '— —' })).toBe('Unknown')
  })
})

test('lists are filtered by area, and by the day of the resolution', async () => {
  const org = await newOrg()
  const { customer } = await supplied(org)
  const theirs = await report(org, { customerId: customer.id })
  const place = await report(org, { locationText: 'Market, Nakuru' })
  const nowhere = await report(org, { locationText: 'Behind the old mill' })
  const found = async (filter: object) => (await manager(org).call(cases.list, filter)).items.map(({ id }) => id)
  expect(await found({ area: customer.county })).toEqual([theirs.id])
  expect(await found({ area: 'Nakuru' })).toEqual([place.id])
  expect(await found({ area: 'Unknown' })).toEqual([nowhere.id])
  expect(await found({ area: 'Atlantis' })).toEqual([])
  expect((await org.as('manager').send(cases.list, { area: 'x'.repeat(51) })).statusCode).toBe(422)

  await manager(org).call(cases.move, { id: place.id, to: 'resolved', notes: 'Fixed' })
  expect(await found({ by: 'resolved', from: '2020-01-01' })).toEqual([place.id])
  expect(await found({ by: 'resolved', to: '2199-01-01' })).toEqual([place.id])
  expect(await found({ by: 'resolved', to: '2020-01-01' })).toEqual([])
})
