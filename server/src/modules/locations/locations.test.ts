import { assets, locations as endpoints } from '@mtambo/contract'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { newOrg } from '#testing/index.ts'
import { aLocation } from './fixtures.ts'
import { createLocations, locations } from './index.ts'

const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name)

/** A works with a hall, and a bay in it. */
async function withWorks() {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const make = (name: string, parentId: string | null = null, over: object = {}) =>
    manager.call(endpoints.create, aLocation({ name, parentId, ...over }))
  const works = await make('Nairobi works', null, { kind: 'plant', code: 'nbo' })
  const hall = await make('Hall 2', works.id)
  const bay = await make('Bay 7', hall.id, { kind: 'room' })
  return { org, manager, make, works, hall, bay }
}

test('a location is added in another; its page shows the way to it', async () => {
  const { manager, works, hall, bay } = await withWorks()
  expect(await manager.call(endpoints.get, { id: bay.id })).toMatchObject({
    name: 'Bay 7',
    kind: 'room',
    above: ['Nairobi works', 'Hall 2'],
    within: 'Nairobi works › Hall 2',
    path: [{ id: works.id }, { id: hall.id, name: 'Hall 2' }],
    hasChildren: false,
    status: 'active',
    mayEdit: true,
    history: [{ event: 'location.created', who: 'manager' }],
  })
})

test('what is wrong is refused beside its field', async () => {
  const manager = (await newOrg('general')).as('manager')
  for (const [wrong, field] of [
    [{ name: '' }, 'name'],
    [{ name: 'n'.repeat(101) }, 'name'],
    [{ name: 'Two\nlines' }, 'name'],
    [{ kind: 'castle' }, 'kind'],
    [{ code: '<1>' }, 'code'],
    [{ parentId: newId() }, 'parentId'],
    [{ point: { latitude: 91, longitude: 36 } }, 'point.latitude'],
    [{ notes: 'n'.repeat(2001) }, 'notes'],
    [{ colour: 'green' }, 'colour'],
  ] as const) {
    const answer = await manager.send(endpoints.create, { ...aLocation(), ...wrong })
    expect([field, answer.statusCode]).toEqual([field, 422])
    expect(answer.json()).toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } })
  }
})

test('a code stands once, however it is written, also when two save at once', async () => {
  const { manager, make, hall } = await withWorks()
  const taken = { code: 'invalid', fields: { code: expect.stringContaining('already') } }
  await expect(make('Other', null, { code: 'NBO' })).rejects.toMatchObject(taken)
  await expect(manager.call(endpoints.edit, { id: hall.id, code: 'nbo' })).rejects.toMatchObject(taken)
  const both = await Promise.allSettled([1, 2].map((n) => make(`Store ${n}`, null, { code: 'ST' })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  // Many without a code are no clash.
  await make('A', null, { code: '' })
  await make('B', null, { code: '' })
})

test('moving one takes along everything in it, and nothing comes to lie in itself', async () => {
  const { manager, make, works, hall, bay } = await withWorks()
  const annex = await make('Annex')
  const moved = await manager.call(endpoints.edit, { id: hall.id, parentId: annex.id })
  expect(moved.history.at(-1)).toMatchObject({ event: 'location.placed', from: 'Nairobi works', to: 'Annex' })
  expect((await manager.call(endpoints.get, { id: bay.id })).within).toBe('Annex › Hall 2')
  const put = (id: string, parentId: string | null) => manager.call(endpoints.edit, { id, parentId })
  for (const [id, parentId] of [
    [hall.id, hall.id],
    [hall.id, bay.id],
    [annex.id, bay.id],
  ] as const)
    await expect(put(id, parentId)).rejects.toMatchObject({ code: 'invalid', fields: { parentId: expect.any(String) } })
  expect((await put(hall.id, null)).path).toEqual([])
  expect((await put(works.id, bay.id)).above).toEqual(['Hall 2', 'Bay 7'])
})

test('two who would make a circle together: one does, the other is told', async () => {
  const { manager, make } = await withWorks()
  for (let i = 0; i < 4; i++) {
    const [a, b] = [await make(`A ${i}`), await make(`B ${i}`)]
    const both = await Promise.allSettled([
      manager.call(endpoints.edit, { id: a.id, parentId: b.id }),
      manager.call(endpoints.edit, { id: b.id, parentId: a.id }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  }
})

test('the tree has a bottom, also for what is moved with others in it', async () => {
  const { org, manager } = await withWorks()
  const chain = (length: number, parentId: string | null = null) => {
    const ids = Array.from({ length }, () => newId())
    return ids.map((id, i) => aLocation({ id, parentId: ids[i - 1] ?? parentId }))
  }
  const deep = await org.look((ctx) => createLocations(ctx, chain(19)))
  const two = await org.look((ctx) => createLocations(ctx, chain(2)))
  const below = { code: 'invalid', fields: { parentId: expect.stringContaining('deeper') } }
  await expect(manager.call(endpoints.edit, { id: two[0]!, parentId: deep.at(-1)! })).rejects.toMatchObject(below)
  await manager.call(endpoints.edit, { id: two[1]!, parentId: deep.at(-1)! })
  await expect(manager.call(endpoints.create, aLocation({ parentId: two[1]! }))).rejects.toMatchObject(below)
})

test('listed by name, by kind, by what they lie in, and found by words', async () => {
  const { manager, make, works, hall } = await withWorks()
  for (let i = 0; i < 4; i++) await make(`Hall 3${i}`, works.id, { address: 'Enterprise Road' })
  const list = (input: object) => manager.call(endpoints.list, input)
  expect(names(await list({ parentId: 'none' }))).toEqual(['Nairobi works'])
  const first = await list({ parentId: works.id, limit: 3 })
  const rest = await list({ parentId: works.id, limit: 3, cursor: first.nextCursor })
  expect([first.total, ...names(first), ...names(rest)]).toEqual([
    5,
    'Hall 2',
    'Hall 30',
    'Hall 31',
    'Hall 32',
    'Hall 33',
  ])
  expect(first.items[0]).toMatchObject({ id: hall.id, hasChildren: true })
  expect(await list({ kind: 'building' })).toMatchObject({ total: 5 })
  expect(await list({})).toMatchObject({ total: 7 })
  for (const [q, found] of [
    ['nbo', ['Nairobi works']],
    ['bay 7', ['Bay 7']],
    ['enterprise', ['Hall 30', 'Hall 31', 'Hall 32', 'Hall 33']],
  ] as const)
    expect(names(await list({ q }))).toEqual(found)
  const csv = await (await manager.browser()).send({ ...endpoints.list, path: '/locations.csv' }, {})
  expect(csv.body).toContain('Bay 7,,room,Nairobi works › Hall 2')
})

test('one in use is not archived: neither with locations in it nor with equipment at it', async () => {
  const { manager, works, hall, bay } = await withWorks()
  const archive = (id: string) => manager.call(endpoints.archive, { id })
  await expect(archive(hall.id)).rejects.toMatchObject({
    code: 'not_allowed_now',
    message: expect.stringContaining('Bay 7'),
  })
  const pump = await manager.call(assets.create, { tag: 'P-1', name: 'Pump', category: 'machine', locationId: bay.id })
  await expect(archive(bay.id)).rejects.toMatchObject({ message: expect.stringContaining('P-1') })
  await manager.call(assets.move, { id: pump.id, to: 'retired' })
  expect(await archive(bay.id)).toMatchObject({ status: 'archived' })
  await expect(archive(bay.id)).rejects.toMatchObject({ message: expect.stringContaining('already') })
  await expect(
    manager.call(assets.move, { id: pump.id, to: 'in_service', notes: 'Repaired after all' }),
  ).rejects.toMatchObject({ code: 'not_allowed_now', message: expect.stringContaining('Bay 7') })
  await archive(hall.id)

  expect(names(await manager.call(endpoints.list, {}))).toEqual(['Nairobi works'])
  expect(names(await manager.call(endpoints.list, { status: 'archived' }))).toEqual(['Bay 7', 'Hall 2'])
  const archived = { code: 'invalid', fields: { parentId: expect.stringContaining('archived') } }
  await expect(manager.call(endpoints.create, aLocation({ parentId: hall.id }))).rejects.toMatchObject(archived)
  await expect(manager.call(endpoints.edit, { id: bay.id, name: 'Bay 8' })).rejects.toMatchObject({
    code: 'not_allowed_now',
  })
  await expect(
    manager.call(assets.create, { tag: 'P-2', name: 'Pump', category: 'machine', locationId: bay.id }),
  ).rejects.toMatchObject({ fields: { locationId: expect.stringContaining('archived') } })
  await expect(manager.call(endpoints.restore, { id: bay.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
  expect(await manager.call(endpoints.restore, { id: hall.id })).toMatchObject({ status: 'active' })
  expect((await manager.call(endpoints.restore, { id: bay.id })).path.map(({ id }) => id)).toEqual([works.id, hall.id])
})

test('many at once: one in another, all or none, each wrong row named', async () => {
  const { org, manager, hall } = await withWorks()
  const [outer, inner] = [newId(), newId()]
  const rows = [
    aLocation({ id: outer, name: 'Line 1', parentId: hall.id, code: 'l1' }),
    aLocation({ id: inner, name: 'Cell 1', parentId: outer, notes: 'Behind the press' }),
  ]
  const wrong = [...rows, aLocation({ code: 'L1' }), aLocation({ parentId: newId() })]
  await expect(org.look((ctx) => createLocations(ctx, wrong))).rejects.toMatchObject({
    fields: { 'rows.2.code': expect.stringContaining('L1'), 'rows.3.parentId': expect.any(String) },
  })
  expect(await org.look((ctx) => createLocations(ctx, rows))).toEqual([outer, inner])
  expect(await manager.call(endpoints.get, { id: inner })).toMatchObject({
    within: 'Nairobi works › Hall 2 › Line 1',
    notes: 'Behind the press',
    history: [{ event: 'location.created' }],
  })
  expect(names(await manager.call(endpoints.list, { q: 'cell' }))).toEqual(['Cell 1'])
})

test('a technician looks but does not change; another organisation finds nothing', async () => {
  const { org, hall, bay } = await withWorks()
  const technician = org.as('technician')
  expect(await technician.call(endpoints.get, { id: hall.id })).toMatchObject({ mayEdit: false })
  await expect(technician.call(endpoints.create, aLocation())).rejects.toMatchObject({ code: 'forbidden' })
  await expect(technician.call(endpoints.archive, { id: bay.id })).rejects.toMatchObject({ code: 'forbidden' })
  const theirs = (await newOrg('general')).as('admin')
  expect(await theirs.call(endpoints.list, { parentId: hall.id })).toMatchObject({ items: [], total: 0 })
  for (const e of [endpoints.get, endpoints.edit, endpoints.archive, endpoints.restore])
    await expect(theirs.call(e, { id: hall.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(theirs.call(endpoints.create, aLocation({ parentId: hall.id }))).rejects.toMatchObject({
    code: 'invalid',
  })
  await expect(
    theirs.call(assets.create, { tag: 'P-1', name: 'Pump', category: 'machine', locationId: hall.id }),
  ).rejects.toMatchObject({ fields: { locationId: expect.any(String) } })
  await org.look(async ({ tx }) =>
    expect(await tx.select({ name: locations.name }).from(locations).where(eq(locations.id, hall.id))).toEqual([
      { name: 'Hall 2' },
    ]),
  )
})
