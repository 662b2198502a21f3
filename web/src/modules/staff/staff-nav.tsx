import { SubNav } from '#ui/sub-nav.tsx'

const PAGES = [
  { to: '/staff', label: 'People' },
  { to: '/staff/teams', label: 'Teams' },
  { to: '/staff/roles', label: 'Roles' },
]

export const StaffNav = () => <SubNav label="Staff" items={PAGES} />
