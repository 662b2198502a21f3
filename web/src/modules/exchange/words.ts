import { formatNumber } from '#lib/format.ts'
import type { Import, ImportRegister, ImportStatus, Words } from '@mtambo/contract'
import type { To } from '#lib/router.ts'
import type { StatusName } from '#ui/status-badge.tsx'

export const registerTitles = (words: Words): Record<ImportRegister, string> => ({
  locations: 'Locations',
  assets: words.assets,
  vendors: 'Vendors',
  items: 'Stock items',
  customers: words.customers,
  plans: 'Plans',
  'work-orders': words.workOrders,
})

/** Where the rows are to be seen afterwards. */
export const LISTS: Record<ImportRegister, To> = {
  locations: { to: '/locations' },
  assets: { to: '/assets' },
  vendors: { to: '/purchasing/vendors' },
  items: { to: '/stock' },
  customers: { to: '/customers' },
  plans: { to: '/plans' },
  'work-orders': { to: '/work-orders' },
}

export const STATUSES: Record<ImportStatus, { status: StatusName; label: string }> = {
  mapping: { status: 'draft', label: 'Columns to choose' },
  checking: { status: 'in_progress', label: 'Being checked' },
  checked: { status: 'pending', label: 'Checked' },
  importing: { status: 'in_progress', label: 'Being imported' },
  done: { status: 'done', label: 'Imported' },
  failed: { status: 'failed', label: 'Failed' },
  undoing: { status: 'in_progress', label: 'Being taken back' },
  undone: { status: 'withdrawn', label: 'Taken back' },
}

export const isAtWork = ({ status }: Pick<Import, 'status'>) =>
  status === 'checking' || status === 'importing' || status === 'undoing'

export const rowsInWords = (n: number) => (n === 1 ? '1 row' : `${formatNumber(n)} rows`)
