import { staff, teams } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { byRegistrant, countAttempt } from '#modules/identity/index.ts'
import { activateStaff } from './actions/activate-staff.ts'
import { addStaff } from './actions/add-staff.ts'
import { approveStaff } from './actions/approve-staff.ts'
import { declineStaff } from './actions/decline-staff.ts'
import { editStaff } from './actions/edit-staff.ts'
import { acceptInvitation, inviteAgain } from './actions/invitation.ts'
import { registerStaff } from './actions/register-staff.ts'
import { addRole, deleteRole, editRole } from './actions/save-role.ts'
import { addTeam, dissolveTeam, editTeam } from './actions/save-team.ts'
import { myAvailability, setAvailabilityOf, setMyAvailability } from './actions/set-availability.ts'
import { suspendStaff } from './actions/suspend-staff.ts'
import { listSeats } from './manage-staff.ts'
import { getStaff, listAssignees, listRoles, listStaff } from './queries.ts'
import { listTeams } from './teams.ts'

export function routes({ serve, serveOpen }: Router) {
  serveOpen(staff.register, async (person, { ip }) => {
    await countAttempt([byRegistrant(ip)], 'Too many registrations from here')
    return registerStaff(person)
  })
  serve(staff.assignees, listAssignees)
  serve(staff.list, listStaff)
  serve(staff.seats, listSeats)
  serve(staff.roles, (ctx) => listRoles(ctx))
  serve(staff.get, getStaff)
  serve(teams.list, (ctx) => listTeams(ctx))
  serve(teams.add, addTeam)
  serve(teams.edit, editTeam)
  serve(teams.remove, dissolveTeam)
  serve(staff.add, addStaff)
  serve(staff.edit, editStaff)
  serve(staff.inviteAgain, inviteAgain)
  serveOpen(staff.acceptInvitation, acceptInvitation)
  serve(staff.myAvailability, myAvailability)
  serve(staff.setAvailability, setMyAvailability)
  serve(staff.setAvailabilityOf, setAvailabilityOf)
  serve(staff.addRole, addRole)
  serve(staff.editRole, editRole)
  serve(staff.deleteRole, deleteRole)
  serve(staff.approve, approveStaff)
  serve(staff.decline, declineStaff)
  serve(staff.suspend, suspendStaff)
  serve(staff.activate, activateStaff)
}
