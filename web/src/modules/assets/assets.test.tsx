import { assets, workOrders } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, TECHNICIAN } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aFeederRef, anAsset, anAssetPlace, anAssetRow } from './fixtures.ts'
import { AssetPage, AssetsPage, EditAssetPage, NewAssetPage } from './index.ts'

const nothing = { items: [], nextCursor: null, total: 0, capped: false }
const noWork = on(workOrders.list, { items: [], nextCursor: null })
const map = on(assets.map, { items: [anAssetPlace()], capped: false })
const { id } = anAsset()
const readOnly = aMe({ ...TECHNICIAN, 'assets:read': 'all' })

test('the list is filtered by what is in the address, and seen as table, tree or map', async () => {
  const list = on(assets.list, { ...nothing, items: [anAssetRow()], total: 204 })
  const onSearch = vi.fn()
  const { user } = renderPage(<AssetsPage search={{ category: 'transformer' }} onSearch={onSearch} />, { api: [list] })
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
    api: [on(assets.list, { ...nothing, items: [anAssetRow({ status: 'degraded' })], total: 1 })],
    me: readOnly,
    phone: true,
  })
  await screen.findByRole('button', { name: /Kindaruma Road 315 kVA.*Degraded/ })
  expect(screen.queryByRole('link', { name: /New/ })).toBeNull()
  await expectAccessible()
})

test('an empty register says what to do', async () => {
  renderPage(<AssetsPage search={{}} onSearch={() => {}} />, { api: [on(assets.list, nothing)] })
  await screen.findByRole('heading', { name: 'The register is empty' })
})

test('the tree begins at the top and opens downwards', async () => {
  const feeder = anAssetRow({ ...aFeederRef, parent: null, hasChildren: true })
  const list = on(assets.list, ({ parentId }) => ({
    ...nothing,
    items: parentId === 'none' ? [feeder] : [anAssetRow()],
    total: 1,
  }))
  const { user } = renderPage(<AssetsPage search={{ view: 'tree' }} onSearch={() => {}} />, { api: [list] })
  const opener = await screen.findByRole('button', { name: 'What is part of FD-NRB-01-1', expanded: false })
  await user.click(opener)
  const link = await screen.findByRole('link', { name: 'Kindaruma Road 315 kVA' })
  expect(link.getAttribute('href')).toBe(`/assets/${id}`)
  expect(list.asked).toMatchObject([{ parentId: 'none' }, { parentId: feeder.id }])
  await expectAccessible()
})

test('where no map can be drawn, positions are said in words', async () => {
  renderPage(<AssetsPage search={{ view: 'map', status: 'in_service' }} onSearch={() => {}} />, { api: [map] })
  const position = await screen.findByRole('link', { name: '-1.29580, 36.78420' })
  expect(position.getAttribute('href')).toMatch(/^geo:-1.2958,36.7842/)
  screen.getByText('1 with a position. The table lists them all.')
  expect(map.asked).toEqual([{ status: 'in_service' }])
  await expectAccessible()
})

test('its page shows the way to it, whom it supplies and the work on it', async () => {
  const api = [
    map,
    noWork,
    on(
      assets.get,
      anAsset({ children: [anAssetRow({ id: aFeederRef.id, name: 'Pole 7', status: 'out_of_service' })] }),
    ),
  ]
  renderPage(<AssetPage id={id} />, { api, me: aMe({ ...aMe().role?.grants, 'work-orders:create': 'all' }) })
  await screen.findByRole('heading', { level: 1, name: 'Kindaruma Road 315 kVA' })
  expect(screen.getByRole('link', { name: 'Kilimani 11 kV F1' }).getAttribute('href')).toBe(`/assets/${aFeederRef.id}`)
  expect(screen.getByRole('link', { name: '12 connections supplied by it' }).getAttribute('href')).toBe(
    `/connections?assetId=${id}`,
  )
  expect(screen.getByRole('link', { name: 'Schedule maintenance' }).getAttribute('href')).toBe(
    `/work-orders/new?assetId=${id}`,
  )
  screen.getByRole('link', { name: 'Pole 7' })
  await screen.findByText('Nothing planned and nothing done yet.')
  expect(noWork.asked).toContainEqual({ assetId: id, limit: 6 })
  await expectAccessible()
})

test('only the moves that are allowed now are offered; coming back needs a reason', async () => {
  const move = on(assets.move, () =>
    refuse('invalid', 'Please check.', { notes: 'Say why it comes back into service.' }),
  )
  const retired = anAsset({ status: 'retired', moves: ['in_service'] })
  const { user } = renderPage(<AssetPage id={id} />, { api: [map, noWork, on(assets.get, retired), move] })
  await user.click(await screen.findByRole('button', { name: 'Change status' }))
  expect(screen.queryByRole('menuitem', { name: 'Retire…' })).toBeNull()
  await user.click(await screen.findByRole('menuitem', { name: 'Bring back…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Bring back into service' }))
  await dialog.findByText('Say why it comes back into service.')
  await user.type(dialog.getByLabelText(/Reason/), 'Rewound')
  await user.click(dialog.getByRole('button', { name: 'Bring back into service' }))
  await waitFor(() => expect(move.asked.at(-1)).toEqual({ id, to: 'in_service', notes: 'Rewound' }))
  expect(screen.queryByRole('link', { name: 'Schedule maintenance' })).toBeNull()
})

test('something is added below a feeder, and what the server refuses stands beside its field', async () => {
  let tries = 0
  const create = on(assets.create, () =>
    tries++ === 0 ? refuse('invalid', 'Please check.', { tag: 'Something else has this tag already.' }) : anAsset(),
  )
  const feeder = anAsset({ ...aFeederRef, path: [], parent: null })
  const { user, where } = renderPage(<NewAssetPage parentId={aFeederRef.id} />, {
    api: [on(assets.get, feeder), on(assets.list, nothing), create],
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
  await user.click(save)
  await screen.findByText('Something else has this tag already.')
  await user.type(screen.getByLabelText(/^Tag/), '9')
  await user.click(save)
  await waitFor(() => expect(where()).toBe(`/assets/${id}`))
  expect(create.asked.at(-1)).toMatchObject({ tag: 'tx-99', category: 'transformer', parentId: aFeederRef.id })
})

test('editing sends what the form holds', async () => {
  const edit = on(assets.edit, anAsset())
  const { user, where } = renderPage(<EditAssetPage id={id} />, {
    api: [on(assets.get, anAsset()), on(assets.list, nothing), edit],
  })
  const name = await screen.findByLabelText(/^Name/)
  await user.clear(name)
  await user.type(name, 'Ring Road 315 kVA')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(where()).toBe(`/assets/${id}`))
  expect(edit.asked).toMatchObject([
    { id, name: 'Ring Road 315 kVA', tag: 'TX-NRB-031', parentId: aFeederRef.id, criticality: 'B' },
  ])
})
