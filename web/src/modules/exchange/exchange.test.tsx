import { exchange } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { anImport, FIELDS } from './fixtures.ts'
import { ImportPage, ImportsPage } from './index.ts'

const COUNTS = { added: 2, changed: 0, left: 0, wrong: 1 }
const DONE = {
  ...COUNTS,
  status: 'done',
  finishedAt: new Date('2026-01-31T08:00:00Z'),
  undoUntil: new Date('2026-03-02T08:00:00Z'),
} as const

test('columns are said, unknown values go into the list, and every row is looked at', async () => {
  const it = anImport()
  const map = on(exchange.map, anImport({ status: 'checking' }))
  const { user } = renderPage(<ImportPage id={it.id} />, { api: [on(exchange.get, it), map] })
  expect(await screen.findByText(/could be read day first or month first/)).toBeTruthy()
  expect(screen.getByText('Not imported: Number, Colour.')).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('combobox', { name: 'Column for Tag' }))
  await user.click(await screen.findByRole('option', { name: 'Number' }))
  await user.click(screen.getByRole('button', { name: 'Add all to the list' }))
  await user.click(screen.getByRole('button', { name: 'Check all rows' }))
  expect(map.asked).toMatchObject([{ columns: { tag: [0], category: [1] }, values: { category: { Pump: '+' } } }])
})

test('wrong rows are named, and only knowingly left out; what is done can be taken back', async () => {
  const it = anImport({
    ...COUNTS,
    status: 'checked',
    preview: [{ line: 2, action: 'added', cells: [{ label: 'Tag', value: 'P-1' }] }],
  })
  const problems = [{ line: 4, column: 'Class', value: 'unicorn', reason: 'This is not in your list.' }]
  const start = on(exchange.start, anImport(DONE))
  const { user } = renderPage(<ImportPage id={it.id} />, {
    api: [on(exchange.get, it), on(exchange.problems, { items: problems, nextCursor: null }), start],
  })
  const table = await screen.findByRole('table', { name: 'Wrong rows' })
  expect(within(table).getByText('unicorn')).toBeTruthy()
  const go = screen.getByRole<HTMLButtonElement>('button', { name: 'Import 2 rows' })
  expect(go.disabled).toBe(true)
  await user.click(screen.getByRole('checkbox', { name: /Leave out the wrong row/ }))
  await expectAccessible()
  await user.click(go)
  expect(start.asked).toEqual([{ id: it.id, onlyRight: true }])
})

test('what is done says what came of it and how long it can be taken back', async () => {
  const it = anImport({
    ...DONE,
    wrong: 0,
    problem: 'It cannot be taken back: one of its rows has been changed since.',
  })
  renderPage(<ImportPage id={it.id} />, { api: [on(exchange.get, it)], phone: true })
  expect(await screen.findByText(/one of its rows has been changed/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Take back' })).toBeTruthy()
  await expectAccessible()
})

test('the page of imports takes a file and lists those before', async () => {
  const { id: _, ...row } = anImport(DONE)
  renderPage(<ImportsPage search={{}} onSearch={() => {}} />, {
    api: [
      on(exchange.registers, [{ register: 'assets', fields: FIELDS }]),
      on(exchange.list, { items: [{ ...row, id: anImport().id }], nextCursor: null }),
    ],
  })
  expect((await screen.findByRole('link', { name: 'machines.csv' })).getAttribute('href')).toContain('/imports/')
  expect(screen.getByRole('link', { name: 'Download a template' }).getAttribute('href')).toBe(
    '/api/imports/templates/assets',
  )
  expect(screen.getByText('2 added')).toBeTruthy()
  await expectAccessible()
})
