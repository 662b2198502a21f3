import { messages } from '@mtambo/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { type Handler, on, refuse } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { AGENTS, aMessage, aThread, aThreadRow } from './fixtures.ts'
import { InboxPage, type InboxSearch } from './index.ts'

const id = uuid(700)
const found = (...items: ReturnType<typeof aThreadRow>[]) => ({ items, nextCursor: null })
const other = aThreadRow({ id: uuid(701), subject: 'Tree on the line', unread: 0, assignee: AGENTS[1]! })

type Options = { search?: InboxSearch; open?: boolean; phone?: boolean; api?: Handler[]; onSearch?: () => void }

function openInbox({ search = {}, open = true, phone = false, api = [], onSearch = () => {} }: Options = {}) {
  const read = on(messages.markRead, { done: true })
  // What a test answers itself stands first; the literal paths come before those with an id.
  const view = renderPage(<InboxPage search={search} onSearch={onSearch} id={open ? id : undefined} />, {
    phone,
    api: [
      ...api,
      on(messages.threads, found(aThreadRow(), other)),
      on(messages.answerers, AGENTS),
      on(messages.canned, [{ id: uuid(750), title: 'We look into it', body: 'Dear {name}, we look into it.' }]),
      on(messages.thread, aThread()),
      read,
    ],
  })
  return { ...view, read }
}

const box = async () => (await screen.findByRole('textbox', { name: 'Your answer' })) as HTMLTextAreaElement

test('the list on the left, the conversation on the right; opening it reads it up to its newest message', async () => {
  const { read } = openInbox()
  await screen.findByRole('heading', { name: 'Reading on my last bill' })
  expect(screen.getByRole('link', { name: /1 unread, ?John Kamau/ }).getAttribute('href')).toContain(id)
  screen.getByRole('link', { name: /Tree on the line.*Sarah Kimani/ })
  expect(screen.getByRole('link', { name: '+254 712 345 678' })).toHaveProperty('href', 'tel:+254712345678')
  await waitFor(() => expect(read.asked).toEqual([{ id, upTo: uuid(801) }]))
  await expectAccessible()
})

test('what is read already is not marked again', async () => {
  const { read } = openInbox({ api: [on(messages.thread, aThread({ unread: 0 }))] })
  await screen.findByText('Message 1')
  expect(read.asked).toEqual([])
})

test('boxes, status and words go into the address', async () => {
  const onSearch = vi.fn()
  const { user } = openInbox({ open: false, search: { status: 'open' }, onSearch })
  await screen.findByText('No conversation open')
  await user.click(screen.getByRole('radio', { name: 'Unassigned' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'open', box: 'unassigned' })
  await user.type(screen.getByRole('searchbox'), 'tree{Enter}')
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'open', q: 'tree' })
})

test('an answer goes out with Ctrl and Enter, and the box is empty afterwards', async () => {
  const reply = on(messages.reply, aThread({ assignee: AGENTS[0]! }))
  const { user } = openInbox({ api: [reply] })
  await user.type(await box(), 'We look into it.')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(reply.asked).toEqual([{ id, body: 'We look into it.', attachmentIds: [] }]))
  await waitFor(async () => expect((await box()).value).toBe(''))
})

test('refused, what was typed stays; typed and left, it is there again', async () => {
  const reply = on(messages.reply, () =>
    refuse('not_found', 'This conversation does not exist, or you may not see it.'),
  )
  const first = openInbox({ api: [reply] })
  await first.user.type(await box(), 'Half an answer')
  await first.user.click(screen.getByRole('button', { name: 'Send' }))
  await screen.findByText(/does not exist/)
  expect((await box()).value).toBe('Half an answer')
  await waitFor(() => expect(localStorage.getItem(`mtambo-draft:message-${id}`)).toContain('Half an answer'))
  first.unmount()
  openInbox()
  await waitFor(async () => expect((await box()).value).toBe('Half an answer'))
})

test('nothing is sent without words, which is said beside the box', async () => {
  const reply = on(messages.reply, aThread())
  const { user } = openInbox({ api: [reply] })
  await box()
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await screen.findByText('Write a message')
  expect(reply.asked).toEqual([])
})

test('a saved reply is put where the cursor is, with the first name', async () => {
  const { user } = openInbox()
  await user.type(await box(), 'PS')
  ;(await box()).setSelectionRange(0, 0)
  await user.click(screen.getByRole('button', { name: 'Saved replies' }))
  await user.click(await screen.findByRole('menuitem', { name: /We look into it/ }))
  expect((await box()).value).toBe('Dear John, we look into it.PS')
})

test('it is given to a colleague, and closed', async () => {
  const assign = on(messages.assign, aThread({ assignee: AGENTS[1]! }))
  const close = on(messages.setStatus, aThread({ status: 'closed' }))
  const { user } = openInbox({ api: [assign, close] })
  await user.click(await screen.findByRole('combobox', { name: 'Who has it' }))
  await user.click(await screen.findByRole('option', { name: 'Sarah Kimani' }))
  await screen.findByText('Sarah Kimani has this conversation now.')
  expect(assign.asked).toEqual([{ id, assigneeId: AGENTS[1]!.id }])
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await screen.findByText(/opens again when the customer writes/)
  expect(close.asked).toEqual([{ id, status: 'closed' }])
})

test('earlier messages come when they are asked for, above the others', async () => {
  const thread = on(messages.thread, ({ before }) =>
    before ? aThread({ messages: [aMessage(1)] }) : aThread({ messages: [aMessage(2)], earlier: 'there' }),
  )
  const { user } = openInbox({ api: [thread] })
  await user.click(await screen.findByRole('button', { name: 'Show earlier messages' }))
  await screen.findByText('Message 1')
  const said = screen.getAllByText(/^Message \d$/).map(({ textContent }) => textContent)
  expect(said).toEqual(['Message 1', 'Message 2'])
})

test('on a phone it is the list, then the conversation with a way back', async () => {
  const list = openInbox({ phone: true, open: false })
  await screen.findByRole('link', { name: /Tree on the line/ })
  expect(screen.queryByText('No conversation open')).toBeNull()
  await expectAccessible()
  list.unmount()
  openInbox({ phone: true, search: { box: 'mine' } })
  const back = await screen.findByRole('link', { name: 'Messages' })
  expect(back.getAttribute('href')).toBe('/messages?box=mine')
  expect(screen.queryByRole('link', { name: /Tree on the line/ })).toBeNull()
  await expectAccessible()
})
