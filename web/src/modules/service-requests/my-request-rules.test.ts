import { ServiceRequestType } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { against, onlyOf } from './about-connection.ts'
import { aMyRequest, aRequestRow, aStep } from './fixtures.ts'
import { firstStep, stepsFor } from './my-request-order.ts'
import { requestStages } from './my-request-stages.ts'

describe('what a connection can be asked for', () => {
  const at = (status: 'pending' | 'active' | 'suspended' | 'disconnected') =>
    ServiceRequestType.options
      .filter((type) => type !== 'new_connection')
      .filter((type) => !against(type, { id: 'a', status }, []))

  test.each([
    ['pending', []],
    ['active', ['upgrade', 'downgrade', 'relocation', 'name_change', 'disconnection']],
    ['suspended', ['relocation', 'name_change', 'disconnection', 'reconnection']],
    ['disconnected', ['reconnection']],
  ] as const)('%s: %j', (status, types) => expect(at(status)).toEqual(types))

  test('not what was asked for already and is not finished', () => {
    const { connection, number } = aRequestRow()
    const one = { id: connection!.id, status: 'active' as const }
    expect(against('upgrade', one, [aRequestRow()])).toEqual({ asked: number })
    expect(against('downgrade', one, [aRequestRow()])).toBeNull()
    expect(against('upgrade', { ...one, id: 'another' }, [aRequestRow()])).toBeNull()
  })

  test('what is disconnected is not disconnected again', () => {
    expect(against('disconnection', { id: 'a', status: 'disconnected' }, [])).toEqual({ reason: 'done' })
  })
})

test('each type raises only its own questions', () => {
  expect(stepsFor('')).toEqual(['type'])
  expect(stepsFor('new_connection')).toEqual(['type', 'phase', 'load', 'where', 'when', 'tell', 'check'])
  expect(stepsFor('upgrade')).toEqual(['type', 'which', 'phase', 'load', 'when', 'tell', 'check'])
  expect(stepsFor('relocation')).toEqual(['type', 'which', 'where', 'when', 'tell', 'check'])
  expect(stepsFor('name_change')).toEqual(['type', 'which', 'holder', 'when', 'tell', 'check'])
  expect(stepsFor('disconnection')).toEqual(['type', 'which', 'when', 'tell', 'check'])
})

test('the first question is the first that the address leaves open', () => {
  expect(firstStep('', [])).toBe(1)
  expect(firstStep('upgrade', ['type'])).toBe(2)
  expect(firstStep('upgrade', ['type', 'which'])).toBe(3)
  expect(firstStep('new_connection', ['type', 'which'])).toBe(2)
})

test('what another type asked for is not sent', () => {
  const typed = { description: 'x', loadKva: 5, newFirstName: 'Ann', connectionId: 'a' }
  expect(onlyOf('disconnection', typed)).toEqual({ description: 'x', connectionId: 'a' })
})

describe('the stages', () => {
  const names = (one: Parameters<typeof requestStages>[0]) =>
    requestStages(one).map(({ status, state }) => `${status} ${state}`)

  test('what is approved still has the work ahead', () => {
    const history = [aStep(0, 'submitted'), aStep(5, 'approved')]
    expect(names(aMyRequest({ status: 'approved', history }))).toEqual([
      'submitted past',
      'under_review past',
      'approved now',
      'in_progress ahead',
      'completed ahead',
    ])
  })

  test('nobody visits for a name', () => {
    expect(names(aMyRequest({ type: 'name_change', status: 'completed' }))).not.toContain('in_progress past')
  })

  test('what is rejected shows how far it came', () => {
    const history = [aStep(0, 'submitted'), aStep(5, 'rejected')]
    expect(names(aMyRequest({ status: 'rejected', history }))).toEqual(['submitted past', 'rejected now'])
  })

  test('called off, it is approved again, since the last time', () => {
    const history = [aStep(0, 'submitted'), aStep(5, 'approved'), aStep(9, 'in_progress'), aStep(12, 'approved')]
    const stages = requestStages(aMyRequest({ status: 'approved', history }))
    expect(stages.find(({ state }) => state === 'now')).toEqual({
      status: 'approved',
      state: 'now',
      at: history[3]!.at,
    })
  })
})
