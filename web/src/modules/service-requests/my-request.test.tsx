import { type MyServiceRequest, serviceRequests } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal } from '#testing/render-portal.tsx'
import { aMyRequest, aStep } from './fixtures.ts'
import { MyRequestPage } from './my-request.tsx'
import { MyRequestsPage } from './my-requests.tsx'

const one = (over: Partial<MyServiceRequest> = {}) => on(serviceRequests.myOne, aMyRequest(over))

test('right after asking: the number, what happens next, and the line of stages', async () => {
  renderPortal(<MyRequestPage id={uuid(500)} sent />, { api: [one()] })
  await screen.findByRole('heading', { level: 1, name: 'More load' })
  screen.getByText('Thank you. Your request has arrived.')
  screen.getByText(/Somebody looks at it soon/)
  const stages = within(screen.getByRole('list', { name: 'Where it stands' })).getAllByRole('listitem')
  expect(stages).toHaveLength(5)
  expect(stages[0]?.getAttribute('aria-current')).toBe('step')
  await expectAccessible()
})

test('once it is planned, the day on which somebody comes; it cannot be taken back any more', async () => {
  const history = [
    aStep(0, 'submitted'),
    aStep(5, 'approved'),
    aStep(6, null, { event: 'service-request.planned', notes: 'The crew comes on Wednesday 25 November.' }),
    aStep(7, null, { event: 'service-request.noted', notes: 'Please bring the contract.' }),
  ]
  renderPortal(<MyRequestPage id={uuid(500)} />, { api: [one({ status: 'approved', visitOn: '2026-11-25', history })] })
  await screen.findByText('Our crew comes on 25 Nov 2026.')
  screen.getByText('Visit planned')
  screen.getByText('A message for you')
  screen.getByText('Please bring the contract.')
  expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull()
  await expectAccessible()
})

test('what is rejected says why, and can be asked for again', async () => {
  const history = [aStep(0, 'submitted'), aStep(5, 'rejected', { notes: 'There is no line yet.' })]
  const rejected = one({ status: 'rejected', resolutionNotes: 'There is no line yet.', history })
  renderPortal(<MyRequestPage id={uuid(500)} />, { api: [rejected] })
  await screen.findByText('Why it is not possible')
  const again = screen.getByRole('link', { name: 'Ask again' })
  expect(again.getAttribute('href')).toBe(`/requests/new?type=upgrade&connection=${uuid(101)}`)
  await expectAccessible()
})

test('taking it back asks once more', async () => {
  let status: MyServiceRequest['status'] = 'under_review'
  const withdraw = on(serviceRequests.withdrawMine, () => {
    status = 'withdrawn'
    return { done: true as const }
  })
  const { user } = renderPortal(<MyRequestPage id={uuid(500)} />, {
    api: [on(serviceRequests.myOne, () => aMyRequest({ status })), withdraw],
  })
  await user.click(await screen.findByRole('button', { name: 'Take it back' }))
  screen.getByText(/You can ask again at any time/)
  expect(withdraw.asked).toEqual([])
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Take it back' }))
  await screen.findByText('You took this back. Nothing more happens.')
  expect(withdraw.asked).toEqual([{ id: uuid(500) }])
})

test('the list: what is asked for, with its standing; when there is nothing, what one can do', async () => {
  const list = on(serviceRequests.mine, ({ status }) => ({ items: status ? [] : [aMyRequest()], nextCursor: null }))
  const { unmount } = renderPortal(<MyRequestsPage status={undefined} />, { api: [list] })
  const row = await screen.findByRole('link', { name: /More load/ })
  expect(row).toHaveProperty('pathname', `/requests/${uuid(500)}`)
  within(row).getByText('Received')
  expect(screen.getByRole('link', { name: 'Ask for something' })).toHaveProperty('pathname', '/requests/new')
  await expectAccessible()
  unmount()

  renderPortal(<MyRequestsPage status="done" />, { api: [list] })
  await screen.findByText('Nothing here. Look under the other tabs.')
  expect(list.asked).toEqual([{}, { status: 'done' }])
})
