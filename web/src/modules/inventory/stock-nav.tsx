import { SubNav } from '#ui/sub-nav.tsx'

/** The pages of stock stand beside each other. */
export const StockNav = () => (
  <SubNav
    label="Stock"
    items={[
      { to: '/stock', label: 'Items' },
      { to: '/stock/reorder', label: 'To reorder' },
      { to: '/stock/movements', label: 'Movements' },
      { to: '/stock/counts', label: 'Counts' },
      { to: '/stock/stores', label: 'Stores' },
    ]}
  />
)
