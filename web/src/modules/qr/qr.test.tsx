import { assetCodeOf, qr, type Label, type LabelPreview, type QrSettings } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { anAsset } from '#modules/assets/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { LabelPanel } from './label-panel.tsx'
import { ScanPage } from './scan-page.tsx'
import { QrSettingsPart } from './settings-part.tsx'

const CODE = assetCodeOf(123_456_789)
const drawing = { modules: 29, path: 'M0 0h7v1h-7z' }
const asset = anAsset()
const labels = {
  current: {
    code: CODE,
    url: `https://example.com/q/${CODE}`,
    drawing,
    madeAt: new Date('2026-05-01T08:00:00Z'),
    prints: 2,
    printedAt: new Date('2026-05-02T08:00:00Z'),
  },
  former: [{ code: assetCodeOf(1), replacedAt: new Date('2026-05-01T08:00:00Z') }],
}
const aPreview = (first: Label[]): LabelPreview => ({
  labels: first.length,
  pages: 1,
  capped: false,
  first,
  page: { width: 210, height: 297 },
  label: { width: 70, height: 37 },
  places: [
    { x: 0, y: 0 },
    { x: 70, y: 0 },
  ],
})

test('the label of an asset is read, printed and replaced', async () => {
  const one: Label = { id: asset.id, code: CODE, tag: asset.tag, name: asset.name, drawing, prints: 2 }
  const replace = on(qr.replace, () => labels)
  const preview = on(qr.preview, () => aPreview([one]))
  const print = on(qr.print, () => refuse('invalid', 'Wrong', { start: 'This sheet has 24 labels.' }))
  const { user } = renderPage(<LabelPanel asset={asset} />, { api: [on(qr.ofAsset, labels), replace, preview, print] })
  await screen.findByRole('img', { name: 'QR code of 3NQ-K8N-1' })
  screen.getByText(/Printed 2 times/)
  screen.getByText(/^000-001-2 was replaced/)
  await user.click(screen.getByRole('button', { name: 'Replace code' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Replace the code' }))
  await waitFor(() => expect(replace.asked).toEqual([{ id: asset.id }]))
  await user.click(await screen.findByRole('button', { name: 'Print label…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Print labels' }))
  await dialog.findByRole('figure', { name: 'The first page with one label' })
  dialog.getByText('1 label on 1 page')
  await expectAccessible()
  await user.click(dialog.getByRole('button', { name: 'Download PDF' }))
  await dialog.findByText('This sheet has 24 labels.')
  expect(print.asked).toMatchObject([{ ids: [asset.id], template: 'a4-24', start: 1 }])
})

test('who may only look sees the label and changes nothing', async () => {
  renderPage(<LabelPanel asset={asset} />, {
    api: [on(qr.ofAsset, { current: null, former: [] })],
    me: aMe({ 'assets:read': 'all' }),
  })
  await screen.findByText(/being made/)
  expect(screen.queryByRole('button')).toBeNull()
})

test('a typed code leads to its page; a slip is said at once, and the server is not asked', async () => {
  const find = on(qr.find, () => refuse('not_found', 'This code does not exist, or you may not see it.'))
  const { user } = renderPage(<ScanPage />, { api: [find] })
  const field = await screen.findByRole('textbox', { name: 'Code on the label' })
  await user.type(field, '3nq-k8n-2')
  await user.click(screen.getByRole('button', { name: 'Find it' }))
  await screen.findByText(/not a code of ours/)
  await user.clear(field)
  await user.type(field, '3nq k8n 1{Enter}')
  await screen.findByText(/does not exist/)
  expect(find.asked).toEqual([{ code: CODE }])
  await expectAccessible()
})

test('the camera is offered where there is one, and says when it may not be used', async () => {
  vi.stubGlobal('BarcodeDetector', vi.fn())
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: { getUserMedia: () => Promise.reject(new Error('denied')) },
  })
  const { user } = renderPage(<ScanPage />, { api: [] })
  await user.click(await screen.findByRole('button', { name: 'Open the camera' }))
  await screen.findByText(/The camera cannot be used here/)
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'mediaDevices')
})

test('what labels do is set', async () => {
  const settings: QrSettings = {
    reports: 'request',
    name: 'optional',
    phone: 'optional',
    showStatus: true,
    showPhoto: false,
    sms: true,
    mostPerAddress: 10,
    mostPerAsset: 20,
  }
  const save = on(qr.saveSettings, () => ({ ...settings, reports: 'case' as const, phone: 'required' as const }))
  const { user } = renderPage(<QrSettingsPart />, {
    me: aMe({ 'settings:manage': 'all' }),
    api: [save, on(qr.settings, settings)],
  })
  await user.click(await screen.findByRole('radio', { name: /only$/ }))
  await user.click(screen.getByRole('switch', { name: 'A phone number must be given' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(save.asked).toMatchObject([{ reports: 'case', phone: 'required', sms: true }]))
  await expectAccessible()
})
