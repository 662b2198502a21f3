import { platform } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { CompaniesPage } from './companies-page.tsx'
import { CompanyPage } from './company-page.tsx'
import { aCompany, aCompanyPage, anAccess, anOperatorMe } from './fixtures.ts'
import { NewCompanyPage } from './new-company-page.tsx'
import { OperatorsPage } from './operators-page.tsx'

const KEY = '7K2M-0000-1111-2222-3333-4444'

test('companies are listed with their seats, and filtered', async () => {
  const list = on(platform.companies, ({ q }) => ({ items: q ? [] : [aCompany()], nextCursor: null }))
  const onSearch = vi.fn()
  const { user, where } = renderPage(<CompaniesPage search={{}} onSearch={onSearch} />, { me: null, api: [list] })
  const row = await screen.findByRole('row', { name: /Lakeside Bottlers/ })
  expect(within(row).getByText('7 of 10')).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('tab', { name: 'Suspended' }))
  expect(onSearch).toHaveBeenCalledWith({ status: 'suspended' })
  await user.click(row)
  expect(where()).toBe(`/companies/${uuid(71)}`)
})

test('an installation without companies says what to do', async () => {
  const list = on(platform.companies, { items: [], nextCursor: null })
  renderPage(<CompaniesPage search={{}} onSearch={() => {}} />, { me: null, api: [list], phone: true })
  expect(await screen.findByText('No company yet')).toBeTruthy()
})

test('a new company: what is wrong stands beside its field, and the key is shown once', async () => {
  const onboard = on(platform.onboard, ({ slug }) =>
    slug === 'taken'
      ? refuse('invalid', 'Check.', { slug: 'Another company has this short name. Choose a different one.' })
      : { company: aCompany({ status: 'pending' }), key: KEY, keyUntil: new Date('2026-04-01T08:00:00Z') },
  )
  const { user } = renderPage(<NewCompanyPage />, { me: null, api: [onboard] })
  await user.click(await screen.findByRole('button', { name: 'Make the company' }))
  expect(await screen.findByText('Give the name of the company')).toBeTruthy()
  await user.type(screen.getByLabelText('Name'), 'Lakeside Bottlers')
  await user.type(screen.getByLabelText('E-mail'), 'collins@example.com')
  await user.type(screen.getByLabelText('Short name (optional)'), 'taken')
  await user.click(screen.getByRole('button', { name: 'Make the company' }))
  expect(await screen.findByText(/has this short name/)).toBeTruthy()
  await expectAccessible()
  await user.clear(screen.getByLabelText('Short name (optional)'))
  await user.click(screen.getByRole('button', { name: 'Make the company' }))
  expect(await screen.findByText(KEY)).toBeTruthy()
  expect(screen.getByText(/A letter to collins@example.com/)).toBeTruthy()
  expect(onboard.asked.at(-1)).toEqual({
    name: 'Lakeside Bottlers',
    kind: 'general',
    contactName: null,
    contactEmail: 'collins@example.com',
    seats: null,
    tellContact: true,
  })
})

test('a company is suspended with a reason, and its history says who did what', async () => {
  const history = [
    {
      id: uuid(80),
      at: new Date('2026-03-02T08:00:00Z'),
      event: 'company.supported',
      who: 'Naomi Chebet',
      from: null,
      to: 'entered',
      notes: null,
    },
  ]
  const suspend = on(platform.suspend, aCompanyPage({ status: 'suspended' }))
  const api = [suspend, on(platform.company, aCompanyPage({ history }))]
  const { user } = renderPage(<CompanyPage id={uuid(71)} />, { me: null, api })
  expect(await screen.findByText('Support came in')).toBeTruthy()
  expect(screen.getByText('1 GB of 5 GB')).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Suspend' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Suspend' }))
  expect(await within(dialog).findByText('Say why')).toBeTruthy()
  await user.type(within(dialog).getByLabelText('Why'), 'Has not paid')
  await user.click(within(dialog).getByRole('button', { name: 'Suspend' }))
  await expect.poll(() => suspend.asked).toEqual([{ id: uuid(71), reason: 'Has not paid' }])
})

test('an access of support is asked for; where it is open, one enters', async () => {
  const asked = on(platform.askSupport, anAccess({ status: 'waiting' }))
  const api = [asked, on(platform.company, aCompanyPage({ supportAsksFirst: true }))]
  const { user, unmount } = renderPage(<CompanyPage id={uuid(71)} />, { me: null, api })
  await user.click(await screen.findByRole('button', { name: 'Ask for access' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Why'), 'The stock report shows nothing')
  await user.click(within(dialog).getByText('60'))
  await expectAccessible(dialog)
  await user.click(within(dialog).getByRole('button', { name: 'Ask' }))
  await expect
    .poll(() => asked.asked)
    .toEqual([{ id: uuid(71), reason: 'The stock report shows nothing', minutes: 60, full: false }])
  unmount()

  const open = on(platform.company, aCompanyPage({ support: [anAccess()] }))
  renderPage(<CompanyPage id={uuid(71)} />, { me: null, api: [open], phone: true })
  expect(await screen.findByRole('button', { name: 'Enter the console' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Open an access' })).toBeNull()
})

test('a company that waits gets a new key', async () => {
  const until = new Date(Date.now() + 86_400_000)
  const api = [
    on(platform.renewKey, { key: KEY, keyUntil: until }),
    on(platform.company, aCompanyPage({ status: 'pending', keyUntil: until })),
  ]
  const { user } = renderPage(<CompanyPage id={uuid(71)} />, { me: null, api })
  await user.click(await screen.findByRole('button', { name: 'New key' }))
  await user.click(await screen.findByRole('button', { name: 'Make a new key' }))
  expect(await screen.findByText(KEY)).toBeTruthy()
  expect(screen.getByText('Nobody was written to.')).toBeTruthy()
})

test('operators: a new one gets a first password, nobody removes oneself', async () => {
  const { user: naomi } = anOperatorMe()
  const other = { ...naomi, id: uuid(73), name: 'John Kamau', twoFactor: true }
  const api = [
    on(platform.addOperator, { operator: other, password: 'first-word' }),
    on(platform.operators, [naomi, other]),
    on(platform.me, anOperatorMe()),
  ]
  const { user } = renderPage(<OperatorsPage />, { me: null, api })
  expect(await screen.findByRole('button', { name: 'Remove John Kamau' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Remove Naomi Chebet' })).toBeNull()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Add an operator' }))
  await user.type(await screen.findByLabelText('Full name'), 'John Kamau')
  await user.type(screen.getByLabelText('E-mail'), 'john@example.com')
  await user.click(screen.getByRole('button', { name: 'Add' }))
  expect(await screen.findByText('first-word')).toBeTruthy()
})
