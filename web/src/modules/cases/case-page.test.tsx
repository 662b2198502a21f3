import { type Case, cases, staff } from '@mtambo/contract'
import { screen, within, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Handler, on, refuse } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aCase, aPhoto, TECHNICIANS } from './fixtures.ts'
import { CasePage } from './index.ts'

const { id } = aCase()
const [peter, mary] = TECHNICIANS.map((one) => ({ id: one.id, name: one.name })) as [
  Case['assignee'] & {},
  Case['assignee'] & {},
]
const open = (item: Case | (() => Case), ...api: Handler[]) =>
  renderPage(<CasePage id={id} />, { api: [on(cases.get, item), on(staff.assignees, TECHNICIANS), ...api] })

test('one sees what happened, whom to call and where to go', async () => {
  open(aCase({ photos: [aPhoto()] }))
  await screen.findByRole('heading', { name: 'Power outage, Kilimani' })
  expect(screen.getByRole('link', { name: '+254 712 345 678' })).toHaveProperty('href', 'tel:+254712345678')
  expect(screen.getByRole('link', { name: /-1.29210, 36.78560/ }).getAttribute('href')).toMatch(/^geo:-1.2921,36.7856/)
  screen.getByRole('list', { name: 'Photos' })
  await expectAccessible()
})

test('only the moves that are allowed now are offered, as verbs', async () => {
  const move = on(cases.move, aCase({ status: 'acknowledged', moves: ['resolved'] }))
  const { user } = open(aCase(), move)
  await screen.findByRole('button', { name: 'Resolve…' })
  for (const verb of ['Start work', 'Close', 'Reopen…', 'Send back…'])
    expect(screen.queryByRole('button', { name: verb })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Acknowledge' }))
  await waitFor(() => expect(move.asked).toEqual([{ id, to: 'acknowledged' }]))
})

test('a closed one offers no move and cannot be assigned', async () => {
  open(
    aCase({
      status: 'closed',
      moves: [],
      mayAssign: false,
      resolvedAt: new Date('2026-11-20T18:20:00Z'),
      resolutionMinutes: 135,
      resolutionNotes: 'Fuse replaced.',
    }),
  )
  await screen.findByRole('heading', { name: 'Resolved in 2 h 15 min' })
  expect(screen.queryByRole('heading', { name: 'Next step' })).toBeNull()
  expect(screen.queryByRole('combobox', { name: 'Technician' })).toBeNull()
})

test('resolving asks for notes, and keeps them when it is refused', async () => {
  const move = on(cases.move, () => refuse('not_allowed_now', 'It is already resolved.'))
  const { user } = open(aCase(), move)
  await user.click(await screen.findByRole('button', { name: 'Resolve…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Resolve' }))
  dialog.getByText('Say what was done')
  expect(move.asked).toEqual([])

  await user.type(dialog.getByRole('textbox', { name: /Resolution notes/ }), 'Fuse replaced.')
  await user.click(dialog.getByRole('button', { name: 'Resolve' }))
  await dialog.findByText('It is already resolved.')
  expect(dialog.getByRole('textbox', { name: /Resolution notes/ })).toHaveProperty('value', 'Fuse replaced.')
  await expectAccessible()
})

test('the technician with the least to do comes first, and the server is told who was believed to have it', async () => {
  const assign = on(cases.assign, aCase({ status: 'assigned', assignee: mary }))
  const { user } = open(aCase({ assignee: peter, status: 'assigned' }), assign)
  await user.click(await screen.findByRole('combobox', { name: 'Technician' }))
  expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual(['Mary Achieng, 0 open'])
  await user.click(screen.getByRole('option', { name: /Mary/ }))
  await user.click(screen.getByRole('button', { name: 'Give to another technician' }))
  await waitFor(() => expect(assign.asked).toEqual([{ id, assigneeId: mary.id, expectedAssigneeId: peter.id }]))
})

test('when somebody was faster, one is told who, and sees it', async () => {
  let now = aCase()
  const assign = on(cases.assign, () => {
    now = aCase({ assignee: peter, status: 'assigned', moves: ['in_progress'] })
    return refuse('conflict', 'Ann Njeri has just assigned this to Peter Otieno.')
  })
  const { user } = open(() => now, assign)
  await user.click(await screen.findByRole('combobox', { name: 'Technician' }))
  await user.click(await screen.findByRole('option', { name: /Mary/ }))
  await user.click(screen.getByRole('button', { name: 'Assign' }))
  await screen.findByText('Ann Njeri has just assigned this to Peter Otieno.')
  await screen.findByRole('button', { name: 'Start work' })
  await screen.findByText('Peter Otieno')
})

test('a note is for colleagues unless told otherwise, and the box is empty afterwards', async () => {
  const note = on(cases.note, aCase())
  const { user } = open(aCase(), note)
  await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'Called back, no answer.')
  await user.click(screen.getByRole('button', { name: 'Add note' }))
  await screen.findByText('Noted, for colleagues only.')
  expect(note.asked).toEqual([{ id, notes: 'Called back, no answer.', forCustomer: false }])
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', '')
})
