import { customers, files, messages, serviceRequests } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER, TECHNICIAN, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aCustomer, nothingElse } from './fixtures.ts'
import { CustomerPage } from './index.ts'

const { id, accountNumber, name } = aCustomer()
const customer = { id, accountNumber, name }
const me = aMe({
  ...MANAGER,
  'service-requests:read': 'all',
  'service-requests:review': 'all',
  'messages:answer': 'all',
})
const base = [on(customers.get, aCustomer())]
const section = (title: string) => screen.findByRole('region', { name: title })

test('requests, messages, calls, files and history stand in one view, each with its way on', async () => {
  const api = [
    ...base,
    on(serviceRequests.list, {
      items: [
        {
          id: uuid(50),
          number: 'SR-2026-000050',
          type: 'name_change',
          status: 'under_review',
          priority: 'medium',
          customer,
          connection: null,
          assignee: null,
          submittedAt: new Date(),
          resolvedAt: null,
        },
      ],
      nextCursor: 'more',
      total: 8,
      capped: false,
    }),
    on(messages.threads, {
      items: [
        {
          id: uuid(51),
          subject: 'Wrong bill',
          status: 'open',
          customer,
          assignee: null,
          preview: 'My bill is twice as high',
          lastFromCustomer: true,
          unread: 2,
          lastAt: new Date(),
        },
      ],
      nextCursor: null,
    }),
    on(messages.calls, {
      items: [
        {
          id: uuid(52),
          customer,
          direction: 'in',
          phone: null,
          summary: 'Asks when the crew comes.',
          minutes: 4,
          by: { id: uuid(2), name: 'Sarah Kimani' },
          at: new Date(),
        },
      ],
      nextCursor: null,
    }),
    on(customers.files, [
      { id: uuid(53), name: 'lease.pdf', mediaType: 'application/pdf', bytes: 9, url: '/x', thumbnailUrl: null },
    ]),
    on(customers.history, [
      {
        id: uuid(54),
        at: new Date('2026-03-02T07:30:00Z'),
        event: 'customer.created',
        who: 'Sarah Kimani',
        from: null,
        to: null,
        notes: null,
      },
    ]),
    ...nothingElse(),
  ]
  const { user } = renderPage(<CustomerPage id={id} />, { me, api })

  const requests = within(await section('Service requests'))
  expect(await requests.findByRole('link', { name: 'Change of name' })).toHaveProperty(
    'pathname',
    `/service-requests/${uuid(50)}`,
  )
  expect(requests.getByRole('link', { name: 'All 8' })).toHaveProperty('search', `?customerId=${id}`)
  within(await section('Messages')).getByRole('link', { name: 'Wrong bill (2 unread)' })
  within(await section('Calls')).getByText('Asks when the crew comes.')
  expect(within(await section('Files')).getByRole('link', { name: 'lease.pdf' })).toHaveProperty(
    'download',
    'lease.pdf',
  )
  within(await section('History')).getByText('Created')
  await expectAccessible()

  await user.click(screen.getByRole('button', { name: 'New…' }))
  const offered = (await screen.findAllByRole('menuitem')).map((item) => [item.textContent, item.getAttribute('href')])
  expect(offered).toEqual([
    ['Log a call', `/calls/new?customerId=${id}`],
    ['Write a message', `/messages/new?customerId=${id}`],
    ['New service request', `/service-requests/new?customerId=${id}`],
    ['New connection', `/connections/new?customerId=${id}`],
  ])
})

test('a chosen file is filed as soon as it has arrived; what is refused is said', async () => {
  const paper = (n: number) => ({
    id: uuid(n),
    name: `paper-${n}.pdf`,
    mediaType: 'application/pdf',
    bytes: 9,
    url: '/x',
    thumbnailUrl: null,
  })
  let next = 60
  let there = [paper(59)]
  const add = on(customers.addFiles, ({ fileIds }) =>
    next > 61
      ? refuse('invalid', 'This file is not here any more.')
      : (there = [...fileIds.map(() => paper(next)), ...there]),
  )
  const api = [on(files.upload, () => paper(next++)), add, on(customers.files, () => there), ...base, ...nothingElse()]
  const { user } = renderPage(<CustomerPage id={id} />, { me, api })
  const pick = await screen.findByLabelText('Choose files')
  await user.upload(pick, new File(['%PDF'], 'a.pdf', { type: 'application/pdf' }))
  await waitFor(() => expect(add.asked).toEqual([{ id, fileIds: [uuid(60)] }]))
  await screen.findByRole('link', { name: 'paper-61.pdf' })
  await user.upload(pick, new File(['%PDF'], 'b.pdf', { type: 'application/pdf' }))
  await screen.findByText('This file is not here any more.')
  expect(add.asked).toEqual([
    { id, fileIds: [uuid(60)] },
    { id, fileIds: [uuid(61)] },
  ])
})

test('who has no business with requests and messages is not shown them', async () => {
  const technician = aMe({ ...TECHNICIAN, 'customers:read': 'all' })
  renderPage(<CustomerPage id={id} />, { me: technician, api: [...base, ...nothingElse()] })
  await section('Calls')
  expect(screen.queryByRole('region', { name: 'Service requests' })).toBeNull()
  expect(screen.queryByRole('region', { name: 'Messages' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'New…' })).toBeNull()
  expect(screen.queryByText('Add files')).toBeNull()
})
