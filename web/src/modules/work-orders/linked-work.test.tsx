import { cases, type WorkOrderRef, workOrders } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aWorkOrder, aWorkOrderRow, panels, PLANNER } from './fixtures.ts'
import { WorkOrderPage } from './index.ts'

const ref = (n: number, over: Partial<WorkOrderRef> = {}): WorkOrderRef => ({
  id: uuid(n),
  number: `WO-2026-00010${n}`,
  title: `Job ${n}`,
  status: 'open',
  mayOpen: true,
  ...over,
})
const { id } = aWorkOrder()
const caseHidden = on(cases.get, () => refuse('not_found', 'There is no such fault.'))
const me = aMe(PLANNER)

test('parts are counted, links are said from this side, and another is linked', async () => {
  const links = {
    parent: null,
    subJobs: [ref(1, { status: 'completed' }), ref(2)],
    progress: { done: 1, of: 2 },
    links: [{ id: uuid(50), kind: 'blocked_by' as const, order: ref(3, { title: null, mayOpen: false }) }],
    mayLink: true,
  }
  const other = aWorkOrderRow({ id: uuid(4), number: 'WO-2026-000104', title: 'Crane' })
  const link = on(workOrders.link, links)
  const { user } = renderPage(<WorkOrderPage id={id} />, {
    me,
    api: [
      on(workOrders.get, aWorkOrder()),
      on(workOrders.links, links),
      on(workOrders.list, { items: [other], nextCursor: null }),
      link,
      caseHidden,
      ...panels(),
    ],
  })
  const section = within(await screen.findByRole('region', { name: 'Linked work' }))
  section.getByText('1 of 2 done')
  section.getByText('Blocked by')
  expect(section.getByRole('link', { name: /WO-2026-000101 · Job 1/ }).getAttribute('href')).toBe(
    `/work-orders/${uuid(1)}`,
  )
  expect(section.queryByRole('link', { name: /WO-2026-000103/ })).toBeNull()
  await expectAccessible()

  await user.click(section.getByRole('button', { name: 'Link…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('combobox', { name: 'This job' }))
  await user.click(await screen.findByRole('option', { name: 'Blocks' }))
  await user.click(dialog.getByRole('combobox', { name: 'Which other job?' }))
  await user.click(await screen.findByRole('option', { name: /Crane/ }))
  await user.click(dialog.getByRole('button', { name: 'Link' }))
  await screen.findByText('Linked. Both show it.')
  expect(link.asked).toEqual([{ id, kind: 'blocks', otherId: other.id }])
})

test('what is blocked begins only when that is meant; a hold asks what it waits for', async () => {
  const blocked = aWorkOrder({ blockedBy: [ref(3)] })
  const start = on(workOrders.start, blocked)
  const { user, unmount } = renderPage(<WorkOrderPage id={id} />, {
    me,
    api: [on(workOrders.get, blocked), start, caseHidden, ...panels()],
  })
  await screen.findByText('WO-2026-000103 must be done first.')
  await user.click(screen.getByRole('button', { name: 'Start work…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'This is blocked' }))
  await user.click(dialog.getByRole('button', { name: 'Start all the same' }))
  await expect.poll(() => start.asked).toEqual([{ id, allowBlocked: true }])
  unmount()

  const hold = on(workOrders.hold, aWorkOrder({ status: 'on_hold' }))
  const running = aWorkOrder({ status: 'in_progress', moves: ['completed', 'on_hold'] })
  const second = renderPage(<WorkOrderPage id={id} />, {
    me,
    api: [on(workOrders.get, running), hold, caseHidden, ...panels()],
  })
  await second.user.click(await screen.findByRole('button', { name: 'On hold…' }))
  const asks = within(await screen.findByRole('dialog', { name: 'Put on hold' }))
  await second.user.click(asks.getByRole('button', { name: 'Put on hold' }))
  asks.getByText('Choose one')
  await second.user.click(asks.getByRole('radio', { name: 'Something else' }))
  await second.user.click(asks.getByRole('button', { name: 'Put on hold' }))
  asks.getByText('Say what it waits for')
  await second.user.click(asks.getByRole('radio', { name: 'Parts' }))
  await expectAccessible()
  await second.user.click(asks.getByRole('button', { name: 'Put on hold' }))
  await expect.poll(() => hold.asked).toEqual([{ id, code: 'parts', reason: null }])
})
