import { backup, type Restore } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { DataPart } from './data-part.tsx'
import { aBackup, aRestore } from './fixtures.ts'
import { farInWords, percentOf, registerWord } from './words.ts'

const settings = on(backup.settings, { daily: true, keep: 7, keepDays: { notices: 90, email: 90, sms: 30 } })
const restoring = (latest: Restore | null, obstacle: string | null = null) =>
  on(backup.restores, { obstacle, maxBytes: 4 * 1024 ** 3, latest })

test('backups are begun, watched, fetched by whoever may, and removed', async () => {
  const items = [
    aBackup({
      state: 'running',
      id: uuid(2),
      url: null,
      bytes: null,
      progress: { rows: 600, ofRows: 1200, files: 0, ofFiles: 0 },
    }),
    aBackup(),
    aBackup({ id: uuid(3), who: 'Jane Doe', url: null }),
    aBackup({ id: uuid(4), state: 'failed', url: null, problem: 'Something went wrong on our side.' }),
  ]
  const remove = on(backup.remove, { done: true })
  const save = on(backup.saveSettings, { daily: false, keep: 7, keepDays: { notices: 90, email: 90, sms: 30 } })
  const api = [
    on(backup.list, { items, nextCursor: null }),
    remove,
    settings,
    save,
    restoring(null, 'This organisation is not empty: there are assets.'),
  ]
  const { user } = renderPage(<DataPart />, { api })
  expect(await screen.findByText('600 of 1,200 rows')).toBeTruthy()
  expect((screen.getByRole('button', { name: 'Back up now' }) as HTMLButtonElement).disabled).toBe(true)
  const link = screen.getByRole('link', { name: /^Download the backup of 3 Mar 2026/ })
  expect(link.getAttribute('href')).toBe('/api/backups/archive/1?sig=x')
  expect(screen.getByText('Only Jane Doe can fetch it.')).toBeTruthy()
  expect(screen.getByText('Something went wrong on our side.')).toBeTruthy()
  expect(await screen.findByText('This organisation is not empty: there are assets.')).toBeTruthy()
  await expectAccessible()

  await user.click(screen.getAllByRole('button', { name: 'Remove' })[0]!)
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }))
  await expect.poll(() => remove.asked).toEqual([{ id: uuid(1) }])
  await user.click(screen.getByRole('switch', { name: /^A backup every night/ }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await expect.poll(() => save.asked).toMatchObject([{ daily: false, keepDays: { sms: 30 } }])
})

test('an archive is looked at before it is restored, and the name must be typed', async () => {
  const begin = on(backup.restore, () =>
    refuse('invalid', 'Type the name', { name: 'Type the name as it is in the archive: Bora Foods' }),
  )
  const api = [on(backup.list, { items: [], nextCursor: null }), settings, restoring(aRestore()), begin]
  const { user } = renderPage(<DataPart />, { api, phone: true })
  expect(await screen.findByText('No backup yet')).toBeTruthy()
  expect(await screen.findByText('Work orders')).toBeTruthy()
  expect(screen.getByText(/2 files were already lost/)).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: /^Type the name/ }), 'Bora')
  await user.click(screen.getByRole('button', { name: 'Restore it' }))
  expect(await screen.findByText('Type the name as it is in the archive: Bora Foods')).toBeTruthy()
  expect(begin.asked).toEqual([{ id: uuid(20), name: 'Bora', tellPeople: true }])
  await expectAccessible()
})

test('what came of a restore is said', async () => {
  const result = { rows: 1200, files: 3, newPeople: 11, nameOnly: ['John Kamau'], warnings: [] }
  const api = [
    on(backup.list, { items: [], nextCursor: null }),
    settings,
    restoring(aRestore({ state: 'done', result }), 'x'),
  ]
  renderPage(<DataPart />, { api })
  expect(await screen.findByText(/^Bora Foods is back/)).toBeTruthy()
  expect(screen.getByText('John Kamau')).toBeTruthy()
  expect(screen.getByText(/11 people have no password here yet/)).toBeTruthy()
})

test('how far, in words and in percent', () => {
  const far = { rows: 100, ofRows: 1000, files: 0, ofFiles: 20 }
  expect(percentOf(far)).toBe(5)
  expect(percentOf({ rows: 0, ofRows: 0, files: 0, ofFiles: 0 })).toBe(0)
  expect(farInWords(far)).toBe('100 of 1,000 rows · 0 of 20 files')
  expect(registerWord('work_order_links')).toBe('Work order links')
})
