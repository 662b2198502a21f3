import { platform, support } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { aMe, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { anAccess, anOperatorMe } from './fixtures.ts'
import SupportBanner from './support-banner.tsx'
import { SupportPart } from './support-part.tsx'

test('a company sees who was there, lets support in and ends it', async () => {
  const items = [
    anAccess({ id: uuid(90), status: 'waiting', openedAt: null, until: null, mine: false, full: true }),
    anAccess({ id: uuid(91), who: 'John Kamau', mine: false }),
    anAccess({ id: uuid(92), status: 'over', endedBy: 'Vivian Njuguna', mine: false }),
  ]
  const approve = on(support.approve, anAccess({ id: uuid(90) }))
  const end = on(support.end, anAccess({ id: uuid(91), status: 'over' }))
  const save = on(support.save, { asksFirst: false })
  const api = [approve, end, save, on(support.list, { items, nextCursor: null, asksFirst: true })]
  const { user } = renderPage(<SupportPart />, { api })
  await user.click(await screen.findByRole('switch', { name: /^Support must ask first/ }))
  await expect.poll(() => save.asked).toEqual([{ asksFirst: false }])
  expect(screen.getByText(/ended by Vivian Njuguna/)).toBeTruthy()
  await expectAccessible()

  await user.click(screen.getByRole('button', { name: 'Let in' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/to look and to change things/)).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Let in' }))
  await expect.poll(() => approve.asked).toEqual([{ id: uuid(90) }])
  await user.click(screen.getByRole('button', { name: 'End it now' }))
  await user.click(await screen.findByRole('button', { name: 'End it' }))
  await expect.poll(() => end.asked).toEqual([{ id: uuid(91) }])
})

test('where support never was, the page says what would happen', async () => {
  const list = on(support.list, { items: [], nextCursor: null, asksFirst: false })
  renderPage(<SupportPart />, { api: [list], phone: true })
  expect(await screen.findByText('Support was never here')).toBeTruthy()
})

test('a guest in a console reads so, and until when', async () => {
  const until = new Date(Date.now() + 30 * 60_000)
  const open = { accessId: uuid(72), full: true, until }
  const api = [on(platform.me, anOperatorMe({ support: { id: uuid(72), company: 'Kenya Power', full: true, until } }))]
  renderPage(<SupportBanner support={open} />, { api, me: aMe({}, { support: open }) })
  expect(await screen.findByText('You are in Kenya Power as support, with full access')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Leave' })).toBeTruthy()
  await expectAccessible()
})
