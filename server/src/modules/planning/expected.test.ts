import { planning } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { inDays, setUpPlan } from '#modules/plans/fixtures.ts'
import { newOrg } from '#testing/index.ts'

test('what plans will bring in these days, of one asset or all, and nothing of another organisation', async () => {
  const org = await newOrg('general')
  const { id, assetIds, assetId } = await setUpPlan(org, {}, 2)
  const range = { start: inDays(1), end: inDays(16) }
  const { items, capped } = await org.as('viewer').call(planning.expected, range)
  expect(items.map(({ dueOn, plan, minutes }) => [dueOn, plan.id, minutes])).toEqual([
    [inDays(5), id, 60],
    [inDays(5), id, 60],
    [inDays(15), id, 60],
    [inDays(15), id, 60],
  ])
  expect([capped, new Set(items.map(({ asset }) => asset.id))]).toEqual([false, new Set(assetIds)])
  expect((await org.as('viewer').call(planning.expected, { ...range, assetId })).items).toHaveLength(2)
  expect((await org.as('viewer').call(planning.expected, { ...range, locationId: id })).items).toEqual([])
  const stranger = (await newOrg('general')).as('admin')
  expect((await stranger.call(planning.expected, range)).items).toEqual([])
  await expect(stranger.call(planning.expected, { start: inDays(3), end: inDays(3) })).rejects.toMatchObject({
    fields: { end: expect.any(String) },
  })
})
