import { maintenance, planning, staff, teams, workOrders } from '@mtambo/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { type Handler, on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER, TECHNICIAN } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aWorkOrder, noAssets } from '../work-orders/fixtures.ts'
import { aCalendarEvent, manyEvents, wholeDay } from './fixtures.ts'
import { CalendarPage, type CalendarSearch } from './index.ts'

const PLANNER = aMe({ ...MANAGER, 'work-orders:create': 'all' })
const job = aCalendarEvent()
const line = { id: '01938c1e-0000-7000-8000-00000000c001', name: 'Line crew', members: [] }
const others = [on(staff.assignees, []), on(teams.list, [line]), on(workOrders.clashes, []), noAssets()]

type Options = NonNullable<Parameters<typeof renderPage>[1]>

function show(search: CalendarSearch, api: Handler[], options: Options = {}) {
  const onSearch = vi.fn()
  const page = <CalendarPage search={search} onSearch={onSearch} />
  return { ...renderPage(page, { me: PLANNER, ...options, api: [...api, ...others] }), onSearch }
}

const MONTH: CalendarSearch = { view: 'month', date: '2026-11-25' }

test('the month shows each job with its status in words, and the address keeps where one is', async () => {
  const events = on(maintenance.events, [job, wholeDay('2026-11-26', { id: aWorkOrder().id, title: 'Trim trees' })])
  const { user, onSearch } = show(MONTH, [events])
  await screen.findByRole('button', { name: /09:30 Oil test, Scheduled, Peter Otieno, Ngong Road/ })
  screen.getByRole('button', { name: /Trim trees/ })
  screen.getByRole('heading', { name: 'November 2026' })
  expect(events.asked).toEqual([{ start: '2026-10-26', end: '2026-12-07' }])
  const legend = within(screen.getByRole('list', { name: 'Colours' }))
  for (const word of ['Scheduled', 'In progress', 'Completed', 'Cancelled', 'Postponed']) legend.getByText(word)
  await expectAccessible()

  await user.click(screen.getByRole('button', { name: 'Next month' }))
  expect(onSearch).toHaveBeenLastCalledWith({ view: 'month', date: '2026-12-01' })
  await user.click(screen.getByText('Week'))
  expect(onSearch).toHaveBeenLastCalledWith({ view: 'week', date: '2026-11-25' })
  await user.click(screen.getByRole('combobox', { name: 'Team' }))
  await user.click(await screen.findByRole('option', { name: 'Line crew' }))
  expect(onSearch).toHaveBeenLastCalledWith({ ...MONTH, teamId: line.id })
  await user.click(screen.getByRole('combobox', { name: 'Status' }))
  await user.click(await screen.findByRole('option', { name: 'Postponed' }))
  expect(onSearch).toHaveBeenLastCalledWith({ ...MONTH, status: 'postponed' })
})

test('a day is clicked to schedule on it; who may not schedule sees all of the day instead', async () => {
  const events = on(maintenance.events, [job])
  const first = show(MONTH, [events])
  await first.user.click(
    await screen.findByRole('button', { name: 'Schedule on Wednesday 25 November 2026, 1 planned' }),
  )
  await waitFor(() => expect(first.where()).toBe('/work-orders/new?date=2026-11-25'))
  first.unmount()

  const second = show(MONTH, [events], { me: aMe(TECHNICIAN) })
  await second.user.click(await screen.findByRole('button', { name: 'Wednesday 25 November 2026, 1 planned' }))
  const day = within(await screen.findByRole('dialog', { name: 'Wednesday 25 November 2026' }))
  day.getByRole('button', { name: /09:30.*Oil test.*Scheduled/ })
  expect(screen.queryByRole('link', { name: /Schedule/ })).toBeNull()
})

test('a day with too many says how many more and lists them all', async () => {
  const { user } = show(MONTH, [on(maintenance.events, manyEvents(9, ['2026-11-25']))])
  await user.click(await screen.findByRole('button', { name: '+6 more' }))
  const day = within(await screen.findByRole('dialog'))
  expect(day.getAllByRole('button', { name: /Job \d/ })).toHaveLength(9)
  await expectAccessible()
})

test('from its card a job is moved at once, and the move is taken back', async () => {
  let order = aWorkOrder({ status: 'scheduled', scheduledOn: '2026-11-27' })
  const reschedule = on(workOrders.reschedule, ({ scheduledOn }) => (order = aWorkOrder({ ...order, scheduledOn })))
  const clashes = on(workOrders.clashes, [{ kind: 'overlap' as const, sentence: 'Peter Otieno has other work then.' }])
  const { user } = show(MONTH, [on(maintenance.events, [job]), reschedule, clashes])
  await user.click(await screen.findByRole('button', { name: /Oil test/ }))
  const card = within(await screen.findByRole('dialog'))
  expect(card.getByRole('link', { name: 'Open' }).getAttribute('href')).toBe(`/work-orders/${job.id}`)
  await expectAccessible()
  await user.click(card.getByRole('button', { name: 'Move to another day' }))
  fireEvent.change(card.getByLabelText(/Day/), { target: { value: '2026-11-27' } })
  await card.findByText('Peter Otieno has other work then.')
  await user.click(card.getByRole('button', { name: 'Move anyway' }))
  await screen.findByText(/WO-2026-000101 is moved: Fri 27 Nov, 09:30\. Peter Otieno has other work then\./)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(reschedule.asked).toHaveLength(2))
  expect(reschedule.asked).toEqual([
    { id: job.id, scheduledOn: '2026-11-27', scheduledTime: '09:30', estimatedMinutes: 120 },
    { id: job.id, scheduledOn: '2026-11-25', scheduledTime: '09:30', estimatedMinutes: 120 },
  ])
})

test('dragging does the same, and what is refused goes back', async () => {
  const reschedule = on(workOrders.reschedule, () => refuse('not_allowed_now', 'It has been started meanwhile.'))
  show(MONTH, [on(maintenance.events, [job]), reschedule])
  const mark = await screen.findByRole('button', { name: /Oil test/ })
  const dataTransfer = {
    types: ['application/json'],
    setData() {},
    getData: () => '',
    dropEffect: '',
    effectAllowed: '',
  }
  const friday = screen.getByRole('button', { name: /Friday 27 November/ })
  fireEvent.dragStart(mark, { dataTransfer })
  fireEvent.dragOver(friday, { dataTransfer })
  fireEvent.drop(friday, { dataTransfer })
  await screen.findByText('It has been started meanwhile.')
  expect(reschedule.asked).toMatchObject([{ scheduledOn: '2026-11-27', scheduledTime: '09:30' }])
  screen.getByRole('button', { name: 'Schedule on Wednesday 25 November 2026, 1 planned' })
})

test('what may not be moved offers no other day', async () => {
  const events = on(maintenance.events, [aCalendarEvent({ movable: false })])
  const { user } = show(MONTH, [events], { me: aMe(TECHNICIAN) })
  await user.click(await screen.findByRole('button', { name: /Oil test/ }))
  const card = within(await screen.findByRole('dialog'))
  expect(card.queryByRole('button', { name: /Move/ })).toBeNull()
})

test.each(['week', 'day'] as const)('the %s shows the hours, and what has no time above them', async (view) => {
  const any = wholeDay('2026-11-25', { id: aWorkOrder().id, title: 'Trim trees' })
  const { user } = show({ view, date: '2026-11-25' }, [on(maintenance.events, [job, any])])
  await screen.findByRole('button', { name: /09:30 Oil test Scheduled · Peter Otieno/ })
  await user.click(screen.getByRole('button', { name: /Trim trees/ }))
  within(await screen.findByRole('dialog')).getByText('Any time of the day')
  await expectAccessible()
})

test('from the head of a week to one of its days', async () => {
  const { user, onSearch } = show({ view: 'week', date: '2026-11-25' }, [on(maintenance.events, [job])])
  await user.click(await screen.findByRole('button', { name: /^Thu\s?26$/ }))
  expect(onSearch).toHaveBeenLastCalledWith({ view: 'day', date: '2026-11-26' })
})

test('on a phone it is a list, and the month is dots with the day below', async () => {
  const events = on(maintenance.events, [job])
  const list = show({ date: '2026-11-25' }, [events], { phone: true })
  await screen.findByRole('region', { name: 'Wednesday 25 November 2026' })
  screen.getByRole('button', { name: /09:30.*Oil test.*Scheduled/ })
  expect(events.asked).toEqual([{ start: '2026-11-25', end: '2026-12-23' }])
  await expectAccessible()
  list.unmount()

  const month = show(MONTH, [events], { phone: true })
  const day = await screen.findByRole('button', { name: 'Wednesday 25 November 2026, 1 planned' })
  expect(day.getAttribute('aria-pressed')).toBe('true')
  screen.getByRole('button', { name: /Oil test/ })
  await month.user.click(screen.getByRole('button', { name: /^Thursday 26 November 2026/ }))
  expect(month.onSearch).toHaveBeenLastCalledWith({ view: 'month', date: '2026-11-26' })
  await expectAccessible()
})

test('nothing planned and a failure are said in words', async () => {
  const first = show({ view: 'list', date: '2026-11-25' }, [on(maintenance.events, [])])
  await screen.findByText('Nothing is planned here')
  first.unmount()
  show(MONTH, [on(maintenance.events, () => refuse('too_many', 'Wait a moment.'))])
  await screen.findByText('Wait a moment.')
})

test('what plans will bring stands beside it when asked for, and leads to its plan', async () => {
  const coming = on(planning.expected, {
    items: [
      {
        plan: { id: job.id, name: 'Press service' },
        asset: { id: aWorkOrder().id, tag: 'PR-4', name: 'Press 4', category: 'machine' },
        dueOn: '2026-11-27',
        by: 'calendar',
        level: null,
        minutes: 120,
      },
    ],
    capped: false,
  })
  const me = aMe({ ...MANAGER, 'plans:read': 'all' })
  const { user, onSearch } = show({ ...MONTH, expected: 'yes' }, [on(maintenance.events, [job]), coming], { me })
  await user.click(await screen.findByRole('button', { name: 'Expected by plans' }))
  expect(onSearch).toHaveBeenLastCalledWith(MONTH)
  await user.click(await screen.findByRole('button', { name: /Press service, PR-4, Expected, Press 4/ }))
  const card = within(await screen.findByRole('dialog', { name: 'Expected' }))
  expect(card.getByRole('link', { name: 'Open the plan' }).getAttribute('href')).toBe(`/plans/${job.id}`)
  expect(coming.asked).toEqual([{ start: '2026-10-26', end: '2026-12-07' }])
})
