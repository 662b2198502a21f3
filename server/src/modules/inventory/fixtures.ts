import { randomInt } from 'node:crypto'
import type { Input, inventory } from '@mtambo/contract'

type New = Input<typeof inventory.create>

/** What somebody would type to add a filter; every call is another one. */
export const anItem = (overrides: Partial<New> = {}): New => ({
  kind: 'part',
  code: `FLT-${randomInt(1_000_000_000)}`,
  name: 'Oil filter',
  category: 'filters',
  unit: 'each',
  ...overrides,
})
