import { Permission } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { aMe, MANAGER, TECHNICIAN } from '#testing/people.ts'
import { onlyFor } from './only-for.ts'
import { menuOf } from './shell/menu.ts'

const menu = (grants: typeof MANAGER) => menuOf(aMe(grants)).map(({ label }) => label)

test('the menu holds what a role may open; whose own work is all they see have it under "My work"', () => {
  expect(menu(MANAGER)).toEqual([
    'Dashboard',
    'My work',
    'Faults',
    'Work orders',
    'Calendar',
    'Customers',
    'Connections',
    'Network',
    'Locations',
    'Reports',
    'Staff',
    'Outbox',
  ])
  expect(menu(TECHNICIAN)).toEqual(['Dashboard', 'My work', 'Faults', 'Calendar'])
})

test('RBAC-05 Admin sidebar shows all sections', () => {
  const everything = Object.fromEntries(Permission.options.map((permission) => [permission, 'all' as const]))
  const sections = menu(everything)
  expect(sections).toEqual(expect.arrayContaining(['Reports', 'Staff', 'Outbox', 'Settings']))
  expect(new Set(sections).size).toBe(sections.length)
  // Nobody finds what an administrator does not, and only an administrator finds the settings.
  for (const grants of [MANAGER, TECHNICIAN]) {
    expect(sections).toEqual(expect.arrayContaining(menu(grants)))
    expect(menu(grants).length).toBeLessThan(sections.length)
    expect(menu(grants)).not.toContain('Settings')
  }
})

test('the lists of work open with what still needs somebody', () => {
  const opened = menuOf(aMe(MANAGER)).filter(({ search }) => search)
  expect(opened.map(({ to, search }) => [to, search])).toEqual([
    ['/cases', { status: 'pending' }],
    ['/work-orders', { status: 'pending', view: 'last' }],
  ])
})

test('a page that stands on what a role may not ask is refused before the server is asked', () => {
  const technician = { context: { me: aMe(TECHNICIAN) } }
  expect(() => onlyFor('staff:manage')(technician)).toThrow('Your role does not include this page.')
  expect(() => onlyFor('cases:assign')(technician)).toThrow()
  expect(() => onlyFor('work-orders:read')(technician)).not.toThrow()
})
