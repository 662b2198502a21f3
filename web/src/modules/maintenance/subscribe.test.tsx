import { maintenance } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { Subscribe } from './subscribe.tsx'

test('an address is made, copied, renewed and stopped', async () => {
  let url: string | null = null
  let made = 0
  const feed = on(maintenance.feed, () => ({ url }))
  const make = on(maintenance.makeFeed, () => ({
    url: (url = `https://mtambo.example/api/calendars/secret-${++made}/work.ics`),
  }))
  const stop = on(maintenance.stopFeed, () => ({ url: (url = null) }))
  const { user } = renderPage(<Subscribe />, { api: [feed, make, stop] })

  await user.click(await screen.findByRole('button', { name: 'Subscribe' }))
  await user.click(await screen.findByRole('button', { name: 'Make my address' }))
  const address = await screen.findByRole('textbox', { name: 'Your secret address' })
  expect(address).toHaveProperty('value', 'https://mtambo.example/api/calendars/secret-1/work.ics')
  screen.getByText(/Whoever has it can read/)
  await expectAccessible()

  await user.click(screen.getByRole('button', { name: 'Copy the address' }))
  await screen.findByRole('button', { name: 'Copied' })
  expect(await navigator.clipboard.readText()).toBe('https://mtambo.example/api/calendars/secret-1/work.ics')

  await user.click(screen.getByRole('button', { name: 'New address…' }))
  const question = within(await screen.findByRole('dialog', { name: 'Make a new address?' }))
  await user.click(question.getByRole('button', { name: 'Make a new one' }))
  await screen.findByDisplayValue(/secret-2/)

  await user.click(screen.getByRole('button', { name: 'Stop…' }))
  const stopping = within(await screen.findByRole('dialog', { name: 'Stop the address?' }))
  await user.click(stopping.getByRole('button', { name: 'Stop it' }))
  await screen.findByRole('button', { name: 'Make my address' })
  expect(make.asked).toHaveLength(2)
  expect(stop.asked).toHaveLength(1)
})
