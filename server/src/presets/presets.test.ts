import { Area, CustomerType, Grants, OrganisationKind, PERMISSIONS, WorkType, Words } from '@mtambo/contract'
import type { Permission, Preset, Reach } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { RANK } from '#testing/ranks.ts'
import { presets } from './index.ts'

const unique = (codes: string[]) => expect(codes).toEqual([...new Set(codes)])
const levels = ({ roles }: Preset) => Object.fromEntries(roles.map(({ code, level }) => [code, level]))

describe('the role matrix of the electric utility', () => {
  const matrix: [Permission, Reach?, Reach?, Reach?, Reach?][] = [
    ['customers:read', 'all', 'all', 'all', 'all'],
    ['customers:edit', 'all', 'all', undefined, 'all'],
    ['connections:read', 'all', 'all', 'all', 'all'],
    ['connections:edit', 'all', 'all'],
    ['cases:report', 'all', 'all', 'all', 'all'],
    ['cases:read', 'all', 'all', 'own', 'all'],
    ['cases:assign', 'all', 'all'],
    ['cases:resolve', 'all', 'all', 'own'],
    ['work-orders:request', 'all', 'all'],
    ['work-orders:create', 'all', 'all'],
    ['work-orders:assign', 'all', 'all'],
    ['work-orders:approve', 'all', 'all'],
    ['work-orders:complete', 'all', 'all', 'own'],
    ['work-orders:read', 'all', 'all', 'own', 'all'],
    ['service-requests:review', 'all', 'all'],
    ['service-requests:read', 'all', 'all', undefined, 'all'],
    ['messages:answer', 'all', 'all', undefined, 'all'],
    ['announcements:manage', 'all', 'all'],
    ['reports:read', 'all', 'all'],
    ['staff:read', 'all'],
    ['staff:manage', 'all'],
    ['settings:manage', 'all'],
    ['outbox:read', 'all'],
    ['assets:read', 'all', 'all', 'all', 'all'],
    ['assets:edit', 'all', 'all'],
    ['plans:read', 'all', 'all'],
    ['plans:edit', 'all', 'all'],
    ['data:manage', 'all'],
    // Not in the matrix: nobody but the administrator has them.
    ['inventory:read', 'all'],
    ['inventory:edit', 'all'],
    ['purchasing:read', 'all'],
    ['purchasing:request', 'all'],
    ['purchasing:edit', 'all'],
    ['purchasing:approve', 'all'],
    ['billing:read', 'all'],
    ['billing:manage', 'all'],
  ]
  const { roles } = presets['electric-utility']

  test.each(matrix)('%s: admin %s, manager %s, technician %s, customer service %s', (permission, ...expected) => {
    const given = ['admin', 'manager', 'technician', 'customer_service'].map(
      (code) => roles.find((role) => role.code === code)?.grants[permission],
    )
    expect(given).toEqual([0, 1, 2, 3].map((column) => expected[column]))
  })

  test('no permission is left out of the matrix', () => {
    expect(matrix.map(([permission]) => permission).sort()).toEqual(Object.keys(PERMISSIONS).sort())
  })
})

test('there is a preset for every kind', () => {
  expect(Object.keys(presets).sort()).toEqual([...OrganisationKind.options].sort())
})

test.each([
  ['electric-utility', { admin: 100, manager: 80, technician: 40, customer_service: 40 }],
  ['water-utility', { admin: 100, hr: 80, ict: 60, finance: 50, customer_care: 50, plumber: 40 }],
  ['general', { admin: 100, manager: 80, technician: 40, viewer: 10 }],
  ['property-owner', { owner: 100, facility_manager: 60 }],
  ['maintenance-company', { company_admin: 100, technician: 40 }],
] as const)('%s has the roles %o', (kind, expected) => {
  expect(levels(presets[kind])).toEqual(expected)
})

test.each([
  ['electric-utility', 'KE', 'KES', 'Africa/Nairobi', 47],
  ['water-utility', 'MW', 'MWK', 'Africa/Blantyre', 28],
] as const)('%s is at home in %s', (kind, country, currency, timeZone, areas) => {
  expect(presets[kind]).toMatchObject({ country, currency, timeZone })
  expect(presets[kind].areas).toHaveLength(areas)
})

describe.each(Object.values(presets))('$kind', (preset) => {
  test('is filed under its own kind, with words for everything', () => {
    expect(presets[preset.kind]).toBe(preset)
    const words = Object.values(Words.parse(preset.words))
    expect(words.filter((word) => !/^[A-Z]/.test(word))).toEqual([])
    expect(new Intl.DateTimeFormat('en', { timeZone: preset.timeZone }).resolvedOptions().timeZone).toBe(
      preset.timeZone,
    )
  })

  test('has modules that exist, each once', () => {
    unique(preset.modules)
    expect(preset.modules.filter((name) => !RANK.includes(name))).toEqual([])
  })

  test('has roles of known permissions, the first of which may do everything', () => {
    unique(preset.roles.map(({ code }) => code))
    for (const role of preset.roles) expect(Grants.parse(role.grants)).toEqual(role.grants)
    expect(Object.keys(preset.roles[0]?.grants ?? {}).sort()).toEqual(Object.keys(PERMISSIONS).sort())
    const lower = preset.roles.slice(1)
    expect(lower.filter(({ level, grants }) => level >= 100 || grants['settings:manage'])).toEqual([])
  })

  test('lets whoever may edit, assign or resolve also see', () => {
    const needs: [Permission, Permission][] = [
      ['customers:edit', 'customers:read'],
      ['connections:edit', 'connections:read'],
      ['cases:assign', 'cases:read'],
      ['cases:resolve', 'cases:read'],
      ['cases:report', 'cases:read'],
      ['work-orders:assign', 'work-orders:read'],
      ['work-orders:complete', 'work-orders:read'],
      ['service-requests:review', 'service-requests:read'],
      ['assets:edit', 'assets:read'],
      ['inventory:edit', 'inventory:read'],
      ['plans:edit', 'plans:read'],
      ['purchasing:edit', 'purchasing:read'],
      ['purchasing:approve', 'purchasing:read'],
      ['billing:manage', 'billing:read'],
      ['staff:manage', 'staff:read'],
    ]
    for (const { code, grants } of preset.roles) {
      const blind = needs.filter(([verb, read]) => grants[verb] && !grants[read])
      expect(blind, code).toEqual([])
    }
  })

  test('has categories with codes the contract knows', () => {
    for (const list of Object.values(preset.categories)) unique(list.map(({ code }) => code))
    expect(preset.categories.case.length).toBeGreaterThan(5)
    const strange = <T extends string>(known: readonly T[], list: 'customer' | 'work') =>
      preset.categories[list].filter(({ code }) => !(known as readonly string[]).includes(code))
    expect(strange(WorkType.options, 'work')).toEqual([])
    expect(strange(CustomerType.options, 'customer')).toEqual([])
    expect(preset.categories.customer.length > 0).toBe(preset.modules.includes('customers'))
    expect(preset.categories.connection.length > 0).toBe(preset.modules.includes('connections'))
  })

  test('writes numbers that cannot be mistaken for one another', () => {
    const { meter, ...others } = preset.numberFormats
    expect(meter).toMatch(/^[A-Z]+-\{CCC\}-\{N{6}\}$/)
    for (const format of Object.values(others)) expect(format).toMatch(/^[A-Z]+-\{YYYY\}-\{N{4,6}\}$/)
    unique(Object.values(preset.numberFormats).map((format) => format.replace(/-.*/, '')))
  })

  test('has areas with a code and towns of their own', () => {
    for (const area of preset.areas) {
      expect(Area.parse(area)).toEqual(area)
      expect(area.code).toMatch(/^[A-Z]{3}$/)
      expect(area.towns.length).toBeGreaterThanOrEqual(2)
      expect(area.towns.length).toBeLessThanOrEqual(6)
    }
    unique(preset.areas.map(({ code }) => code))
    unique(preset.areas.map(({ name }) => name))
    unique(preset.areas.flatMap(({ towns }) => towns))
  })
})
