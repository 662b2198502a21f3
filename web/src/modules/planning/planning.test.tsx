import {
  approvals,
  type BoardCard,
  locations,
  type PlannedJob,
  planning,
  staff,
  teams,
  type WorkloadRow,
  workOrders,
} from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { type Handler, on, refuse } from '#testing/fake-api.ts'
import { aMe, TECHNICIAN } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aWorkOrder, aWorkOrderRow, noAssets, PEOPLE, PETER, PLANNER, TEAMS } from '../work-orders/fixtures.ts'
import { BoardPage, type BoardSearch } from './board-page.tsx'
import { WorkloadPage, type WorkloadSearch } from './workload-page.tsx'

const others = [
  on(staff.assignees, PEOPLE),
  on(teams.list, TEAMS),
  noAssets(),
  on(locations.list, { items: [], nextCursor: null, total: 0, capped: false }),
  on(workOrders.clashes, [{ kind: 'away', sentence: 'Peter Otieno is on leave.' }]),
  on(approvals.waiting, { count: 0 }),
]

const aCard = (over: Partial<BoardCard> = {}): BoardCard => ({
  ...aWorkOrderRow({ caseId: null }),
  asset: { id: PETER, tag: 'PR-4', name: 'Press 4', category: 'machine' },
  steps: { done: 3, of: 8 },
  columns: ['scheduled', 'in_progress', 'completed'],
  ...over,
})

const columns = (cards: BoardCard[]) =>
  on(planning.board, ({ column }) => {
    const items = cards.filter(({ status }) => status === column)
    return { items, nextCursor: null, total: items.length, capped: false }
  })

function showBoard(search: BoardSearch, api: Handler[], options: Parameters<typeof renderPage>[1] = {}) {
  const onSearch = vi.fn()
  const page = <BoardPage search={search} onSearch={onSearch} />
  return { ...renderPage(page, { me: aMe(PLANNER), ...options, api: [...api, ...others] }), onSearch }
}

test('a card says what there is to know, and is moved by its menu: at once, or after a question', async () => {
  const order = aWorkOrder({ blockedBy: [] })
  const start = on(workOrders.start, order)
  const board = columns([aCard({ dueOn: '2020-01-01', overdue: true })])
  const { user } = showBoard({ type: 'corrective' }, [board, start, on(workOrders.get, order)])
  const open = within(await screen.findByRole('region', { name: 'Open' }))
  for (const word of ['Power outage, Kilimani', 'PR-4 Press 4', 'High', /overdue/]) await open.findByText(word)
  expect(open.getByRole('article').textContent).toContain('3/8 steps filled in')
  open.getByText('Peter Otieno')
  expect(board.asked).toHaveLength(5)
  expect(board.asked[0]).toEqual({ column: 'open', type: 'corrective', limit: 20 })
  await expectAccessible()

  await user.click(open.getByRole('button', { name: 'Move or open WO-2026-000033' }))
  await user.click(await screen.findByRole('menuitem', { name: 'In progress' }))
  await waitFor(() => expect(start.asked).toEqual([{ id: order.id }]))
  await screen.findByText('WO-2026-000033 is in progress.')

  await user.click(open.getByRole('button', { name: 'Move or open WO-2026-000033' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Scheduled' }))
  await screen.findByRole('dialog', { name: 'Plan WO-2026-000033' })
})

test('on a phone one column is there at a time; what is refused meanwhile is said', async () => {
  const board = columns([aCard({ columns: ['in_progress'] })])
  const gone = on(workOrders.get, () => refuse('not_found', 'This work order does not exist.'))
  const { user, onSearch } = showBoard({}, [board, gone], { me: aMe(TECHNICIAN), phone: true })
  await screen.findByRole('region', { name: 'Open' })
  expect(screen.queryByRole('region', { name: 'Scheduled' })).toBeNull()
  await user.click(await screen.findByRole('button', { name: /Move or open/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'In progress' }))
  await screen.findByText('This work order does not exist.')
  await user.click(screen.getByRole('button', { name: 'On hold' }))
  expect(onSearch).toHaveBeenLastCalledWith({ column: 'on_hold' })
  await expectAccessible()
})

const DAYS = Array.from({ length: 14 }, (_, i) => `2030-03-${String(i + 4).padStart(2, '0')}`)

const aJob = (over: Partial<PlannedJob> = {}): PlannedJob => ({
  ...aWorkOrderRow({ status: 'scheduled', caseId: null, scheduledOn: DAYS[0], estimatedMinutes: 570 }),
  movable: true,
  givable: true,
  ...over,
})

const aRow = (over: Partial<WorkloadRow> = {}): WorkloadRow => ({
  id: PETER,
  kind: 'person',
  name: 'Peter Otieno',
  detail: 'Technician',
  days: DAYS.map((day, i) => ({
    on: day,
    available: 480,
    planned: i === 0 ? 570 : 0,
    withoutEstimate: 0,
    away: false,
  })),
  jobs: [aJob()],
  ...over,
})

function showWorkload(search: WorkloadSearch, api: Handler[], options: Parameters<typeof renderPage>[1] = {}) {
  const page = <WorkloadPage search={search} onSearch={vi.fn()} />
  return renderPage(page, { me: aMe(PLANNER), ...options, api: [...api, ...others] })
}

test('days say in words when there is too much, and a job gets somebody and a day without a mouse, and back', async () => {
  const workload = on(planning.workload, { items: [aRow()], nextCursor: null, usualHours: true })
  const waiting = aJob({
    id: PLANNED,
    number: 'WO-2026-000040',
    title: 'Grease it',
    scheduledOn: null,
    assignee: null,
    status: 'open',
  })
  const toPlan = on(planning.toPlan, { items: [waiting], nextCursor: null, total: 1, capped: false })
  const plan = on(planning.plan, ({ scheduledOn }) =>
    aWorkOrder({ id: PLANNED, number: 'WO-2026-000040', scheduledOn }),
  )
  const { user } = showWorkload({ date: DAYS[0] }, [workload, toPlan, plan])
  const cell = within(await screen.findByRole('cell', { name: 'Peter Otieno, Monday 4 March 2030' }))
  cell.getByText('9.5 of 8 h')
  cell.getByText('1.5 h too much')
  cell.getByRole('button', { name: /Power outage, Kilimani.*9.5 h.*Scheduled, High/ })
  screen.getByText(/Counted with 8 hours/)
  await expectAccessible()

  await user.click(await screen.findByRole('button', { name: /Grease it/ }))
  const dialog = within(await screen.findByRole('dialog', { name: 'WO-2026-000040' }))
  await user.type(dialog.getByLabelText('Day'), '2030-03-05')
  await user.click(dialog.getByRole('combobox', { name: 'Technician' }))
  await user.click(await screen.findByRole('option', { name: /Peter Otieno/ }))
  await user.click(dialog.getByRole('button', { name: /^Plan/ }))
  await screen.findByText(/WO-2026-000040: Peter Otieno, Tue 5 Mar 2030\. Peter Otieno is on leave\./)
  const expected = { expectedAssigneeId: null, expectedTeamId: null }
  expect(plan.asked).toEqual([
    { id: PLANNED, scheduledOn: '2030-03-05', scheduledTime: null, assigneeId: PETER, teamId: null, ...expected },
  ])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() =>
    expect(plan.asked[1]).toEqual({
      id: PLANNED,
      scheduledOn: null,
      scheduledTime: null,
      assigneeId: null,
      teamId: null,
    }),
  )
})

const PLANNED = '01938c1e-0000-7000-8000-000000009040'

test('a technician finds their own days, on a phone day by day', async () => {
  const workload = on(planning.workload, { items: [aRow()], nextCursor: null, usualHours: false })
  showWorkload({ date: DAYS[0] }, [workload], { me: aMe(TECHNICIAN), phone: true })
  const list = within(await screen.findByRole('list', { name: 'Workload' }))
  list.getByText('1.5 h too much')
  expect(screen.queryByText(/To plan/)).toBeNull()
  expect(screen.queryByRole('table')).toBeNull()
  await expectAccessible()
})
