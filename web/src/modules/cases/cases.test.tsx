import { cases, staff } from '@mtambo/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { aMe, TECHNICIAN } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aCaseRow, TECHNICIANS } from './fixtures.ts'
import { CasesPage } from './index.ts'

const assignees = on(staff.assignees, TECHNICIANS)
const found = (...items: ReturnType<typeof aCaseRow>[]) => ({
  items,
  nextCursor: null,
  total: items.length,
  capped: false,
})

test('the list asks for what the address says, and puts the next filter into it', async () => {
  const list = on(
    cases.list,
    found(aCaseRow(), aCaseRow({ id: '01938c1e-0000-7000-8000-00000000b002', number: 'F-2026-000060' })),
  )
  const onSearch = vi.fn()
  const { user } = renderPage(<CasesPage search={{ status: 'pending', severity: 'high' }} onSearch={onSearch} />, {
    api: [assignees, list],
  })

  await screen.findByRole('row', { name: /F-2026-000061/ })
  screen.getByText('2 of 2')
  expect(list.asked).toEqual([{ status: 'pending', severity: 'high', limit: 25 }])
  await expectAccessible()

  await user.click(screen.getByRole('tab', { name: 'Resolved' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'resolved', severity: 'high' })
  await user.click(screen.getByRole('button', { name: 'Reported' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'pending', severity: 'high', sort: 'oldest' })
  await user.click(screen.getByRole('button', { name: 'Severity' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'pending', severity: 'high', sort: 'severity' })
})

test('j, k and Enter walk the list and open one', async () => {
  const second = aCaseRow({ id: '01938c1e-0000-7000-8000-00000000b002', number: 'F-2026-000060' })
  const { user, where } = renderPage(<CasesPage search={{}} onSearch={() => {}} />, {
    api: [assignees, on(cases.list, found(aCaseRow(), second))],
  })
  await screen.findByRole('row', { name: /F-2026-000061/ })
  await user.keyboard('jj{Enter}')
  await waitFor(() => expect(where()).toBe(`/cases/${second.id}`))
})

test('who may not assign is not asked for whom', async () => {
  renderPage(<CasesPage search={{}} onSearch={() => {}} />, { me: aMe(TECHNICIAN), api: [on(cases.list, found())] })
  await screen.findByText('No faults here')
  expect(screen.queryByRole('combobox', { name: 'Assigned to' })).toBeNull()
  expect(screen.queryByRole('link', { name: /Report/ })).toBeNull()
})

test('on a phone it is cards', async () => {
  renderPage(<CasesPage search={{ status: 'pending' }} onSearch={() => {}} />, {
    phone: true,
    api: [assignees, on(cases.list, found(aCaseRow()))],
  })
  await screen.findByRole('button', { name: /Power outage, Kilimani.*Reported/ })
  expect(screen.queryByRole('table')).toBeNull()
  await expectAccessible()
})
