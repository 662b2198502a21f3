import { staff, type Input } from '@mtambo/contract'
import { found } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import type { TestOrg } from '#testing/index.ts'

export const aName = () => `new.${newId().slice(-12)}`

/** A role of the organisation by its code. */
export const roleNamed = async (org: TestOrg, code: string) =>
  found(
    (await org.as('admin').call(staff.roles, {})).find((role) => role.code === code),
    'role',
  )

/** A member as the list shows them; they appear when they are asked for. */
export async function memberOf(org: TestOrg, role: string, who = role) {
  await org.as(role, who).browser()
  const { items } = await org.as('admin').call(staff.list, { q: org.as(role, who).username })
  return found(items[0], 'member')
}

/** What `staff.add` needs, for somebody nobody has heard of. */
export function aPerson(roleId: string, overrides: Partial<Input<typeof staff.add>> = {}): Input<typeof staff.add> {
  const username = aName()
  return {
    name: 'Grace Achieng',
    username,
    email: `${username}@example.com`,
    phone: '0712 345 678',
    roleId,
    how: 'invite',
    ...overrides,
  }
}
