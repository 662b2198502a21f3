import { type CategoryItem, files, type NumberPreview, type Profile, settings } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { HoursPart, ListsPart, NumbersPart, OrganisationPart, SettingsFrame } from './index.ts'

const PROFILE: Profile = {
  name: 'Kenya Power',
  slug: 'kenya-power',
  kind: 'electric-utility',
  country: 'KE',
  currency: 'KES',
  address: null,
  phone: '+254700000100',
  email: null,
  website: null,
  timeZone: 'Africa/Nairobi',
  accent: null,
  logoUrl: null,
}
const profile = on(settings.profile, PROFILE)

test('the profile is saved with its colour; the logo stays as it is', async () => {
  const save = on(settings.saveProfile, { ...PROFILE, accent: '#1d4ed8' })
  const { user } = renderPage(
    <SettingsFrame>
      <OrganisationPart />
    </SettingsFrame>,
    { api: [profile, save], at: '/settings' },
  )
  expect((await screen.findByRole('link', { name: 'Organisation' })).getAttribute('aria-current')).toBe('page')
  const colour = await screen.findByLabelText('Colour (optional)')
  await user.type(colour, '#facc15')
  expect(await screen.findByText(/White words cannot be read on it/)).toBeTruthy()
  await expectAccessible()
  await user.clear(colour)
  await user.type(colour, '#1d4ed8')
  expect(screen.getByText('Not saved yet.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('The organisation is saved.')).toBeTruthy()
  expect(save.asked).toMatchObject([{ name: 'Kenya Power', accent: '#1d4ed8', timeZone: 'Africa/Nairobi' }])
  expect(save.asked[0]).not.toHaveProperty('logoId')
  expect(screen.queryByText('Not saved yet.')).toBeNull()
})

test('a logo is uploaded, shown, and saved with the rest', async () => {
  const stored = {
    id: uuid(90),
    name: 'logo.png',
    mediaType: 'image/png',
    bytes: 3,
    url: '/f/90',
    thumbnailUrl: '/f/90/small',
  }
  const save = on(settings.saveProfile, { ...PROFILE, logoUrl: '/api/organisations/kenya-power/logo?v=1' })
  const { user, container } = renderPage(<OrganisationPart />, {
    api: [profile, on(files.upload, stored), save],
    phone: true,
  })
  await user.upload(await screen.findByLabelText('Logo'), new File(['abc'], 'logo.png', { type: 'image/png' }))
  await expect.poll(() => container.querySelector('img')?.getAttribute('src')).toBe('/f/90/small')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await expect.poll(() => save.asked).toMatchObject([{ logoId: uuid(90) }])
  await expect.poll(() => container.querySelector('img')?.getAttribute('src')).toContain('/logo?v=1')
})

test('what the server refuses stands beside its field', async () => {
  const save = on(settings.saveProfile, () => refuse('invalid', 'Check.', { phone: 'This is not a phone number.' }))
  const { user } = renderPage(<OrganisationPart />, { api: [profile, save] })
  const phone = await screen.findByLabelText('Phone')
  await user.clear(phone)
  await user.type(phone, '999999')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('This is not a phone number.')).toBeTruthy()
  // Let go again.
  await user.click(screen.getByRole('button', { name: 'Undo the changes' }))
  expect(screen.getByLabelText<HTMLInputElement>('Phone').value).toBe('+254700000100')
})

const FORMATS: NumberPreview[] = [
  { kind: 'customer', format: 'KP-{YYYY}-{NNNN}', next: 'KP-2026-0038' },
  { kind: 'meter', format: 'MTR-{CCC}-{NNNNNN}', next: 'MTR-NRB-000139' },
  { kind: 'case', format: 'F-{YYYY}-{NNNNNN}', next: 'F-2026-000061' },
  { kind: 'workOrder', format: 'WO-{YYYY}-{NNNNNN}', next: 'WO-2026-000134' },
  { kind: 'workLog', format: 'ML-{YYYY}-{NNNNNN}', next: 'ML-2026-000087' },
  { kind: 'serviceRequest', format: 'SR-{YYYY}-{NNNNNN}', next: 'SR-2026-000036' },
  { kind: 'bill', format: 'INV-{YYYY}-{NNNNNN}', next: 'INV-2026-000001' },
  { kind: 'receipt', format: 'RCT-{YYYY}-{NNNNNN}', next: 'RCT-2026-000001' },
]

test('a number format shows the next number while it is typed, and what is wrong', async () => {
  const save = on(settings.saveNumbers, FORMATS)
  const { user } = renderPage(<NumbersPart />, { api: [on(settings.numbers, FORMATS), save] })
  const field = await screen.findByLabelText('Connection (meter)')
  await user.clear(field)
  await user.click(field)
  await user.paste('M/{CCC}/{NNNN}')
  expect(await screen.findByText('M/NRB/0139')).toBeTruthy()
  await expectAccessible()
  await user.clear(field)
  await user.paste('m-{NNNN}')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/Use capital letters/)).toBeTruthy()
  expect(save.asked).toEqual([])
})

const KINDS: CategoryItem[] = [
  { code: 'power_outage', label: 'Power outage', active: true, interruption: true, sort: 0 },
  { code: 'low_voltage', label: 'Low voltage', active: true, interruption: false, sort: 1 },
]

test('a list is sorted, renamed, added to, and its codes stay', async () => {
  const save = on(settings.saveCategories, KINDS)
  const { user } = renderPage(<ListsPart onList={() => {}} />, { api: [on(settings.categories, KINDS), save] })
  await user.click(await screen.findByRole('button', { name: 'Move Power outage down' }))
  expect(await screen.findByText('Power outage is number 2 of 2 now.')).toBeTruthy()
  const name = screen.getByLabelText('Name of low voltage')
  await user.clear(name)
  await user.type(name, 'Dim light')
  await user.type(screen.getByLabelText('Add one'), 'Street light{Enter}')
  expect(screen.getByText(/go into SAIDI, SAIFI/)).toBeTruthy()
  const last = screen.getAllByRole('listitem').at(-1)!
  await user.click(within(last).getByLabelText('Interrupts supply'))
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await expect
    .poll(() => save.asked)
    .toEqual([
      {
        list: 'case',
        items: [
          { code: 'low_voltage', label: 'Dim light', active: true, interruption: false },
          { code: 'power_outage', label: 'Power outage', active: true, interruption: true },
          { code: 'street_light', label: 'Street light', active: true, interruption: true },
        ],
      },
    ])
})

test('what is in use is not deleted, and the reason is said; kinds the product knows are fixed', async () => {
  const used = on(settings.saveCategories, () =>
    refuse('invalid', 'Check.', { items: '“Low voltage” is in use. Take it out of the choices instead.' }),
  )
  const api = [on(settings.categories, KINDS), used]
  const { user, unmount } = renderPage(<ListsPart onList={() => {}} />, { api, phone: true })
  await user.click(await screen.findByRole('button', { name: 'Delete Low voltage' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/“Low voltage” is in use/)).toBeTruthy()
  unmount()

  renderPage(<ListsPart list="work" onList={() => {}} />, { api })
  expect(await screen.findByText(/The product acts upon these kinds/)).toBeTruthy()
  expect(screen.queryByLabelText('Add one')).toBeNull()
  expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull()
})

test('working hours: a day is closed, and the others are made alike', async () => {
  const save = on(settings.saveHours, ({ hours }) => hours)
  const hours = { monday: { from: '07:00', to: '16:00' }, saturday: { from: '09:00', to: '13:00' } }
  const { user } = renderPage(<HoursPart />, { api: [on(settings.hours, hours), save] })
  await user.click(await screen.findByRole('button', { name: 'The same Monday to Friday' }))
  await user.click(screen.getByLabelText('Saturday'))
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const open = { from: '07:00', to: '16:00' }
  await expect
    .poll(() => save.asked)
    .toEqual([{ hours: { monday: open, tuesday: open, wednesday: open, thursday: open, friday: open } }])
})
