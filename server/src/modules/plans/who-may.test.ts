import { planJobs, plans } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { newOrg } from '#testing/index.ts'
import { aPlan, inDays, runIn, setUpPlan } from './fixtures.ts'

describe('who may', () => {
  test('nobody of another organisation, and no lower role', async () => {
    const org = await newOrg('general')
    const { id, assetId } = await setUpPlan(org)
    const stranger = (await newOrg('general')).as('admin')
    const dueOn = inDays(5)
    await expect(stranger.call(plans.get, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(stranger.call(planJobs.list, { planId: id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(stranger.call(planJobs.months, { planId: id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(stranger.call(plans.skip, { id, assetId, dueOn, reason: 'None' })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await stranger.call(plans.assets, { planId: id })).items).toEqual([])
    await expect(stranger.call(plans.create, aPlan({ assetIds: [assetId] }))).rejects.toMatchObject({
      fields: { assetIds: expect.any(String) },
    })
    for (const role of ['technician', 'viewer'])
      await expect(org.as(role).call(plans.end, { id, reason: 'None' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a technician sees the plan, but not the number of work that is somebody else’s', async () => {
    const org = await newOrg('general')
    const { id } = await setUpPlan(org)
    await runIn(org, 5)
    const { items } = await org.as('technician').call(plans.assets, { planId: id })
    expect(items[0]!.open).toEqual({ dueOn: inDays(5), overdue: false, workOrder: null })
  })

  test('what cannot be is refused beside the field', async () => {
    const manager = (await newOrg('general')).as('manager')
    await expect(manager.call(plans.create, aPlan({ every: null, unit: null }))).rejects.toMatchObject({
      fields: { every: expect.any(String) },
    })
    const long = await manager.send(plans.create, { ...aPlan(), name: 'x'.repeat(101) })
    expect(long.json()).toMatchObject({ fields: { name: 'Keep this under 100 characters' } })
    await expect(manager.call(plans.create, aPlan({ assigneeId: crypto.randomUUID() }))).rejects.toMatchObject({
      fields: { assigneeId: expect.any(String) },
    })
  })
})

test.each([plans.assets, planJobs.list])('a place in a list that was tampered with is refused: $path', async (list) => {
  const cursor = Buffer.from(JSON.stringify(['tomorrow', newId()])).toString('base64url')
  expect((await (await newOrg('general')).as('manager').send(list, { cursor })).statusCode).toBe(422)
})

test('a plan that a meter would make due again and again without moving on is refused', async () => {
  const typed = { ...aPlan(), meterName: 'Running hours', meterUnit: 'h', meterEvery: 0.00001 }
  expect((await (await newOrg('general')).as('manager').send(plans.create, typed)).statusCode).toBe(422)
})
