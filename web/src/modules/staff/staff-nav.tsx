import { SubNav } from '#ui/sub-nav.tsx'

const PAGES = [
  { to: '/staff', label: 'People' },
  { to: '/staff/teams', label: 'Teams' },
  { to: '/staff/roles', label: 'Roles' },
  { to: '/staff/rates', label: 'Hourly costs' },
]

export const StaffNav = () => <SubNav label="Staff" items={PAGES} />
