import { readings } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { anAsset } from '#modules/assets/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aMeter, aMeterPage, aReading } from './fixtures.ts'
import { MeterPage, MetersPage } from './index.ts'
import { MetersPanel } from './meters-panel.tsx'

/** jsdom draws nothing, so that a chart has no size. */
vi.mock('./reading-chart.tsx', () => ({ default: () => <p>Drawn</p> }))

const page = on(readings.meter, aMeterPage())
const before = aReading({ id: uuid(703), value: 1152, used: null, at: new Date('2026-11-14T06:00:00Z') })
const list = on(readings.list, { items: [aReading(), before], nextCursor: null })
const base = [page, list]

test('a meter shows how it goes, and a reading that looks wrong is asked about', async () => {
  let tries = 0
  const record = on(readings.record, () =>
    tries++ === 0
      ? refuse('invalid', 'Is it mistyped?', { confirm: 'The last reading was 1200 h, and 3 is less.' })
      : aReading({ value: 3, flags: ['new_meter'] }),
  )
  const { user } = renderPage(<MeterPage id={uuid(701)} />, { api: [record, ...base] })
  await screen.findByRole('row', { name: /1,200.*48 h.*Mary Wanjiku/ })
  screen.getByText('8.25 h a day')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Enter a reading' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /What it shows, in h/ }), '3')
  await user.click(dialog.getByRole('button', { name: 'Enter' }))
  await dialog.findByText(/and 3 is less/)
  await user.click(dialog.getByRole('radio', { name: 'Another meter was put in' }))
  await expectAccessible()
  await user.click(dialog.getByRole('button', { name: 'Enter' }))
  await screen.findByText('Running hours: 3 h is entered.')
  expect(record.asked).toEqual([
    { id: uuid(701), value: 3, notes: null },
    { id: uuid(701), value: 3, confirm: 'new_meter', notes: null },
  ])
})

test('a wrong reading is corrected', async () => {
  const correct = on(readings.correct, aReading({ value: 1210 }))
  const { user } = renderPage(<MeterPage id={uuid(701)} />, { api: [correct, ...base], phone: true })
  const [first] = await screen.findAllByRole('button', { name: /Correct the reading/ })
  await user.click(first!)
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /What it shows/ }), '1210')
  await user.click(dialog.getByRole('button', { name: 'Correct' }))
  await waitFor(() => expect(correct.asked).toMatchObject([{ readingId: uuid(702), value: 1210 }]))
})

test('on the page of an asset meters are read and added by who may', async () => {
  const meters = on(readings.meters, {
    items: [aMeter(), aMeter({ id: uuid(704), name: 'Starts', mayRead: false, lastValue: null, lastAt: null })],
    nextCursor: null,
  })
  const add = on(readings.addMeter, aMeterPage({ name: 'Oil pressure' }))
  const { user } = renderPage(<MetersPanel asset={anAsset()} />, { api: [add, meters], me: aMe(MANAGER) })
  const link = await screen.findByRole('link', { name: 'Running hours' })
  expect(link.getAttribute('href')).toBe(`/meters/${uuid(701)}`)
  expect(screen.getAllByRole('button', { name: 'Enter a reading' })).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Add a meter' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('radio', { name: /Gauge/ }))
  await user.click(dialog.getByRole('button', { name: 'Add the meter' }))
  dialog.getByText('Give the unit, for example h')
  await user.type(dialog.getByRole('textbox', { name: /What it measures/ }), 'Oil pressure')
  await user.type(dialog.getByRole('textbox', { name: /Unit/ }), 'bar')
  await expectAccessible()
  await user.click(dialog.getByRole('button', { name: 'Add the meter' }))
  await screen.findByText('Oil pressure is added. Enter its first reading.')
  expect(add.asked).toMatchObject([{ assetId: anAsset().id, kind: 'gauge', unit: 'bar' }])
})

test('all meters stand in one list', async () => {
  const meters = on(readings.meters, { items: [aMeter()], nextCursor: null })
  renderPage(<MetersPage search={{ q: 'cmp' }} onSearch={() => {}} />, { api: [meters] })
  await screen.findByRole('row', { name: /Running hours.*CMP-01.*1,200 h/ })
  expect(meters.asked).toEqual([{ q: 'cmp', limit: 25 }])
  await expectAccessible()
})
