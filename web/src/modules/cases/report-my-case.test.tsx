import { cases, connections, type MyConnection } from '@mtambo/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Handler, on, refuse } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal, WithSearch } from '#testing/render-portal.tsx'
import { aMyCase } from './my-fixtures.ts'
import { ReportMyCasePage } from './report-my-case.tsx'

const meter = {
  id: uuid(101),
  meterNumber: 'MTR-NRB-000117',
  type: 'single_phase',
  loadKva: 7.5,
  status: 'active',
  transformer: null,
  feeder: null,
  installationDate: null,
  point: null,
  lastReadingDate: null,
  lastReadingKwh: null,
  county: 'Nairobi',
  town: 'Kilimani',
  address: 'Plot 14, Ngong Road',
  createdAt: new Date(),
  openCases: 0,
} satisfies MyConnection
const mine = on(connections.mine, { items: [meter], nextCursor: null })
const WORDS = 'No power since seven, the neighbours are dark too.'

const open = (...api: Handler[]) =>
  renderPortal(<WithSearch page={ReportMyCasePage} />, { at: '/report', api: [mine, ...api] })
type User = ReturnType<typeof open>['user']

const next = (user: User) => user.click(screen.getByRole('button', { name: 'Next' }))

async function answer(user: User, question: string, choice: string) {
  await screen.findByRole('heading', { level: 1, name: question })
  await user.click(screen.getByRole('radio', { name: choice }))
  await next(user)
}

async function answerAll(user: User) {
  await answer(user, 'Which connection is it about?', 'MTR-NRB-000117')
  await answer(user, 'What is wrong?', 'Power outage')
  await answer(user, 'How bad is it?', 'We cannot go on like this')
  await user.type(await screen.findByLabelText('In your own words'), WORDS)
  await next(user)
  await screen.findByRole('heading', { level: 1, name: 'Where is it?' })
  await user.type(screen.getByLabelText('How to find the place (optional)'), 'Blue gate')
  await next(user)
  await screen.findByRole('heading', { level: 1, name: 'Is this right?' })
}

const send = (user: User) => user.click(screen.getByRole('button', { name: 'Send the report' }))

test('a report goes out as it was answered, and its own page follows', async () => {
  const report = on(cases.reportMine, ({ id }) => aMyCase({ id }))
  const { user, where } = open(report)
  await answerAll(user)
  await expectAccessible()
  await waitFor(() => expect(JSON.stringify(localStorage)).toContain('Blue gate'))
  await send(user)

  await expect.poll(where).toMatch(/^\/cases\/.+\?sent=true$/)
  expect(report.asked).toMatchObject([
    {
      connectionId: meter.id,
      category: 'power_outage',
      severity: 'high',
      description: WORDS,
      locationText: 'Blue gate',
      point: null,
    },
  ])
  expect(JSON.stringify(localStorage), 'the draft is forgotten').not.toContain(WORDS)
})

test('what was typed survives a refusal and a reload', async () => {
  const report = on(cases.reportMine, () => refuse('invalid', 'Please check.', { description: 'Say a little more.' }))
  const { user, unmount } = open(report)
  await answerAll(user)
  await send(user)

  expect(await screen.findByText('Say a little more.')).toBeTruthy()
  expect(screen.getByLabelText('In your own words')).toHaveProperty('value', WORDS)
  await waitFor(() => expect(JSON.stringify(localStorage)).toContain(WORDS))

  unmount()
  open(report)
  expect(await screen.findByText('What you typed before is still here.')).toBeTruthy()
  expect(screen.getByRole('radio', { name: 'MTR-NRB-000117' })).toHaveProperty('checked', true)
  await expectAccessible()
})

test('sent twice over a bad line is one report: the second time leads to the first', async () => {
  const there = on(cases.myOne, ({ id }) => aMyCase({ id }))
  const { user, where } = open(
    on(cases.reportMine, () => refuse('conflict', 'This is there already.')),
    there,
  )
  await answerAll(user)
  await send(user)
  await expect.poll(where).toMatch(/^\/cases\/.+\?sent=true$/)
})

test('a question that is not answered says so and stays', async () => {
  const { user } = open()
  await screen.findByRole('heading', { level: 1, name: 'Which connection is it about?' })
  await next(user)
  expect(await screen.findByText('Please choose one.')).toBeTruthy()
  await answer(user, 'Which connection is it about?', 'Somewhere else')
  await screen.findByRole('heading', { level: 1, name: 'What is wrong?' })
  await next(user)
  expect(await screen.findByRole('alert')).toBeTruthy()
  await expectAccessible()
})
