import { SubNav } from '#ui/sub-nav.tsx'

const OPEN = { status: 'open' }

const PAGES = [
  { to: '/purchasing/requests', search: OPEN, label: 'Requests' },
  { to: '/purchasing/orders', search: OPEN, label: 'Orders' },
  { to: '/purchasing/vendors', label: 'Vendors' },
]

/** The three lists of buying. */
export const PurchasingNav = () => <SubNav label="Purchasing" items={PAGES} />
