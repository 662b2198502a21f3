import { assets, checklists, locations, planJobs, plans, staff, teams } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { anAsset, anAssetRow } from '#modules/assets/fixtures.ts'
import { type Handler, on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aPlan, aPlanAsset, aPlanRow, aRule } from './fixtures.ts'
import { EditPlanPage, ForecastPage, NewPlanPage, PlanPage, PlansPage } from './index.ts'
import { PlansPanel } from './plans-panel.tsx'

/** jsdom draws nothing, so that a chart has no size. */
vi.mock('./forecast-chart.tsx', () => ({ default: () => <p>Drawn</p> }))

const PLANNER = aMe({ ...MANAGER, 'plans:read': 'all', 'plans:edit': 'all', 'cases:assign': 'all' })
const READER = aMe({ 'plans:read': 'all', 'assets:read': 'all' })
const none = { items: [], nextCursor: null, total: 0, capped: false }
const shelf = [on(staff.assignees, []), on(teams.list, []), on(checklists.list, none), on(locations.list, none)]
const show = (page: React.ReactNode, api: Handler[], me = PLANNER, phone = false) =>
  renderPage(page, { me, phone, api: [...api, ...shelf] })

test('the list says when each plan is due, aloud', async () => {
  const onSearch = vi.fn()
  const list = on(plans.list, { ...none, items: [aPlanRow()], total: 1 })
  const { user } = show(<PlansPage search={{ status: 'active' }} onSearch={onSearch} />, [list])
  await screen.findByRole('row', {
    name: /Compressor service Every 3 months from the last completion, or every 500 h, whichever first; April to October.*6 May 2030/,
  })
  await expectAccessible()
  await user.click(screen.getByRole('tab', { name: 'Paused' }))
  expect(onSearch).toHaveBeenCalledWith({ status: 'paused' })
})

test('who may not edit is offered nothing, on a phone too', async () => {
  show(<PlansPage search={{}} onSearch={() => {}} />, [on(plans.list, none)], READER, true)
  await screen.findByRole('heading', { name: 'No plans yet' })
  expect(screen.queryByRole('link', { name: 'New plan' })).toBeNull()
})

const open = { dueOn: '2026-08-01', overdue: true, workOrder: { id: uuid(9), number: 'WO-1', status: 'open' as const } }
const OTHER = { id: uuid(709), tag: 'CMP-02', name: 'Air compressor', category: 'transformer' }
const page = [
  on(plans.assets, { items: [aPlanAsset(), aPlanAsset({ id: uuid(811), asset: OTHER, open })], nextCursor: null }),
  on(plans.get, aPlan()),
]

test('its page shows what is due where, and one time is left out with a reason', async () => {
  const skip = on(plans.skip, { done: true })
  const { user } = show(<PlanPage id={uuid(800)} />, [skip, ...page])
  await screen.findByRole('row', { name: /CMP-02 Air compressor.*6 May 2030.*at 1,700 h.*WO-1.*Overdue/ })
  screen.getByText('Its work order appears 7 days before.')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Next time on CMP-01' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Leave this time out…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /Why/ }), 'Replaced last week')
  await user.click(dialog.getByRole('button', { name: 'Leave it out' }))
  await screen.findByText('CMP-01: this time is left out.')
  expect(skip.asked).toEqual([{ id: uuid(800), assetId: uuid(700), dueOn: '2030-05-06', reason: 'Replaced last week' }])
})

test('it is paused with a reason', async () => {
  const pause = on(plans.pause, aPlan({ status: 'paused' }))
  const { user } = show(<PlanPage id={uuid(800)} />, [pause, ...page])
  await user.click(await screen.findByRole('button', { name: 'Pause…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Pause' }))
  dialog.getByText('Say why it pauses')
  await user.type(dialog.getByRole('textbox', { name: /Reason/ }), 'Holidays')
  await user.click(dialog.getByRole('button', { name: 'Pause' }))
  await screen.findByText(/Compressor service is paused/)
  expect(pause.asked).toEqual([{ id: uuid(800), reason: 'Holidays' }])
})

test('a plan is set up in four steps, each looked at by itself', async () => {
  let tries = 0
  const create = on(plans.create, () =>
    tries++ === 0 ? refuse('invalid', 'Too early', { leadDays: 'Choose less.' }) : aPlan(),
  )
  const list = on(assets.list, { ...none, items: [anAssetRow()], total: 1 })
  const { user, where } = show(<NewPlanPage />, [create, list])
  await user.click(await screen.findByRole('button', { name: 'Next' }))
  screen.getByText('Give the plan a name')
  await user.type(screen.getByRole('textbox', { name: /Name of the plan/ }), 'Oil change')
  await user.type(screen.getByRole('textbox', { name: /What is to be done/ }), 'Change the oil')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Choose TX-NRB-031' }))
  screen.getByText('1 network asset chosen', { exact: false })
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await user.click(screen.getByRole('radio', { name: 'Whichever first' }))
  await user.click(screen.getByRole('button', { name: 'Next' }))
  screen.getByText('Say which meter')
  const [, every] = screen.getAllByRole('textbox', { name: /^Every/ })
  await user.type(every!, '250')
  await user.type(screen.getByRole('textbox', { name: /^Unit/ }), 'h')
  await user.type(screen.getByRole('textbox', { name: /^Meter/ }), 'Running hours')
  await user.click(screen.getByRole('radio', { name: /The day it was done/ }))
  screen.getByText('Every month from the last completion, or every 250 h, whichever first.')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await user.click(await screen.findByRole('button', { name: 'Set up the plan' }))
  // Refused for a field of an earlier step: it goes back there.
  await screen.findByText('Choose less.')
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await user.click(await screen.findByRole('button', { name: 'Set up the plan' }))
  await waitFor(() => expect(where()).toBe(`/plans/${uuid(800)}`))
  expect(create.asked[0]).toMatchObject({
    name: 'Oil change',
    assetIds: [anAssetRow().id],
    every: 1,
    unit: 'month',
    meterEvery: 250,
    meterName: 'Running hours',
    anchor: 'floating',
    activeMonths: [],
  })
})

test('it is edited on one page; what is not asked for is not sent', async () => {
  const edit = on(plans.edit, aPlan())
  const { user } = show(<EditPlanPage id={uuid(800)} />, [
    edit,
    on(plans.get, aPlan({ rule: aRule({ activeMonths: [] }) })),
  ])
  await user.click(await screen.findByRole('radio', { name: 'Days' }))
  await user.click(screen.getByRole('button', { name: 'April' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Compressor service is saved.')
  expect(edit.asked).toMatchObject([
    { id: uuid(800), every: 3, meterEvery: null, meterName: null, meterUnit: null, activeMonths: [4], endsOn: null },
  ])
})

test('the forecast says how much there is in each month, and which', async () => {
  const months = on(planJobs.months, {
    months: [{ month: '2030-05', jobs: 2, minutes: 180, withoutMinutes: 0 }],
    capped: false,
  })
  const { plan, asset } = aPlanAsset()
  const job = {
    plan: { id: plan.id, name: plan.name },
    asset,
    dueOn: '2030-05-06',
    by: 'meter' as const,
    level: null,
    minutes: 90,
  }
  const forecast = on(planJobs.forecast, { items: [job], nextCursor: null })
  const { user } = show(<ForecastPage />, [months, forecast])
  await screen.findByText('2 jobs and 3 h in twelve months, the most in May 2030.')
  await screen.findByRole('row', { name: /about Mon 6 May 2030.*Compressor service.*CMP-01.*1 h 30 min/ })
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'May 2030: 2 · 3 h' }))
  await waitFor(() => expect(forecast.asked.at(-1)).toEqual({ month: '2030-05', limit: 25 }))
})

test('an asset shows its plans', async () => {
  const of = on(plans.assets, { items: [aPlanAsset()], nextCursor: null })
  show(<PlansPanel asset={anAsset()} />, [of], READER)
  const link = await screen.findByRole('link', { name: 'Compressor service' })
  expect(link.getAttribute('href')).toBe(`/plans/${uuid(800)}`)
  expect(of.asked).toEqual([{ assetId: anAsset().id, limit: 25 }])
  await expectAccessible()
})
