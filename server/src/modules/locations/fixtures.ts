import { randomInt } from 'node:crypto'
import type { Input, locations } from '@mtambo/contract'

type New = Input<typeof locations.create>

/** What somebody would type to add a hall; every call is another one. */
export const aLocation = (overrides: Partial<New> = {}): New => ({
  name: `Hall ${randomInt(1_000_000_000)}`,
  kind: 'building',
  ...overrides,
})
