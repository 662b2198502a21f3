import { connections, serviceRequests } from '@mtambo/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Handler, on, refuse } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal, WithSearch } from '#testing/render-portal.tsx'
import { AskMyRequestPage } from './ask-my-request.tsx'
import { aMeter, aMyRequest, aRequestRow } from './fixtures.ts'

const page = <T,>(...items: T[]) => ({ items, nextCursor: null })
const mine = on(
  connections.mine,
  page(
    aMeter(),
    aMeter({ id: uuid(102), meterNumber: 'MTR-NRB-000118' }),
    aMeter({ id: uuid(103), meterNumber: 'MTR-NRB-000119', status: 'disconnected' }),
  ),
)
const asked = on(
  serviceRequests.mine,
  page(aRequestRow({ connection: { id: uuid(102), meterNumber: 'MTR-NRB-000118' } })),
)

const open = (at: string, ...api: Handler[]) =>
  renderPortal(<WithSearch page={AskMyRequestPage} />, { at, api: [...api, mine, asked] })
type User = ReturnType<typeof open>['user']

const question = (name: string) => screen.findByRole('heading', { level: 1, name })
const next = (user: User) => user.click(screen.getByRole('button', { name: 'Next' }))

async function choose(user: User, name: string, choice: string) {
  await question(name)
  await user.click(screen.getByRole('radio', { name: choice }))
  await next(user)
}

async function fill(user: User, label: string, value: string) {
  await user.type(await screen.findByLabelText(label), value)
}

test('only what the type needs is asked, only where it can be, and it goes out as it was answered', async () => {
  const send = on(serviceRequests.askMine, ({ id }) => aMyRequest({ id }))
  const { user, where } = open('/requests/new', send)
  await choose(user, 'What do you need?', 'More load')

  await question('Which connection is it about?')
  expect(screen.getByRole('radio', { name: 'MTR-NRB-000118' })).toHaveProperty('disabled', true)
  screen.getByText('You asked for this already: SR-2026-000031.')
  screen.getByText('It is disconnected. Ask for reconnection first.')
  expect(screen.getByRole('radio', { name: 'MTR-NRB-000117' }), 'the only one it can be').toHaveProperty(
    'checked',
    true,
  )
  await expectAccessible()
  await next(user)

  await choose(user, 'Which kind of supply?', 'As it is now: single phase')
  await question('How much load?')
  await fill(user, 'Load in kVA', '5')
  await next(user)
  await screen.findByText(/You have 7.5 kVA now. Give more than that/)
  await user.clear(screen.getByLabelText('Load in kVA'))
  await fill(user, 'Load in kVA', '12,5')
  await next(user)
  await question('When do you need it?')
  await user.click(screen.getByRole('radio', { name: 'Soon, please' }))
  await next(user)
  await question('What else should we know?')
  await fill(user, 'In your own words (optional)', 'A welding shop.')
  await next(user)
  await question('Is this right?')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Send the request' }))

  await expect.poll(where).toMatch(/^\/requests\/.+\?sent=true$/)
  expect(send.asked).toMatchObject([
    { type: 'upgrade', connectionId: uuid(101), loadKva: 12.5, priority: 'high', description: 'A welding shop.' },
  ])
  expect(send.asked[0]).not.toHaveProperty('town')
  expect(JSON.stringify(localStorage), 'the draft is forgotten').not.toContain('welding')
})

async function answerNewConnection(user: User) {
  await choose(user, 'What do you need?', 'New connection')
  await choose(user, 'Which kind of supply?', 'Single phase')
  await question('How much load?')
  await fill(user, 'Load in kVA', '8')
  await next(user)
  await question('Where should it be?')
  await user.selectOptions(screen.getByLabelText('County'), 'Nairobi')
  await fill(user, 'Town', 'Karen')
  await fill(user, 'Address', 'Plot 9, blue gate')
  await next(user)
  await question('When do you need it?')
  await next(user)
  await question('What else should we know?')
  await next(user)
  await question('Is this right?')
}

test('what is missing is said beside its field, and the first of them gets the cursor', async () => {
  const { user } = open('/requests/new?type=name_change&connection=' + uuid(101))
  await question('Who takes over the account?')
  await fill(user, 'First name', 'Otieno')
  await next(user)
  expect(screen.getAllByText('Please fill this in.')).toHaveLength(3)
  expect(document.activeElement).toBe(screen.getByLabelText('Last name'))
  await expectAccessible()
})

test('what was typed survives a refusal, which leads back to its question, and a reload', async () => {
  const send = on(serviceRequests.askMine, () => refuse('invalid', 'Please check.', { town: 'There is no such town.' }))
  const { user, unmount } = open('/requests/new', send)
  await answerNewConnection(user)
  await user.click(screen.getByRole('button', { name: 'Send the request' }))

  await screen.findByText('There is no such town.')
  expect(screen.getByLabelText('Town')).toHaveProperty('value', 'Karen')
  await waitFor(() => expect(JSON.stringify(localStorage)).toContain('blue gate'))

  unmount()
  open('/requests/new', send)
  await screen.findByText('What you typed before is still here.')
  expect(screen.getByRole('radio', { name: 'New connection' })).toHaveProperty('checked', true)
  await expectAccessible()
})

test('sent twice over a bad line is one request: the second time leads to the first', async () => {
  const { user, where } = open(
    '/requests/new',
    on(serviceRequests.askMine, () => refuse('conflict', 'This request has already been saved.')),
    on(serviceRequests.myOne, ({ id }) => aMyRequest({ id })),
  )
  await answerNewConnection(user)
  await user.click(screen.getByRole('button', { name: 'Send the request' }))
  await expect.poll(where).toMatch(/^\/requests\/.+\?sent=true$/)
})

test('what none of the connections can have is not offered', async () => {
  const nothing = [on(connections.mine, page()), on(serviceRequests.mine, page())]
  renderPortal(<WithSearch page={AskMyRequestPage} />, { at: '/requests/new', api: nothing })
  await question('What do you need?')
  expect(screen.getByRole('radio', { name: 'New connection' })).toHaveProperty('disabled', false)
  expect(screen.getByRole('radio', { name: 'Reconnection' })).toHaveProperty('disabled', true)
  expect(screen.getAllByText('None of your connections can have this now.')).toHaveLength(6)
})
