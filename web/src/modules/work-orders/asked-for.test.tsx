import { serviceRequests } from '@mtambo/contract'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aRequest } from '#modules/service-requests/fixtures.ts'
import { on } from '#testing/fake-api.ts'
import { aMe } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { AskedFor } from './asked-for.tsx'
import { aWorkOrder } from './fixtures.ts'

const { id } = aRequest()
const order = aWorkOrder({ serviceRequestId: id })

test('work for a request leads to it', async () => {
  renderPage(<AskedFor order={order} />, {
    me: aMe({ 'service-requests:read': 'all' }),
    api: [on(serviceRequests.get, aRequest())],
  })
  expect(await screen.findByRole('link', { name: 'SR-2026-000031' })).toHaveProperty(
    'pathname',
    `/service-requests/${id}`,
  )
  screen.getByText('Upgrade of the load · John Kamau')
  await expectAccessible()
})

test('who may not see requests is not told of it, and the server is not asked', async () => {
  const get = on(serviceRequests.get, aRequest())
  renderPage(<AskedFor order={order} />, { me: aMe({ 'work-orders:read': 'own' }), api: [get] })
  await expect.poll(() => document.querySelector('main')).toBeTruthy()
  expect(get.asked).toEqual([])
})
