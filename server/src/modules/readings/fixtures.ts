import { assets, readings, type Input } from '@mtambo/contract'
import { anAsset } from '#modules/assets/fixtures.ts'
import type { TestOrg } from '#testing/index.ts'

/** A machine of a maintenance department. */
export const aMachine = (org: TestOrg, overrides: Partial<Input<typeof assets.create>> = {}) =>
  org.as('manager').call(assets.create, anAsset({ name: 'Air compressor', category: 'machine', ...overrides }))

/** A counter of running hours on an asset. */
export const aCounter = (org: TestOrg, assetId: string, overrides: Partial<Input<typeof readings.addMeter>> = {}) =>
  org
    .as('manager')
    .call(readings.addMeter, { assetId, name: 'Running hours', unit: 'h', kind: 'counter', ...overrides })
