export { registerStaff } from './actions/register-staff.ts'
export { staffActivated, staffApproved, staffDeclined, staffRegistered, staffSuspended } from './events.ts'
