import { cases, connections, customers } from '@mtambo/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aConnectionRow } from '#modules/connections/fixtures.ts'
import { aCustomer, aCustomerRow } from '#modules/customers/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aCase } from './fixtures.ts'
import { ReportCasePage } from './index.ts'

const list = <T,>(...items: T[]) => ({ items, nextCursor: null, total: items.length, capped: false })
const known = [
  on(customers.list, list(aCustomerRow())),
  on(customers.get, aCustomer()),
  on(connections.list, list(aConnectionRow())),
]

test('for a customer: the only connection is chosen by itself', async () => {
  const report = on(cases.report, aCase())
  const { user, where } = renderPage(<ReportCasePage customerId={aCustomer().id} />, { api: [...known, report] })
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Connection' })).toHaveProperty(
      'value',
      expect.stringContaining('MTR-NRB-000117'),
    ),
  )
  await user.click(screen.getByRole('radio', { name: 'Power outage' }))
  await user.type(screen.getByRole('textbox', { name: /Description/ }), 'The whole street is dark.')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Report a fault' }))
  await waitFor(() => expect(where()).toBe(`/cases/${aCase().id}`))
  expect(report.asked).toMatchObject([
    {
      customerId: aCustomer().id,
      connectionId: aConnectionRow().id,
      category: 'power_outage',
      severity: 'medium',
      photoIds: [],
    },
  ])
})

test('what is missing is said beside its field: what, and where', async () => {
  const { user } = renderPage(<ReportCasePage />, { api: known })
  await user.click(await screen.findByRole('button', { name: 'Report a fault' }))
  screen.getByText('Choose what is wrong')
  screen.getByText('Describe what happened, in a few words')
  screen.getByRole('textbox', { name: 'Where it is', description: /Choose a customer above/ })
  await expectAccessible()
})

test('nothing typed is lost when it is refused, or when the page is loaded again', async () => {
  const report = on(cases.report, () =>
    refuse('invalid', 'Please check.', { reporterPhone: 'This number does not exist' }),
  )
  const first = renderPage(<ReportCasePage />, { api: [...known, report] })
  await first.user.type(await screen.findByRole('textbox', { name: 'Where it is' }), 'Moi Avenue, opposite the bank')
  await first.user.click(screen.getByRole('radio', { name: 'Low voltage' }))
  await first.user.type(screen.getByRole('textbox', { name: /Description/ }), 'Lamps are dim.')
  await first.user.type(screen.getByRole('textbox', { name: /phone/ }), '+254700000000')
  await first.user.click(screen.getByRole('button', { name: 'Report a fault' }))
  await screen.findByRole('textbox', { name: /phone/, description: 'This number does not exist' })
  expect(screen.getByRole('textbox', { name: /Description/ })).toHaveProperty('value', 'Lamps are dim.')

  await waitFor(() => expect(localStorage.getItem('mtambo-draft:report-any')).toContain('+254700000000'))
  first.unmount()
  renderPage(<ReportCasePage />, { api: known })
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Where it is' })).toHaveProperty(
      'value',
      'Moi Avenue, opposite the bank',
    ),
  )
  expect(screen.getByRole('radio', { name: 'Low voltage' })).toHaveProperty('checked', true)
})
