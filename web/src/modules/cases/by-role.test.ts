import { expect, test } from 'vitest'
import { byRole } from './by-role.ts'
import { TECHNICIANS } from './fixtures.ts'

test('those who do the work stand before those who could, and the free before the busy', () => {
  const manager = {
    id: '01938c1e-0000-7000-8000-00000000a003',
    name: 'Grace Wambui',
    role: 'Manager',
    openWork: 0,
    availability: 'available' as const,
  }
  const groups = byRole([manager, ...TECHNICIANS])
  expect(groups.map(({ group, items }) => [group, ...items.map(({ label }) => label)])).toEqual([
    ['Technician', 'Mary Achieng, 0 open', 'Peter Otieno, 3 open'],
    ['Manager', 'Grace Wambui, 0 open'],
  ])
})
