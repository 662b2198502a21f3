export { AssigneeFilter } from './assignee-filter.tsx'
export { RegisterStaffPage } from './register-staff-page.tsx'
export { StaffPage } from './staff-page.tsx'
