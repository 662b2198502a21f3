import { ConnectionStatus, REQUEST_NEEDS, ServiceRequestType } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { NEEDED } from './fixtures.ts'
import { assertDetails, assertPlan, assertPossible, effectOf, WORK, type Effect } from './rules.ts'

const TODAY = '2026-11-20'
const wrongWith = (check: () => void) => {
  try {
    check()
    return {}
  } catch (error) {
    return (error as { fields: object }).fields
  }
}
const types = ServiceRequestType.options
const whole = (type: ServiceRequestType) => ({
  ...NEEDED[type],
  ...(type !== 'new_connection' && { connectionId: 'some' }),
})

describe('what a type needs', () => {
  test.each(types)('%s: all of it is enough, and each part is missed beside its field', (type) => {
    expect(wrongWith(() => assertDetails(type, whole(type), TODAY))).toEqual({})
    for (const field of REQUEST_NEEDS[type].needs)
      for (const empty of [undefined, null, ''])
        expect(wrongWith(() => assertDetails(type, { ...whole(type), [field]: empty }, TODAY))).toEqual({
          [field]: expect.any(String),
        })
  })

  test.each([
    ['disconnection', { loadKva: 5 }, 'loadKva', 'A disconnection does not ask for this.'],
    ['upgrade', { newFirstName: 'Otieno' }, 'newFirstName', 'An upgrade does not ask for this.'],
    ['new_connection', { connectionId: 'some' }, 'connectionId', 'A new connection does not ask for this.'],
    ['name_change', { point: { latitude: 1, longitude: 1 } }, 'point', 'A change of name does not ask for this.'],
    ['relocation', { wantedOn: '2026-11-19' }, 'wantedOn', 'This day has passed. Give today or a later one.'],
  ] as const)('%s with %o is refused', (type, more, field, sentence) => {
    expect(wrongWith(() => assertDetails(type, { ...whole(type), ...more }, TODAY))).toEqual({ [field]: sentence })
  })

  test('today is not too early', () => {
    expect(wrongWith(() => assertDetails('disconnection', { connectionId: 'some', wantedOn: TODAY }, TODAY))).toEqual(
      {},
    )
  })
})

describe('what a connection can have done to it', () => {
  const POSSIBLE: Record<ConnectionStatus, ServiceRequestType[]> = {
    pending: [],
    active: ['upgrade', 'downgrade', 'relocation', 'name_change', 'disconnection'],
    suspended: ['relocation', 'name_change', 'disconnection', 'reconnection'],
    disconnected: ['reconnection'],
  }
  const pairs = ConnectionStatus.options.flatMap((status) =>
    types.filter((type) => type !== 'new_connection').map((type) => [status, type] as const),
  )
  const supply = { meterNumber: 'MTR-NAI-000001', loadKva: 5 }

  test.each(pairs)('%s, %s', (status, type) => {
    const wrong = wrongWith(() => assertPossible(type, { ...supply, status }, NEEDED[type].loadKva ?? null))
    expect(wrong).toEqual(POSSIBLE[status].includes(type) ? {} : { connectionId: expect.any(String) })
  })

  test('the sentence says what is possible', () => {
    expect(wrongWith(() => assertPossible('upgrade', { ...supply, status: 'disconnected' }, 15))).toEqual({
      connectionId: 'MTR-NAI-000001 is disconnected. One can only ask for: reconnection.',
    })
    expect(wrongWith(() => assertPossible('upgrade', { ...supply, status: 'pending' }, 15))).toEqual({
      connectionId: 'MTR-NAI-000001 is not in service yet. Changes can be asked for once it is.',
    })
  })

  test.each([
    ['upgrade', 5, 'It has 5 kVA now. Ask for more, or for a downgrade.'],
    ['upgrade', 4.99, 'It has 5 kVA now. Ask for more, or for a downgrade.'],
    ['upgrade', 5.01, undefined],
    ['downgrade', 5, 'It has 5 kVA now. Ask for less, or for an upgrade.'],
    ['downgrade', 4.99, undefined],
  ] as const)('%s to %s kVA: %s', (type, wanted, sentence) => {
    expect(wrongWith(() => assertPossible(type, { ...supply, status: 'active' }, wanted))).toEqual(
      sentence ? { loadKva: sentence } : {},
    )
  })
})

describe('what an approval may plan', () => {
  test.each([
    ['upgrade', { scheduledOn: TODAY, technicianId: 'somebody' }, []],
    ['upgrade', { scheduledOn: '2026-11-19' }, ['scheduledOn']],
    ['name_change', { scheduledOn: TODAY }, ['scheduledOn']],
    ['name_change', { technicianId: 'somebody' }, ['technicianId']],
    ['upgrade', { transformerId: 'some' }, ['transformerId']],
    ['relocation', { feederId: 'some' }, ['feederId']],
    ['new_connection', { transformerId: 'some', feederId: 'some' }, []],
  ] as const)('%s with %o: wrong is %o', (type, plan, wrong) => {
    expect(Object.keys(wrongWith(() => assertPlan(type, plan, TODAY)))).toEqual(wrong)
  })
})

test.each<[ServiceRequestType, Record<ConnectionStatus, Effect>]>([
  ['new_connection', { pending: 'serve', active: 'leave', suspended: 'leave', disconnected: 'leave' }],
  ['reconnection', { pending: 'leave', active: 'leave', suspended: 'serve', disconnected: 'serve' }],
  ['disconnection', { pending: 'disconnect', active: 'disconnect', suspended: 'disconnect', disconnected: 'leave' }],
  ['upgrade', { pending: 'resupply', active: 'resupply', suspended: 'resupply', disconnected: 'resupply' }],
  ['downgrade', { pending: 'resupply', active: 'resupply', suspended: 'resupply', disconnected: 'resupply' }],
  ['relocation', { pending: 'relocate', active: 'relocate', suspended: 'relocate', disconnected: 'relocate' }],
])('completed work for %s', (type, effects) => {
  expect(WORK[type]).not.toBeNull()
  for (const status of ConnectionStatus.options) expect(effectOf(type, status)).toBe(effects[status])
})
