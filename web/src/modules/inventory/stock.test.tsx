import { inventory, media, purchaseRequests, stock, stockCounts, vendors, workOrders } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER, TECHNICIAN } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { anAsset } from '../assets/fixtures.ts'
import { aCount, aCountLine, aMovement, anItem, anItemRow, aStore, STORE, VAN } from './fixtures.ts'
import { CountPage, ItemPage, ItemsPage, MovementsPage, NewItemPage, ReorderPage, StoresPage } from './index.ts'
import { SparePartsPanel } from './spare-parts-panel.tsx'

const KEEPER = aMe({ ...MANAGER, 'inventory:read': 'all', 'inventory:edit': 'all', 'work-orders:read': 'all' })
const LOOKS = aMe({ ...TECHNICIAN, 'inventory:read': 'all' })
const nothing = { items: [], nextCursor: null }
const counted = { nextCursor: null, capped: false }
const stores = on(inventory.stores, [aStore(), aStore({ ...VAN, items: 0, value: 0 })])
const people = on(stock.people, [{ id: '01938c1e-0000-7000-8000-0000000b0601', name: 'Peter Otieno' }])
const MEDIA_LIMITS = { image: 1, document: 1, audio: 1, video: 1 }
const noMedia = on(media.list, { items: [], nextCursor: null, mayAdd: false, maxBytes: MEDIA_LIMITS })
const onItem = [noMedia, on(inventory.usedOn, nothing), on(stock.movements, { ...nothing, items: [aMovement()] })]

test('the list is filtered by what is in the address; who only looks is offered nothing else', async () => {
  const list = on(inventory.list, { ...counted, items: [anItemRow({ low: true })], total: 1 })
  const onSearch = vi.fn()
  const { user } = renderPage(<ItemsPage search={{ category: 'filters' }} onSearch={onSearch} />, {
    api: [list, stores],
    me: LOOKS,
  })
  await screen.findByRole('row', { name: /FLT-0012.*Oil filter.*12.*10.*To reorder/ })
  expect(list.asked).toEqual([{ category: 'filters', limit: 25 }])
  expect(screen.queryByRole('link', { name: 'New item' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Move stock' })).toBeNull()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Name' }))
  expect(onSearch).toHaveBeenCalledWith({ category: 'filters', sort: 'name' })
})

test('on a phone it is cards; an empty stock says what to do', async () => {
  const { unmount } = renderPage(<ItemsPage search={{}} onSearch={() => {}} />, {
    api: [on(inventory.list, { ...counted, items: [anItemRow()], total: 1 }), stores],
    me: KEEPER,
    phone: true,
  })
  await screen.findByRole('button', { name: /Oil filter.*10 available.*2 reserved for work/ })
  await expectAccessible()
  unmount()
  renderPage(<ItemsPage search={{}} onSearch={() => {}} />, {
    api: [on(inventory.list, { ...counted, items: [], total: 0 }), stores],
    me: KEEPER,
  })
  await screen.findByRole('heading', { name: 'Nothing is kept in stock yet' })
})

test('a scanned item is issued; what is not there stands beside the quantity', async () => {
  let tries = 0
  const issue = on(stock.issue, () =>
    tries++ === 0
      ? refuse('invalid', 'Only 10 of FLT-0012 are left in Main store.', {
          quantity: 'Only 10 of FLT-0012 are left in Main store.',
        })
      : { movements: [aMovement()] },
  )
  const api = [
    on(inventory.find, anItemRow()),
    on(inventory.get, anItem()),
    on(inventory.list, { ...counted, items: [anItemRow()], total: 1 }),
    on(workOrders.list, nothing),
    stores,
    people,
    issue,
  ]
  const { user } = renderPage(<ItemsPage search={{}} onSearch={() => {}} />, { api, me: KEEPER })
  await user.click(await screen.findByRole('button', { name: 'Move stock' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Issue…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(await dialog.findByLabelText('Scan or type a code'), '4006381333931{Enter}')
  await waitFor(() =>
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: /^Store/ }).value).toBe('Main store: 10 available'),
  )
  await user.type(dialog.getByLabelText(/Quantity/), '11')
  await user.type(dialog.getByLabelText('What for'), 'Excavator')
  await user.click(dialog.getByRole('button', { name: 'Issue' }))
  await dialog.findByText('Only 10 of FLT-0012 are left in Main store.')
  await expectAccessible()
  await user.clear(dialog.getByLabelText(/Quantity/))
  await user.type(dialog.getByLabelText(/Quantity/), '2')
  await user.click(dialog.getByRole('button', { name: 'Issue' }))
  await screen.findByText('FLT-0012: 12 in Main store.')
  expect(issue.asked.at(-1)).toMatchObject({ storeId: STORE.id, quantity: 2, reason: 'Excavator' })
})

test('the page of an item shows where it lies, what it is kept for and where it went', async () => {
  const setLevel = on(inventory.setLevel, anItem())
  renderPage(<ItemPage id={anItem().id} />, {
    api: [...onItem, setLevel, stores, on(inventory.get, anItem())],
    me: KEEPER,
  })
  await screen.findByRole('heading', { level: 1, name: 'Oil filter' })
  screen.getByRole('row', { name: /Main store.*A-3.*12.*2.*10/ })
  await screen.findByRole('row', { name: /Issued.*Main store.*−2.*12/ })
  expect(screen.getAllByRole('link', { name: 'WO-2026-000012' })).toHaveLength(2)
  screen.getByText('KES 2,450.00')
  screen.getByText('It is on no spare-part list of network yet.')
  await expectAccessible()
})

test('a new item says what lies in the stores already', async () => {
  const create = on(inventory.create, anItem())
  const { user, where } = renderPage(<NewItemPage />, {
    api: [stores, create, on(vendors.list, { ...counted, items: [], total: 0 })],
    me: KEEPER,
  })
  await user.type(await screen.findByLabelText(/Code/), 'FLT-0012')
  await user.type(screen.getByLabelText(/Name/), 'Oil filter')
  await user.click(screen.getByRole('combobox', { name: /Category/ }))
  await user.click(await screen.findByRole('option', { name: 'Filters' }))
  await user.click(await screen.findByRole('combobox', { name: 'Store' }))
  await user.click(await screen.findByRole('option', { name: 'Main store' }))
  await user.type(screen.getByLabelText('Quantity'), '12.5')
  await user.type(screen.getByLabelText('Least'), '4')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Add item' }))
  await waitFor(() => expect(where()).toMatch(/^\/stock\//))
  expect(create.asked).toMatchObject([
    { code: 'FLT-0012', unit: 'each', stock: [{ storeId: STORE.id, quantity: 12.5, min: 4 }] },
  ])
})

test('a count is filled in line by line, and kept as it is typed', async () => {
  const enter = on(stockCounts.enter, aCountLine({ counted: 11 }))
  const api = [
    enter,
    on(stockCounts.lines, { ...nothing, items: [aCountLine()] }),
    on(stockCounts.get, aCount()),
    on(stockCounts.post, aCount({ status: 'posted' })),
  ]
  const { user } = renderPage(<CountPage id={aCount().id} />, { api, me: KEEPER, phone: true })
  const box = await screen.findByLabelText('Counted of FLT-0012')
  screen.getByText('FLT-0012 · Bin A-3 · 12 in the books')
  await user.type(box, '11{Enter}')
  await waitFor(() => expect(enter.asked).toMatchObject([{ itemId: anItem().id, counted: 11 }]))
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Post the count' }))
  await screen.findByText(/One line was not counted and stay/)
})

test('what is to be bought is asked for in one press', async () => {
  const row = { ...anItem().levels[0]!, low: true, available: 2 }
  const reorder = on(stock.reorder, {
    ...nothing,
    items: [{ ...row, item: anItemRow(), preferredVendor: null, unitCost: 250_000, onOrder: 0, suggested: 18 }],
  })
  const asked = on(purchaseRequests.reorder, () => refuse('not_allowed_now', 'What runs low is asked for already.'))
  const { user } = renderPage(<ReorderPage search={{}} onSearch={() => {}} />, {
    api: [reorder, stores, asked],
    me: aMe({ ...MANAGER, 'inventory:read': 'all', 'purchasing:request': 'all' }),
  })
  await screen.findByRole('row', { name: /FLT-0012 Oil filter.*Main store.*2.*4.*18.*45,000.00/ })
  await user.click(screen.getByRole('button', { name: 'Ask to buy all' }))
  await screen.findByText('What runs low is asked for already.')
  await expectAccessible()
})

const ALL = aMe({ ...MANAGER, 'inventory:read': 'all', 'inventory:edit': 'all', 'settings:manage': 'all' })

test('stores are listed with what they are worth, and who may set it up decides about the rules', async () => {
  renderPage(<StoresPage />, { api: [stores, people, on(inventory.settings, { allowNegativeStock: false })], me: ALL })
  await screen.findByText('All stock is worth KES 29,400.00')
  await screen.findByRole('switch', { name: /Allow more to be taken/ })
  await expectAccessible()
})

test('the log of movements is filtered by what is in the address', async () => {
  const moves = on(stock.movements, { ...nothing, items: [aMovement()] })
  const found = on(inventory.list, { ...counted, items: [], total: 0 })
  const search = { kind: 'issue' } as const
  renderPage(<MovementsPage search={search} onSearch={() => {}} />, { api: [stores, moves, found], me: ALL })
  await screen.findByRole('row', { name: /Issued.*FLT-0012 Oil filter.*Main store.*−2.*12/ })
  expect(moves.asked).toEqual([{ kind: 'issue', limit: 50 }])
  await expectAccessible()
})

test('the spare parts of an asset stand on its page, and are taken off there', async () => {
  const part = { item: anItemRow(), quantity: 2, notes: 'Engine' }
  const remove = on(inventory.removePart, { done: true })
  const { user } = renderPage(<SparePartsPanel asset={anAsset()} />, {
    api: [on(inventory.partsOf, { ...nothing, items: [part] }), remove],
    me: ALL,
  })
  await screen.findByText('needs 2 · 10 available · Engine')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Take FLT-0012 off the list' }))
  await waitFor(() => expect(remove.asked).toEqual([{ assetId: anAsset().id, itemId: anItemRow().id }]))
})
