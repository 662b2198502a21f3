import { customers, messages } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aCall, aThread } from './fixtures.ts'
import { CallsPage, NewCallPage, NewMessagePage, RepliesPage } from './index.ts'

const me = aMe({ ...MANAGER, 'messages:answer': 'all' })
const customer = aCustomer()
const people = [
  on(customers.list, { items: [], nextCursor: null, total: 0, capped: false }),
  on(customers.get, customer),
]

test('a message to the customer one comes from leads to the conversation', async () => {
  const start = on(messages.start, aThread())
  const { user, where } = renderPage(<NewMessagePage customerId={customer.id} />, { me, api: [start, ...people] })
  await user.type(await screen.findByRole('textbox', { name: /Subject/ }), 'Your meter')
  await user.type(screen.getByRole('textbox', { name: /Message/ }), 'We come on Monday.')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(where()).toBe(`/messages/${uuid(700)}`))
  expect(start.asked).toMatchObject([{ customerId: customer.id, subject: 'Your meter', body: 'We come on Monday.' }])
})

test('without a customer, a subject and words nothing goes out, and each says so', async () => {
  const { user } = renderPage(<NewMessagePage />, { me, api: people })
  await user.click(await screen.findByRole('button', { name: 'Send' }))
  await screen.findByText('Choose one')
  screen.getByText('Say in a few words what it is about')
  screen.getByText('Write a message')
})

test('calls are listed, and one is noted without leaving the page', async () => {
  const log = on(messages.logCall, aCall())
  const { user } = renderPage(<CallsPage search={{ customerId: customer.id }} onSearch={() => {}} />, {
    me,
    api: [on(messages.calls, { items: [aCall()], nextCursor: null }), log, ...people],
  })
  await screen.findByRole('row', { name: /John Kamau.*They called.*Asked when the power comes back/ })
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Log a call' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('radio', { name: 'We called them' }))
  await user.type(dialog.getByRole('textbox', { name: /What it was about/ }), 'Power is back.')
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  await screen.findByText('The call with John Kamau is noted.')
  expect(log.asked).toMatchObject([
    { customerId: customer.id, direction: 'out', summary: 'Power is back.', phone: null, minutes: null },
  ])
})

test('who may not answer messages sees calls and notes none', async () => {
  renderPage(<CallsPage search={{}} onSearch={() => {}} />, {
    me: aMe(MANAGER),
    api: [on(messages.calls, { items: [], nextCursor: null })],
  })
  await screen.findByText('No calls')
  expect(screen.queryByRole('button', { name: 'Log a call' })).toBeNull()
})

test('a call noted from a customer leads back there', async () => {
  const { user, where } = renderPage(<NewCallPage customerId={customer.id} />, {
    me,
    api: [on(messages.logCall, aCall()), ...people],
  })
  await user.type(await screen.findByRole('textbox', { name: /What it was about/ }), 'Power is back.')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(where()).toBe(`/customers/${customer.id}`))
})

test('saved replies are added, changed and deleted', async () => {
  const kept = { id: uuid(750), title: 'We look into it', body: 'Dear {name}, we look into it.' }
  const save = on(messages.saveCanned, ({ title, body, id }) =>
    title === 'Taken' ? refuse('invalid', 'Check', { title: 'Another reply has this name.' }) : { id, title, body },
  )
  const forget = on(messages.deleteCanned, { done: true })
  const { user } = renderPage(<RepliesPage />, { me, api: [on(messages.canned, [kept]), save, forget] })
  await screen.findByRole('heading', { name: 'We look into it' })
  await user.click(screen.getByRole('button', { name: 'New reply' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /Name/ }), 'Taken')
  await user.type(dialog.getByRole('textbox', { name: /^Reply/ }), 'Hello')
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  await dialog.findByText('Another reply has this name.')
  await expectAccessible()
  await user.type(dialog.getByRole('textbox', { name: /Name/ }), ' not')
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  await screen.findByText('“Taken not” is kept.')
  await user.click(screen.getByRole('button', { name: 'Delete…' }))
  await user.click(await screen.findByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(forget.asked).toEqual([{ id: kept.id }]))
})
