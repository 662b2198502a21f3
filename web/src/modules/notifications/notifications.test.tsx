import { type Notice, notifications, type OutboxMessage } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { Bell, NoticesPage, OutboxPage, PreferencesPage } from './index.ts'

const notice = (n: number, change: Partial<Notice> = {}): Notice => ({
  id: uuid(n),
  kind: 'case_reported',
  title: `New fault F-${n}`,
  text: 'Power outage, Kilimani. High.',
  about: { type: 'case', id: uuid(n + 100) },
  read: false,
  at: new Date('2026-11-20T10:00:00Z'),
  ...change,
})
const list = on(notifications.list, { items: [notice(1), notice(2, { read: true })], nextCursor: null })
const pageOf = ({ about }: Notice) => (about ? { to: `/cases/${about.id}` } : null)

test('the bell counts, opens the newest, and opening one reads it', async () => {
  const read = on(notifications.markRead, { done: true })
  const { user, where } = renderPage(<Bell pageOf={pageOf} />, {
    api: [on(notifications.unread, { count: 1, capped: false }), list, read],
  })
  await user.click(await screen.findByRole('button', { name: 'Notifications, 1 unread' }))
  const row = await screen.findByRole('button', { name: /New fault F-1/ })
  await expectAccessible()
  await user.click(row)
  await expect.poll(where).toBe(`/cases/${uuid(101)}`)
  expect(read.asked).toEqual([{ ids: [uuid(1)] }])
})

test('all are marked as read at once', async () => {
  const read = on(notifications.markRead, { done: true })
  const { user } = renderPage(<NoticesPage search={{}} onSearch={() => {}} pageOf={pageOf} />, { api: [list, read] })
  await screen.findByText('New fault F-1')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Mark all as read' }))
  await expect.poll(() => read.asked).toEqual([{}])
})

test('says when there is nothing unread', async () => {
  renderPage(<NoticesPage search={{ unread: 'yes' }} onSearch={() => {}} pageOf={pageOf} />, {
    api: [on(notifications.list, { items: [], nextCursor: null })],
  })
  expect(await screen.findByText('There is nothing new for you.')).toBeTruthy()
})

test('a preference is saved when its switch is moved', async () => {
  const save = on(notifications.setPreferences, ({ preferences }) => preferences)
  const { user } = renderPage(<PreferencesPage />, {
    api: [on(notifications.preferences, [{ kind: 'case_reported', email: true, sms: false }]), save],
  })
  await user.click(await screen.findByRole('switch', { name: 'A fault is reported: by SMS' }))
  await expect.poll(() => save.asked).toEqual([{ preferences: [{ kind: 'case_reported', email: true, sms: true }] }])
  await expectAccessible()
})

const message = (n: number, change: Partial<OutboxMessage> = {}): OutboxMessage => ({
  id: uuid(n),
  channel: 'email',
  to: 'w@example.com',
  subject: 'Your fault is assigned',
  body: 'Dear Wanjiru …',
  attachment: null,
  status: 'sent',
  attempts: 1,
  error: null,
  sandbox: true,
  createdAt: new Date('2026-11-20T10:00:00Z'),
  sentAt: null,
  ...change,
})

test('a failed message is read and sent again', async () => {
  const failed = message(1, { status: 'failed', attempts: 3, error: 'The mailbox is full.' })
  const retry = on(notifications.retry, { ...failed, status: 'queued' })
  const { user } = renderPage(<OutboxPage search={{}} onSearch={() => {}} />, {
    api: [on(notifications.outbox, { items: [failed, message(2)], nextCursor: null }), retry],
  })
  expect(await screen.findByText('A sandbox stands in for the provider')).toBeTruthy()
  await expectAccessible()

  await user.click(within(screen.getByRole('table', { name: 'Messages' })).getByText('Failed'))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('The mailbox is full.')).toBeTruthy()
  await expectAccessible()
  await user.click(within(dialog).getByRole('button', { name: 'Send again' }))
  expect(await screen.findByText('It is being sent again.')).toBeTruthy()
  expect(retry.asked).toEqual([{ id: uuid(1) }])
})

test('the outbox opens a row from the keyboard and filters by channel', async () => {
  const onSearch = vi.fn()
  const { user } = renderPage(<OutboxPage search={{}} onSearch={onSearch} />, {
    api: [on(notifications.outbox, { items: [message(1)], nextCursor: null })],
  })
  await user.click(await screen.findByRole('combobox', { name: 'Channel' }))
  await user.click(await screen.findByRole('option', { name: 'SMS' }))
  expect(onSearch).toHaveBeenCalledWith({ channel: 'sms' })
  ;(document.activeElement as HTMLElement).blur()
  await user.keyboard('j{Enter}')
  expect(await screen.findByRole('dialog')).toBeTruthy()
})
