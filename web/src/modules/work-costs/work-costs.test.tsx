import { inventory, type Item, workCosts } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aWorkOrder } from '#modules/work-orders/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, TECHNICIAN, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { CostPanel } from './cost-panel.tsx'
import { someCosts } from './fixtures.ts'
import { PartsPanel } from './parts-panel.tsx'
import { RatesPage } from './rates-page.tsx'
import { TimePanel } from './time-panel.tsx'

const order = aWorkOrder({ status: 'in_progress' })
const me = aMe({ ...TECHNICIAN, 'inventory:read': 'all', 'purchasing:request': 'all' })
const mine = { id: uuid(2), name: 'Mary Wanjiku' }
const entry = {
  id: uuid(801),
  person: mine,
  kind: 'work' as const,
  from: null,
  until: null,
  minutes: 95,
  note: 'Pump',
  hourlyRate: null,
  cost: null,
  running: false,
  mayEdit: true,
}
const item = { id: uuid(811), code: 'FLT-0012', name: 'Oil filter', unit: 'each' }
const store = { id: uuid(812), name: 'Main store' }

const aWholeItem = {
  kind: 'part' as const,
  onHand: 3,
  reserved: 0,
  available: 3,
  category: 'filters',
  barcode: null,
  partNumber: null,
  active: true,
  low: false,
  averageCost: 0,
  value: 0,
  unitCost: null,
  manufacturer: null,
  preferredVendor: null,
  notes: null,
  createdAt: new Date('2026-01-01T00:00:00Z'),
  reservations: [],
  history: [],
}

test('the timer is started, asks when it runs elsewhere, and time is corrected', async () => {
  const start = on(workCosts.startTimer, ({ stopOther }) =>
    stopOther ? someCosts() : refuse('not_allowed_now', 'It runs on WO-7.', { stopOther: 'Stop the timer on WO-7?' }),
  )
  const edit = on(workCosts.editLabour, () => someCosts())
  const costs = someCosts({
    labour: [entry],
    minutes: { work: 95, travel: 0, waiting: 0 },
    estimatedMinutes: 120,
    mayEnter: true,
  })
  const { user } = renderPage(<TimePanel order={order} />, { me, api: [start, edit, on(workCosts.get, costs)] })
  await screen.findByText('1 h 35 min of 2 h estimated')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Start my timer' }))
  await user.click(await screen.findByRole('button', { name: 'Stop it and start here' }))
  await waitFor(() => expect(start.asked).toMatchObject([{ kind: 'work' }, { stopOther: true }]))
  await user.click(screen.getByRole('button', { name: 'Mary Wanjiku' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(edit.asked).toMatchObject([{ entryId: entry.id, minutes: 95, note: 'Pump' }]))
})

test('parts say what is short; a part is used from where most of it lies', async () => {
  const part = { item, store, planned: 5, reserved: 2, used: 1, available: 0, cost: null }
  const level = { store, onHand: 3, reserved: 0, available: 3, min: null, max: null, bin: 'A1', low: false, value: 0 }
  const whole: Item = { ...aWholeItem, ...item, levels: [level], onOrder: 4 }
  const use = on(workCosts.usePart, () => someCosts())
  const { user } = renderPage(<PartsPanel order={order} />, {
    me,
    api: [
      use,
      on(workCosts.get, someCosts({ parts: [part], mayEnter: true })),
      on(inventory.list, { items: [whole], nextCursor: null, total: 1, capped: false }),
      on(inventory.get, whole),
    ],
  })
  await screen.findByText('2 short')
  await user.click(screen.getByRole('button', { name: 'Add a part' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('combobox', { name: /^Item/ }))
  await user.click(await screen.findByRole('option', { name: /FLT-0012/ }))
  await dialog.findByRole('radio', { name: 'Main store', checked: true })
  await user.clear(dialog.getByRole('textbox', { name: /Quantity/ }))
  await user.type(dialog.getByRole('textbox', { name: /Quantity/ }), '4')
  await dialog.findByText(/Only 3 available there, 4 on order/)
  dialog.getByRole('link', { name: 'Ask to buy' })
  await user.click(dialog.getByRole('button', { name: 'Use it now' }))
  await waitFor(() => expect(use.asked).toMatchObject([{ itemId: item.id, storeId: store.id, quantity: 4 }]))
})

test('the cost stands beside the estimate, for who may see money', async () => {
  const totals = { labour: 60_000, parts: 40_000, other: 20_000, recorded: 0, total: 120_000, estimated: 100_000 }
  const costs = someCosts({ totals, mayManage: true })
  renderPage(<CostPanel order={order} />, { me: aMe(), api: [on(workCosts.get, costs)] })
  await screen.findByText(/1,000\.00, 20 % over/)
  screen.getByRole('button', { name: 'Change the estimate' })
  await expectAccessible()
})

test('hourly costs are set by role', async () => {
  const rates = { roles: [{ id: uuid(820), name: 'Technician', hourlyRate: 60_000 }], members: [] }
  const set = on(workCosts.setRate, () => rates)
  const { user } = renderPage(<RatesPage />, {
    me: aMe({ 'staff:manage': 'all' }),
    api: [set, on(workCosts.rates, rates)],
  })
  const field = await screen.findByRole('textbox', { name: 'Technician: an hour' })
  await user.clear(field)
  await user.type(field, '750')
  await user.click(screen.getByRole('button', { name: 'Save Technician' }))
  await waitFor(() => expect(set.asked).toEqual([{ roleId: uuid(820), hourlyRate: 75_000 }]))
  await expectAccessible()
})
