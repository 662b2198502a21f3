import { cases, staff, workOrders } from '@mtambo/contract'
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
    'Customers',
    'Connections',
    'Staff',
    'Outbox',
  ])
  expect(menu(TECHNICIAN)).toEqual(['Dashboard', 'My work', 'Faults'])
})

test('the lists of work open with what still needs somebody', () => {
  const opened = menuOf(aMe(MANAGER)).filter(({ search }) => search)
  expect(opened.map(({ to, search }) => [to, search])).toEqual([
    ['/cases', { status: 'pending' }],
    ['/work-orders', { status: 'pending' }],
  ])
})

test('a page that stands on what a role may not ask is refused before the server is asked', () => {
  const technician = { context: { me: aMe(TECHNICIAN) } }
  expect(() => onlyFor(staff.list)(technician)).toThrow('Your role does not include this page.')
  expect(() => onlyFor(cases.report)(technician)).toThrow()
  expect(() => onlyFor(workOrders.list)(technician)).not.toThrow()
})
