import { cases, connections, type MyConnection } from '@mtambo/contract'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal } from '#testing/render-portal.tsx'
import { aConnection } from './fixtures.ts'
import { MyConnectionPage } from './my-connection.tsx'

function mine(over: Partial<MyConnection> = {}): MyConnection {
  const { customer: _, moves: __, history: ___, transformerId: ____, feederId: _____, ...seen } = aConnection()
  return { ...seen, openCases: 1, ...over }
}

test('the last reading, what is known of the connection, and what was reported there', async () => {
  const here = on(cases.mine, {
    items: [
      {
        id: uuid(20),
        number: 'F-2026-000020',
        title: 'No power',
        category: 'power_outage',
        severity: 'high',
        status: 'in_progress',
        locationText: null,
        reportedAt: new Date(),
        resolvedAt: null,
      },
    ],
    nextCursor: null,
  })
  const one = mine({ lastReadingKwh: 12_345, lastReadingDate: '2026-10-31' })
  renderPortal(<MyConnectionPage id={one.id} />, { api: [on(connections.myOne, one), here] })
  await screen.findByText('12,345 kWh')
  screen.getByText(/31 Oct 2026/)
  await screen.findByRole('heading', { name: 'Faults here' })
  expect(screen.getByRole('link', { name: /Power outage/ })).toHaveProperty('pathname', `/cases/${uuid(20)}`)
  expect(here.asked).toEqual([{ connectionId: one.id, limit: 5 }])
  for (const name of ['Report a fault here', 'Ask for a change'])
    expect(screen.getByRole('link', { name })).toHaveProperty('search', `?connection=${one.id}`)
  await expectAccessible()
})

test('one that was never read, and where nothing was reported, says so', async () => {
  const one = mine({ lastReadingKwh: null, lastReadingDate: null, openCases: 0 })
  const api = [on(connections.myOne, one), on(cases.mine, { items: [], nextCursor: null })]
  renderPortal(<MyConnectionPage id={one.id} />, { api })
  await screen.findByText('Not read yet')
  await screen.findByText('No faults reported here.')
})
