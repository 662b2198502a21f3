import { workOrders } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { newOrg } from '#testing/index.ts'
import { schedule } from './fixtures.ts'

const refusal = (code: string, words: string) => ({ code, message: expect.stringContaining(words) })

describe('jobs that hang together', () => {
  test('both show it, each from its own side, and it is said once', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const [pump, pipe] = [await schedule(org, { title: 'Pump' }), await schedule(org, { title: 'Pipe' })]
    for (let times = 0; times < 2; times++)
      await manager.call(workOrders.link, { id: pump.id, kind: 'blocked_by', otherId: pipe.id })
    const seen = await manager.call(workOrders.links, { id: pump.id })
    expect(seen.links).toMatchObject([{ kind: 'blocked_by', order: { number: pipe.number, title: 'Pipe' } }])
    expect((await manager.call(workOrders.links, { id: pipe.id })).links).toMatchObject([{ kind: 'blocks' }])
    const { history } = await manager.call(workOrders.get, { id: pipe.id })
    expect(history.at(-1)).toMatchObject({ event: 'work-order.linked', notes: `Blocks ${pump.number}` })
    await manager.call(workOrders.unlink, { id: pipe.id, linkId: seen.links[0]!.id })
    expect((await manager.call(workOrders.links, { id: pump.id })).links).toEqual([])
  })

  test('what is blocked says so, and begins only when that is meant', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const [pump, pipe] = [await schedule(org), await schedule(org)]
    await manager.call(workOrders.link, { id: pipe.id, kind: 'blocks', otherId: pump.id })
    expect((await manager.call(workOrders.get, { id: pump.id })).blockedBy).toMatchObject([{ number: pipe.number }])
    await expect(manager.call(workOrders.start, { id: pump.id })).rejects.toMatchObject(
      refusal('not_allowed_now', pipe.number),
    )
    expect(await manager.call(workOrders.start, { id: pump.id, allowBlocked: true })).toMatchObject({
      status: 'in_progress',
    })
    await manager.call(workOrders.complete, { id: pipe.id, workPerformed: 'Pipe laid' })
    expect((await manager.call(workOrders.get, { id: pump.id })).blockedBy).toEqual([])
  })

  test('none blocks itself, over others either, nor by two who say it at once', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const [a, b, c] = [await schedule(org), await schedule(org), await schedule(org)]
    const blocks = (one: { id: string }, other: { id: string }) =>
      manager.call(workOrders.link, { id: one.id, kind: 'blocks', otherId: other.id })
    await expect(blocks(a, a)).rejects.toMatchObject({ fields: { otherId: expect.any(String) } })
    await blocks(a, b)
    await blocks(b, c)
    await expect(blocks(c, a)).rejects.toMatchObject({
      fields: { otherId: expect.stringContaining('block each other') },
    })
    const [d, e] = [await schedule(org), await schedule(org)]
    const both = await Promise.allSettled([blocks(d, e), blocks(e, d)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a job with parts', () => {
  test('counts them, and is completed with open ones only when that is meant', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const whole = await schedule(org, { title: 'Overhaul' })
    const part = await schedule(org, { title: 'Gearbox', parentId: whole.id })
    const other = await schedule(org, { title: 'Belts', parentId: whole.id })
    await manager.call(workOrders.complete, { id: part.id, workPerformed: 'Changed' })
    expect(await manager.call(workOrders.links, { id: whole.id })).toMatchObject({
      subJobs: [{ title: 'Gearbox', status: 'completed' }, { title: 'Belts' }],
      progress: { done: 1, of: 2 },
    })
    expect(await manager.call(workOrders.links, { id: part.id })).toMatchObject({ parent: { number: whole.number } })
    await expect(manager.call(workOrders.complete, { id: whole.id, workPerformed: 'All' })).rejects.toMatchObject(
      refusal('not_allowed_now', 'One sub-job is not done'),
    )
    const done = { id: whole.id, workPerformed: 'All', allowOpenSubJobs: true }
    expect(await manager.call(workOrders.complete, done)).toMatchObject({ status: 'completed', openSubJobs: 1 })
    await manager.call(workOrders.cancel, { id: other.id, reason: 'Not needed' })
    expect(await manager.call(workOrders.links, { id: whole.id })).toMatchObject({ progress: { done: 1, of: 1 } })
  })

  test('is no part of its own parts, nor by two at once', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const [a, b, c] = [await schedule(org), await schedule(org), await schedule(org)]
    const under = (one: { id: string }, parent: { id: string }) =>
      manager.call(workOrders.setParent, { id: one.id, parentId: parent.id })
    await under(b, a)
    await under(c, b)
    for (const attempt of [() => under(a, c), () => under(a, a)])
      await expect(attempt()).rejects.toMatchObject({ fields: { parentId: expect.stringContaining('part of this') } })
    const [d, e] = [await schedule(org), await schedule(org)]
    const both = await Promise.allSettled([under(d, e), under(e, d)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await manager.call(workOrders.setParent, { id: c.id, parentId: null })).toMatchObject({ parent: null })
  })

  test('takes none once it is cancelled', async () => {
    const org = await newOrg()
    const { id } = await schedule(org)
    await org.as('manager').call(workOrders.cancel, { id, reason: 'Not needed' })
    await expect(schedule(org, { parentId: id })).rejects.toMatchObject(refusal('not_allowed_now', 'no more sub-jobs'))
  })
})

test('links reach neither another organisation nor what a technician may not open', async () => {
  const [org, other] = [await newOrg(), await newOrg()]
  const theirs = await schedule(other)
  const assigneeId = await org.as('technician').userId()
  const [mine, secret] = [await schedule(org, { assigneeId }), await schedule(org, { title: 'Not for all' })]
  const manager = org.as('manager')
  for (const kind of ['related', 'blocks'] as const)
    await expect(manager.call(workOrders.link, { id: mine.id, kind, otherId: theirs.id })).rejects.toMatchObject({
      fields: { otherId: expect.any(String) },
    })
  await expect(manager.call(workOrders.links, { id: theirs.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(manager.call(workOrders.setParent, { id: mine.id, parentId: theirs.id })).rejects.toMatchObject({
    fields: { parentId: expect.any(String) },
  })
  await manager.call(workOrders.link, { id: mine.id, kind: 'related', otherId: secret.id })
  expect((await org.as('technician').call(workOrders.links, { id: mine.id })).links).toMatchObject([
    { order: { number: secret.number, title: null, mayOpen: false } },
  ])
  await expect(org.as('technician').call(workOrders.links, { id: secret.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})
