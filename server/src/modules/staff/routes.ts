import { staff } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { byRegistrant, countAttempt } from '#modules/identity/index.ts'
import { activateStaff } from './actions/activate-staff.ts'
import { approveStaff } from './actions/approve-staff.ts'
import { declineStaff } from './actions/decline-staff.ts'
import { registerStaff } from './actions/register-staff.ts'
import { suspendStaff } from './actions/suspend-staff.ts'
import { listAssignees, listRoles, listStaff } from './queries.ts'

export function routes({ serve, serveOpen }: Router) {
  serveOpen(staff.register, async (person, { ip }) => {
    await countAttempt([byRegistrant(ip)], 'Too many registrations from here')
    return registerStaff(person)
  })
  serve(staff.assignees, listAssignees)
  serve(staff.list, listStaff)
  serve(staff.roles, listRoles)
  serve(staff.approve, approveStaff)
  serve(staff.decline, declineStaff)
  serve(staff.suspend, suspendStaff)
  serve(staff.activate, activateStaff)
}
