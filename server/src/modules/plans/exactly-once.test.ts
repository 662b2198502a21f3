import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { checklists, workOrders } from '@mtambo/contract'
import { eq } from 'drizzle-orm'
import { expect, inject, test } from 'vitest'
import { aChecklist, aStep } from '#modules/checklists/fixtures.ts'
import { databaseOfWorker, newOrg, settle } from '#testing/index.ts'
import { inDays, madeBy, runIn, setUpPlan, today } from './fixtures.ts'
import { planAssets } from './tables.ts'

const ordersOf = async (org: Awaited<ReturnType<typeof newOrg>>) =>
  (await org.as('manager').call(workOrders.list, { limit: 100 })).items

test('each due job is made exactly once, however many workers are at it and however often', async () => {
  const org = await newOrg('general')
  const plan = await setUpPlan(org, {}, 6)
  expect(await ordersOf(org)).toEqual([])
  await Promise.all([runIn(org, 5), runIn(org, 5), runIn(org, 5)])
  await runIn(org, 5)
  await settle()
  expect(await ordersOf(org)).toHaveLength(6)
  const made = await madeBy(org, plan.id)
  expect(made.map(({ occurrence, dueOn, status }) => [occurrence, dueOn, status])).toEqual(
    plan.assetIds.map(() => [1, inDays(5), 'open']),
  )
  expect(new Set(made.map(({ asset }) => asset.id)).size).toBe(6)
})

test('more than a batch follows by itself', async () => {
  const org = await newOrg('general')
  await setUpPlan(org, { startsOn: inDays(0) }, 27)
  expect(await ordersOf(org)).toHaveLength(27)
})

test('a worker that is killed half-way makes none and loses none', async () => {
  const org = await newOrg('general')
  const plan = await setUpPlan(org, { endsOn: inDays(9) })
  await org.look(({ tx, orgId }) =>
    tx
      .update(planAssets)
      .set({ slotOn: inDays(0), appearsOn: inDays(0) })
      .where(eq(planAssets.orgId, orgId)),
  )
  const { url } = databaseOfWorker(inject('databaseUrl'))
  const child = fork(join(import.meta.dirname, '../../testing/half-way-plan.ts'), [url, org.id], {
    execPath: process.execPath,
    execArgv: [],
  })
  expect((await once(child, 'message'))[0]).toBe(1)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await expect.poll(() => runIn(org, 0).then(() => madeBy(org, plan.id))).toHaveLength(1)
  await runIn(org, 0)
  expect(await ordersOf(org)).toHaveLength(1)
  expect(await madeBy(org, plan.id)).toMatchObject([{ occurrence: 1, status: 'open', asset: { id: plan.assetId } }])
})

test('a plan with more steps than one would write for one job keeps nothing else from being made', async () => {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const steps = Array.from({ length: 100 }, (_, n) => aStep({ instruction: `Step ${n}` }))
  const lists: string[] = []
  for (let n = 0; n < 6; n++)
    lists.push((await manager.call(checklists.create, aChecklist({ name: `Part ${n}`, steps }))).id)
  const levels = lists.map((checklistTemplateId, n) => ({ name: `Level ${n}`, multiple: n + 2, checklistTemplateId }))
  const plan = { startsOn: inDays(0), whileOpen: 'stack' } as const
  const [huge, other] = [await setUpPlan(org, { ...plan, levels }), await setUpPlan(org, plan)]
  // All levels fall on the next time.
  await org.look(({ tx, orgId }) =>
    tx
      .update(planAssets)
      .set({ count: 419, appearsOn: today(), nextDueOn: today(), slotOn: today() })
      .where(eq(planAssets.orgId, orgId)),
  )
  await runIn(org, 0)
  for (const { id } of [huge, other]) expect(await madeBy(org, id)).toHaveLength(2)
})
