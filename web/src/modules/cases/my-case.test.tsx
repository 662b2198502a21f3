import { cases } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal } from '#testing/render-portal.tsx'
import { aMyCase, anEntry } from './my-fixtures.ts'
import { MyCasePage } from './my-case.tsx'

test('right after reporting: the number, what happens next, and the line of stages', async () => {
  renderPortal(<MyCasePage id={uuid(200)} sent />, { api: [on(cases.myOne, aMyCase())] })

  expect(await screen.findByRole('heading', { level: 1, name: 'Power outage' })).toBeTruthy()
  expect(screen.getByText('Thank you. Your report has arrived.')).toBeTruthy()
  expect(screen.getByText(/told the manager on duty/)).toBeTruthy()
  const stages = within(screen.getByRole('list', { name: 'Where it stands' })).getAllByRole('listitem')
  expect(stages).toHaveLength(5)
  expect(stages[0]?.getAttribute('aria-current')).toBe('step')
  await expectAccessible()
})

test('what is fixed says how long it took and what was done, and offers to report again', async () => {
  const history = [
    anEntry(0, 'reported'),
    anEntry(40, null, { notes: 'The crew is on its way.' }),
    anEntry(59, 'resolved'),
  ]
  const fixed = aMyCase({
    status: 'resolved',
    resolutionMinutes: 135,
    resolutionNotes: 'A joint was tightened.',
    history,
  })
  renderPortal(<MyCasePage id={uuid(200)} />, { api: [on(cases.myOne, fixed)] })

  expect(await screen.findByText('Fixed in 2 h 15 min')).toBeTruthy()
  expect(screen.getByText('A joint was tightened.')).toBeTruthy()
  expect(screen.getByText('A message for you')).toBeTruthy()
  expect(screen.getByText('The crew is on its way.')).toBeTruthy()
  const again = screen.getByRole('link', { name: 'Report again' })
  expect(again.getAttribute('href')).toContain(uuid(101))
  await expectAccessible()
})
