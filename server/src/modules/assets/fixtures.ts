import { randomInt } from 'node:crypto'
import type { assets, Input } from '@mtambo/contract'

type New = Input<typeof assets.create>

/** What somebody would type to add a transformer; every call is another one. */
export const anAsset = (overrides: Partial<New> = {}): New => ({
  tag: `TX-${randomInt(1_000_000_000)}`,
  name: 'Kindaruma Road transformer',
  category: 'transformer',
  ...overrides,
})
