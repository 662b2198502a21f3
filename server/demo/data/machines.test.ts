import { CreateAsset, CreateLocation } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { demoMachines } from './machines.ts'
import { OWN_FIELDS, PLACES } from './works.ts'

const machines = demoMachines(7, '2026-11-21')

test('sixty machines, each with a tag of its own, that the register takes as they are', () => {
  expect(machines).toHaveLength(60)
  expect(new Set(machines.map(({ tag }) => tag)).size).toBe(60)
  for (const { above: _above, place: _place, ...machine } of machines)
    expect(CreateAsset.safeParse(machine)).toMatchObject({ success: true })
  expect(demoMachines(7, '2026-11-21')).toEqual(machines)
})

test('what it is part of and where it stands come before it', () => {
  const codes = new Set(PLACES.map(({ code }) => code))
  for (const [i, { above, place }] of machines.entries()) {
    expect(codes).toContain(place)
    if (above !== null) expect(machines.slice(0, i).map(({ tag }) => tag)).toContain(above)
  }
  for (const [i, { in: above, ...place }] of PLACES.entries()) {
    expect(CreateLocation.safeParse(place)).toMatchObject({ success: true })
    if (above !== null) expect(PLACES.slice(0, i).map(({ code }) => code)).toContain(above)
  }
})

test('each says only what its kind is asked for', () => {
  for (const { category, specifications = {} } of machines)
    expect(OWN_FIELDS[category]?.map(({ code }) => code) ?? []).toEqual(
      expect.arrayContaining(Object.keys(specifications)),
    )
})
