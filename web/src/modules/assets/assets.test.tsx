import { assetFields, assets, downtimes, locations, qr, workOrders } from '@mtambo/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { addDays, todayIn } from '#lib/day.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, TECHNICIAN } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aFeederRef, anAsset, anAssetPlace, anAssetRow } from './fixtures.ts'
import { AssetPage, AssetsPage, EditAssetPage, NewAssetPage } from './index.ts'

const nothing = { items: [], nextCursor: null, total: 0, capped: false }
const noWork = on(workOrders.list, { items: [], nextCursor: null })
const map = on(assets.map, { items: [anAssetPlace()], capped: false })
const places = on(locations.list, nothing)
const noFields = on(assetFields.list, [])
const neverDown = on(downtimes.list, {
  items: [],
  nextCursor: null,
  spans: [30, 365].map((days) => ({ days, availability: 1, times: 0, minutesDown: 0, minutesPlanned: 0 })),
})
const noLabel = on(qr.ofAsset, { current: null, former: [] })
const base = [map, noWork, noFields, neverDown, noLabel]
const { id } = anAsset()
const readOnly = aMe({ ...TECHNICIAN, 'assets:read': 'all' })

test('the list is filtered by what is in the address, and seen as table, tree or map', async () => {
  const list = on(assets.list, { ...nothing, items: [anAssetRow()], total: 204 })
  const onSearch = vi.fn()
  const { user } = renderPage(<AssetsPage search={{ category: 'transformer' }} onSearch={onSearch} />, {
    api: [list, places],
  })
  await screen.findByRole('row', { name: /TX-NRB-031.*Transformer.*Kilimani 11 kV F1.*In service/ })
  screen.getByText('1 of 204')
  expect(list.asked).toEqual([{ category: 'transformer', limit: 25 }])
  expect(screen.getByRole('link', { name: 'New network asset' }).getAttribute('href')).toBe('/assets/new')
  await expectAccessible()
  await user.click(screen.getByRole('radio', { name: 'Tree' }))
  expect(onSearch).toHaveBeenCalledWith({ category: 'transformer', view: 'tree' })
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(onSearch).toHaveBeenLastCalledWith({})
})

test('on a phone it is cards, and nobody who may not edit is offered to', async () => {
  renderPage(<AssetsPage search={{}} onSearch={() => {}} />, {
    api: [on(assets.list, { ...nothing, items: [anAssetRow({ status: 'degraded' })], total: 1 }), places],
    me: readOnly,
    phone: true,
  })
  await screen.findByRole('button', { name: /Kindaruma Road 315 kVA.*Degraded/ })
  expect(screen.queryByRole('link', { name: /New/ })).toBeNull()
  await expectAccessible()
})

test('an empty register says what to do', async () => {
  renderPage(<AssetsPage search={{}} onSearch={() => {}} />, { api: [on(assets.list, nothing), places] })
  await screen.findByRole('heading', { name: 'The register is empty' })
})

test('the tree begins at the top and opens downwards', async () => {
  const feeder = anAssetRow({ ...aFeederRef, parent: null, hasChildren: true })
  const list = on(assets.list, ({ parentId }) => ({
    ...nothing,
    items: parentId === 'none' ? [feeder] : [anAssetRow()],
    total: 1,
  }))
  const { user } = renderPage(<AssetsPage search={{ view: 'tree' }} onSearch={() => {}} />, { api: [list, places] })
  const opener = await screen.findByRole('button', { name: 'What is part of FD-NRB-01-1', expanded: false })
  await user.click(opener)
  const link = await screen.findByRole('link', { name: 'Kindaruma Road 315 kVA' })
  expect(link.getAttribute('href')).toBe(`/assets/${id}`)
  expect(list.asked).toMatchObject([{ parentId: 'none' }, { parentId: feeder.id }])
  await expectAccessible()
})

test('where no map can be drawn, positions are said in words', async () => {
  renderPage(<AssetsPage search={{ view: 'map', status: 'in_service' }} onSearch={() => {}} />, { api: [map, places] })
  const position = await screen.findByRole('link', { name: '-1.29580, 36.78420' })
  expect(position.getAttribute('href')).toMatch(/^geo:-1.2958,36.7842/)
  screen.getByText('1 with a position. The table lists them all.')
  expect(map.asked).toEqual([{ status: 'in_service' }])
  await expectAccessible()
})

test('its page shows the way to it, whom it supplies and the work on it', async () => {
  const children = [anAssetRow({ id: aFeederRef.id, name: 'Pole 7', status: 'out_of_service' })]
  const onTab = vi.fn()
  const { user } = renderPage(<AssetPage id={id} onTab={onTab} />, {
    api: [...base, on(assets.get, anAsset({ children }))],
    me: aMe({ ...aMe().role?.grants, 'work-orders:create': 'all' }),
  })
  await screen.findByRole('heading', { level: 1, name: 'Kindaruma Road 315 kVA' })
  expect(screen.getByRole('link', { name: 'Kilimani 11 kV F1' }).getAttribute('href')).toBe(`/assets/${aFeederRef.id}`)
  const supplied = await screen.findByRole('link', { name: '12 connections supplied by it' })
  expect(supplied.getAttribute('href')).toBe(`/connections?assetId=${id}`)
  expect(screen.getByRole('link', { name: 'Schedule maintenance' }).getAttribute('href')).toBe(
    `/work-orders/new?assetId=${id}`,
  )
  screen.getByRole('link', { name: 'Pole 7' })
  await screen.findByText(/^Never down/)
  await expectAccessible()
  await user.click(screen.getByRole('tab', { name: 'Work' }))
  expect(onTab).toHaveBeenCalledWith('work')
})

test('on a phone its parts fold, and each is asked for when it is opened', async () => {
  renderPage(<AssetPage id={id} tab="work" onTab={() => {}} />, {
    api: [...base, on(assets.get, anAsset())],
    phone: true,
  })
  await screen.findByText('Nothing planned and nothing done yet.')
  expect(noWork.asked).toContainEqual({ assetId: id, limit: 6 })
  screen.getByRole('button', { name: 'Overview', expanded: false })
  expect(screen.queryByRole('heading', { name: 'Details' })).toBeNull()
  await expectAccessible()
})

test('a downtime is entered on its page, and what the server refuses stands beside its field', async () => {
  const add = on(downtimes.add, () => refuse('invalid', 'Please check.', { from: 'It was down at that time already.' }))
  const machine = anAsset({ warrantyUntil: addDays(todayIn('Africa/Nairobi'), 10) })
  const { user } = renderPage(<AssetPage id={id} onTab={() => {}} />, {
    api: [...base, on(assets.get, machine), add],
  })
  await screen.findByText(/^The warranty ends .* in 10 days$/)
  await user.click(await screen.findByRole('button', { name: 'Enter a downtime' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText(/From/), { target: { value: '2026-01-05T08:00' } })
  fireEvent.change(dialog.getByLabelText(/Until/), { target: { value: '2026-01-05T10:30' } })
  await user.click(dialog.getByRole('checkbox', { name: 'Planned' }))
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  await dialog.findByText('It was down at that time already.')
  expect(add.asked).toMatchObject([{ id, planned: true }])
})

test('several are chosen with the keyboard and moved to a location', async () => {
  const place = on(assets.placeSeveral, { done: 1, refused: [] })
  const list = on(assets.list, { ...nothing, items: [anAssetRow(), anAssetRow({ id: aFeederRef.id, tag: 'FD-1' })] })
  const { user } = renderPage(<AssetsPage search={{}} onSearch={() => {}} />, {
    api: [list, place, places],
  })
  await screen.findByRole('row', { name: /TX-NRB-031/ })
  await user.keyboard('jjx')
  screen.getByText('1 chosen')
  await user.click(screen.getByRole('button', { name: 'Move to a location…' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Move' }))
  await waitFor(() => expect(place.asked).toEqual([{ ids: [aFeederRef.id], locationId: null }]))
  await waitFor(() => expect(screen.queryByText('1 chosen')).toBeNull())
})

test('only the moves that are allowed now are offered; coming back needs a reason', async () => {
  const move = on(assets.move, () =>
    refuse('invalid', 'Please check.', { notes: 'Say why it comes back into service.' }),
  )
  const retired = anAsset({ status: 'retired', moves: ['in_service'] })
  const { user } = renderPage(<AssetPage id={id} onTab={() => {}} />, { api: [...base, on(assets.get, retired), move] })
  await user.click(await screen.findByRole('button', { name: 'Change status' }))
  expect(screen.queryByRole('menuitem', { name: 'Retire…' })).toBeNull()
  await user.click(await screen.findByRole('menuitem', { name: 'Bring back…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Bring back into service' }))
  await dialog.findByText('Say why it comes back into service.')
  await user.type(dialog.getByLabelText(/Reason/), 'Rewound')
  await user.click(dialog.getByRole('button', { name: 'Bring back into service' }))
  await waitFor(() => expect(move.asked.at(-1)).toMatchObject({ id, to: 'in_service', notes: 'Rewound' }))
  expect(screen.queryByRole('link', { name: 'Schedule maintenance' })).toBeNull()
})

test('something is added below a feeder, and what the server refuses stands beside its field', async () => {
  let tries = 0
  const create = on(assets.create, () =>
    tries++ === 0 ? refuse('invalid', 'Please check.', { tag: 'Something else has this tag already.' }) : anAsset(),
  )
  const feeder = anAsset({ ...aFeederRef, path: [], parent: null })
  const power = on(assetFields.list, [
    {
      category: 'transformer',
      code: 'rating',
      label: 'Rating',
      kind: 'number',
      unit: 'kVA',
      options: [],
      required: false,
    },
  ])
  const { user, where } = renderPage(<NewAssetPage parentId={aFeederRef.id} />, {
    api: [power, on(assets.get, feeder), on(assets.list, nothing), places, create],
  })
  const save = await screen.findByRole('button', { name: 'Add network asset' })
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Part of' })).toHaveProperty('value', 'FD-NRB-01-1, Kilimani 11 kV F1'),
  )
  await user.click(save)
  screen.getByText('Choose what it is')
  await expectAccessible()
  await user.type(screen.getByLabelText(/^Tag/), 'tx-9')
  await user.type(screen.getByLabelText(/^Name/), 'Yaya Centre')
  await user.click(screen.getByRole('combobox', { name: /Category/ }))
  await user.click(await screen.findByRole('option', { name: 'Transformer' }))
  await user.type(await screen.findByLabelText('Rating (kVA)'), '315')
  await user.click(save)
  await screen.findByText('Something else has this tag already.')
  await user.type(screen.getByLabelText(/^Tag/), '9')
  await user.click(save)
  await waitFor(() => expect(where()).toBe(`/assets/${id}`))
  expect(create.asked.at(-1)).toMatchObject({
    tag: 'tx-99',
    category: 'transformer',
    parentId: aFeederRef.id,
    specifications: { rating: '315' },
  })
})

test('editing sends what the form holds', async () => {
  const edit = on(assets.edit, anAsset())
  const { user, where } = renderPage(<EditAssetPage id={id} />, {
    api: [noFields, on(assets.get, anAsset()), on(assets.list, nothing), places, edit],
  })
  const name = await screen.findByLabelText(/^Name/)
  await user.clear(name)
  await user.type(name, 'Ring Road 315 kVA')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(where()).toBe(`/assets/${id}`))
  expect(edit.asked).toMatchObject([
    { id, name: 'Ring Road 315 kVA', tag: 'TX-NRB-031', parentId: aFeederRef.id, criticality: 'B', supplier: null },
  ])
})
