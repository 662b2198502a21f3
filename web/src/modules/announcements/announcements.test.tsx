import { type Announcement, announcements } from '@mtambo/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER, TECHNICIAN, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { AnnouncementPage, AnnouncementsPage, EditAnnouncementPage, NewAnnouncementPage } from './index.ts'

const me = aMe({ ...MANAGER, 'announcements:manage': 'all' })
const said = (over: Partial<Announcement> = {}): Announcement => ({
  id: uuid(70),
  kind: 'outage',
  title: 'Kilimani is without power',
  body: 'The crew is on the way.',
  areas: ['Nairobi'],
  startsAt: new Date('2026-03-03T06:00:00Z'),
  endsAt: new Date('2099-03-03T14:00:00Z'),
  withdrawnAt: null,
  by: { id: uuid(2), name: 'Mary Wanjiku' },
  createdAt: new Date('2026-03-03T06:05:00Z'),
  ...over,
})

test('the list says what, where, when and where it stands; the tabs narrow it', async () => {
  const list = on(announcements.list, {
    items: [said(), said({ id: uuid(71), kind: 'information', title: 'New agents', areas: [], endsAt: null })],
    nextCursor: null,
  })
  const onSearch = vi.fn()
  const { user, where } = renderPage(<AnnouncementsPage search={{ state: 'now' }} onSearch={onSearch} />, {
    me,
    api: [list],
  })
  const row = await screen.findByRole('row', { name: /Kilimani/ })
  for (const text of ['Outage', 'Nairobi', /^3 Mar 2026/, /^3 Mar 2099/, 'Shown now']) within(row).getByText(text)
  within(screen.getByRole('row', { name: /New agents/ })).getByText('Everywhere')
  expect(list.asked).toEqual([{ state: 'now' }])
  await expectAccessible()
  await user.click(screen.getByRole('tab', { name: 'Coming' }))
  expect(onSearch).toHaveBeenCalledWith({ state: 'coming' })
  await user.click(row)
  await waitFor(() => expect(where()).toBe(`/announcements/${uuid(70)}`))
})

test('an empty list says what belongs there; who may not announce is offered nothing', async () => {
  const empty = on(announcements.list, { items: [], nextCursor: null })
  renderPage(<AnnouncementsPage search={{ state: 'coming' }} onSearch={() => {}} />, {
    me: aMe(TECHNICIAN),
    api: [empty],
  })
  await screen.findByText('Nothing is planned')
  expect(screen.queryByRole('link', { name: 'New announcement' })).toBeNull()
})

test('one is shown as customers see it, and withdrawn after a question', async () => {
  let it = said()
  const withdraw = on(announcements.withdraw, () => (it = said({ withdrawnAt: new Date() })))
  const { user } = renderPage(<AnnouncementPage id={it.id} />, { me, api: [withdraw, on(announcements.get, () => it)] })
  const preview = within(await screen.findByRole('region', { name: 'As customers see it' }))
  preview.getByText('Until 3 Mar 2099, 17:00')
  preview.getByText('The crew is on the way.')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Withdraw…' }))
  await user.click(await screen.findByRole('button', { name: 'Withdraw' }))
  await screen.findByText('It is withdrawn: customers no longer see it.')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Withdraw…' })).toBeNull())
  expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull()
  expect(withdraw.asked).toEqual([{ id: uuid(70) }])
})

test('a new one is seen while it is written, on the clocks of the utility, and its errors stand beside the fields', async () => {
  let right = false
  const create = on(announcements.create, () =>
    right ? said() : refuse('invalid', 'Please check.', { endsAt: 'The end must be after the start.' }),
  )
  const { user, where } = renderPage(<NewAnnouncementPage />, { me, api: [create] })
  await user.click(await screen.findByRole('button', { name: 'Publish' }))
  screen.getByText('Give it a title')
  screen.getByText(/gets a notice, and an e-mail or SMS/)
  await user.click(screen.getByRole('radio', { name: 'News' }))
  screen.getByText('Nobody is sent anything.')
  await user.click(screen.getByRole('radio', { name: 'Planned outage' }))
  await user.type(screen.getByLabelText(/Title/), 'New poles')
  await user.type(screen.getByLabelText(/What customers should know/), 'Supply is off while they are set.')
  await user.click(screen.getByRole('combobox', { name: /Where/ }))
  await user.click(await screen.findByRole('option', { name: 'Mombasa' }))
  fireEvent.change(screen.getByLabelText(/From/), { target: { value: '2099-03-03T09:00' } })
  fireEvent.change(screen.getByLabelText(/Until/), { target: { value: '2099-03-03T17:00' } })
  const preview = within(screen.getByRole('region', { name: 'As customers see it' }))
  preview.getByRole('heading', { name: 'New poles' })
  preview.getByText('3 Mar 2099, 09:00 to 17:00')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Publish' }))
  await screen.findByText('The end must be after the start.')
  await waitFor(() => expect(localStorage.getItem('mtambo-draft:new-announcement')).toContain('New poles'))
  right = true
  await user.click(screen.getByRole('button', { name: 'Publish' }))
  await waitFor(() => expect(where()).toBe(`/announcements/${uuid(70)}`))
  expect(create.asked.at(-1)).toMatchObject({
    kind: 'planned_outage',
    areas: ['Mombasa'],
    startsAt: new Date('2099-03-03T06:00:00Z'),
    endsAt: new Date('2099-03-03T14:00:00Z'),
  })
})

test('editing can take away the end and the places', async () => {
  const edit = on(announcements.edit, said({ areas: [], endsAt: null }))
  const { user } = renderPage(<EditAnnouncementPage id={uuid(70)} />, {
    me,
    api: [edit, on(announcements.get, said())],
  })
  const until = await screen.findByLabelText(/Until/)
  expect(until).toHaveProperty('value', '2099-03-03T17:00')
  fireEvent.change(until, { target: { value: '' } })
  await user.type(screen.getByRole('combobox', { name: /Where/ }), '{Backspace}')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(edit.asked).toMatchObject([{ areas: [], endsAt: null }]))
})
