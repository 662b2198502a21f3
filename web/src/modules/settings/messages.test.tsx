import { NoticeKind, settings, type Template } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { MessagesPart } from './index.ts'

const template = (change: Partial<Template>): Template => ({
  kind: 'case_updated',
  channel: 'email',
  subject: '{title}',
  body: 'Hello ,',
  custom: false,
  ...change,
})
const ALL = NoticeKind.options.flatMap((kind) => [
  template({ kind }),
  template({ kind, channel: 'sms', subject: null, body: '{title}: {text}', custom: kind === 'message' }),
])
const all = on(settings.templates, ALL)
const preview = on(settings.previewTemplate, ({ body, channel }) => ({
  subject: channel === 'email' ? 'F-2026-000123' : null,
  body: body.replace('{name}', 'Jane Njeri'),
  smsParts: channel === 'sms' ? 2 : null,
}))

test('a placeholder goes where the cursor is, the preview follows, and the words are kept', async () => {
  const save = on(settings.saveTemplate, (words) =>
    template({ ...words, subject: words.subject ?? null, custom: true }),
  )
  const { user } = renderPage(<MessagesPart search={{}} onSearch={() => {}} />, { api: [all, preview, save] })
  const body = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })
  body.setSelectionRange(6, 6)
  await user.click(screen.getByRole('button', { name: '{name}' }))
  expect(body.value).toBe('Hello {name},')
  expect(await screen.findByText('Hello Jane Njeri,')).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('The message is saved.')).toBeTruthy()
  expect(save.asked).toEqual([{ kind: 'case_updated', channel: 'email', subject: '{title}', body: 'Hello {name},' }])
})

test('an SMS says in how many parts it goes, and can have the product’s words again', async () => {
  const reset = on(settings.resetTemplate, template({ kind: 'message', channel: 'sms', subject: null }))
  const { user } = renderPage(<MessagesPart search={{ kind: 'message', channel: 'sms' }} onSearch={() => {}} />, {
    api: [all, preview, reset],
    phone: true,
  })
  expect(await screen.findByText(/Goes in 2 parts/)).toBeTruthy()
  expect(screen.queryByLabelText('Subject')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Back to the product’s words' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Use the product’s words' }))
  await expect.poll(() => reset.asked).toEqual([{ kind: 'message', channel: 'sms' }])
})

test('an unknown placeholder is named, and the channel goes into the address', async () => {
  const unknown = on(settings.previewTemplate, () =>
    refuse('invalid', 'Check.', { body: '{titel} is not known here.' }),
  )
  const onSearch = vi.fn()
  const { user } = renderPage(<MessagesPart search={{}} onSearch={onSearch} />, { api: [all, unknown] })
  expect(await screen.findByText('{titel} is not known here.')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'SMS' }))
  expect(onSearch).toHaveBeenCalledWith({ channel: 'sms' })
})
