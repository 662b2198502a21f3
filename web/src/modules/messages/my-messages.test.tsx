import { messages } from '@mtambo/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal } from '#testing/render-portal.tsx'
import { aMessage, aMyRow, aMyThread } from './fixtures.ts'
import { MyNewMessagePage } from './my-new-message.tsx'
import { MyThreadPage } from './my-thread.tsx'
import { MyThreadsPage } from './my-threads.tsx'

const id = uuid(700)

test('my conversations: what is unread has a mark, what is settled says so', async () => {
  const settled = aMyRow({ id: uuid(701), subject: 'Moving the meter', status: 'closed', unread: 0 })
  renderPortal(<MyThreadsPage />, {
    api: [on(messages.mine, { items: [aMyRow({ lastFromCustomer: false }), settled], nextCursor: null })],
  })
  const first = await screen.findByRole('link', { name: /Unread: ?Reading on my last bill/ })
  expect(first.getAttribute('href')).toBe(`/support/${id}`)
  screen.getByRole('link', { name: /Moving the meter.*Settled.*You: /s })
  expect(screen.getByRole('link', { name: 'Write to us' }).getAttribute('href')).toBe('/support/new')
  await expectAccessible()
})

test('nothing yet says what one can ask', async () => {
  renderPortal(<MyThreadsPage />, { api: [on(messages.mine, { items: [], nextCursor: null })] })
  await screen.findByRole('heading', { name: 'No messages yet' })
  await expectAccessible()
})

test('a conversation is read when it is opened, and answered from the thumb', async () => {
  const read = on(messages.markMineRead, { done: true })
  const reply = on(messages.replyMine, aMyThread())
  const said = [aMessage(1), aMessage(2, { fromCustomer: false, author: 'Kenya Power' })]
  const { user } = renderPortal(<MyThreadPage id={id} />, {
    api: [on(messages.myThread, aMyThread({ messages: said })), read, reply],
  })
  await screen.findByRole('heading', { name: 'Reading on my last bill' })
  await waitFor(() => expect(read.asked).toEqual([{ id, upTo: uuid(802) }]))
  screen.getByText(/^You ·/)
  screen.getByText(/^Kenya Power ·/)
  const box = screen.getByRole('textbox', { name: 'Your answer' })
  await user.type(box, 'Thank you.')
  await user.click(screen.getByRole('button', { name: 'Add photos or files' }))
  screen.getByRole('button', { name: 'Take a photo' })
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(reply.asked).toEqual([{ id, body: 'Thank you.', attachmentIds: [] }]))
  await waitFor(() => expect(box).toHaveProperty('value', ''))
})

test('what is settled says that it opens again', async () => {
  renderPortal(<MyThreadPage id={id} />, {
    api: [on(messages.myThread, aMyThread({ status: 'closed', unread: 0 }))],
  })
  await screen.findByText(/opens by itself/)
})

test('a new message leads to its conversation, and what was typed is kept until then', async () => {
  const write = on(messages.write, aMyThread())
  const { user, where, unmount } = renderPortal(<MyNewMessagePage />, { api: [write] })
  await user.type(await screen.findByRole('textbox', { name: /What is it about/ }), 'My bill')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await screen.findByText('Write a message')
  await waitFor(() => expect(Object.keys(localStorage).join()).toContain('my-new-message'))
  unmount()
  expect(where()).toBe('/')

  const again = renderPortal(<MyNewMessagePage />, { api: [write] })
  const subject = await screen.findByRole('textbox', { name: /What is it about/ })
  await waitFor(() => expect(subject).toHaveProperty('value', 'My bill'))
  await again.user.type(screen.getByRole('textbox', { name: 'Your message' }), 'Why so high?')
  await expectAccessible()
  await again.user.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(again.where()).toMatch(/^\/support\/[0-9a-f-]{36}$/))
  expect(write.asked).toMatchObject([{ subject: 'My bill', body: 'Why so high?' }])
})
