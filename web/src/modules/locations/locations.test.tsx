import { assets, locations } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { noMedia } from '#modules/files/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aLocation, aLocationRow, aWorksId } from './fixtures.ts'
import { LocationPage, LocationsPage, NewLocationPage } from './index.ts'

const nothing = { items: [], nextCursor: null, total: 0, capped: false }
const { id } = aLocation()

test('the tree begins at the top, with a few opened; a table on demand', async () => {
  const works = aLocationRow({ id: aWorksId, name: 'Nairobi works', above: [], within: null, parentId: null })
  const list = on(locations.list, ({ parentId }) => ({
    ...nothing,
    items: parentId === 'none' ? [works] : [aLocationRow({ hasChildren: false })],
    total: 1,
  }))
  const onSearch = vi.fn()
  const { user } = renderPage(<LocationsPage search={{}} onSearch={onSearch} />, { api: [list] })
  const opener = await screen.findByRole('button', { name: 'What lies in Nairobi works', expanded: true })
  expect((await screen.findByRole('link', { name: 'Hall 2' })).getAttribute('href')).toBe(`/locations/${id}`)
  expect(list.asked).toMatchObject([{ parentId: 'none' }, { parentId: aWorksId }])
  await expectAccessible()
  await user.click(opener)
  expect(screen.queryByRole('link', { name: 'Hall 2' })).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Table' }))
  expect(onSearch).toHaveBeenCalledWith({ view: 'table' })
})

test('an empty tree says where to begin; what is looked for says where it lies', async () => {
  renderPage(<LocationsPage search={{}} onSearch={() => {}} />, { api: [on(locations.list, nothing)] })
  await screen.findByRole('heading', { name: 'No locations yet' })
})

test('its page shows the way to it and what stands there; it is not archived while it is in use', async () => {
  const archive = on(locations.archive, () =>
    refuse('not_allowed_now', 'Hall 2 is in use: PRESS-1. Move that somewhere else first.'),
  )
  const there = on(assets.list, nothing)
  const { user } = renderPage(<LocationPage id={id} />, {
    api: [on(locations.get, aLocation()), on(locations.list, nothing), there, archive, noMedia()],
  })
  await screen.findByRole('heading', { level: 1, name: 'Hall 2' })
  expect(screen.getByRole('link', { name: 'Nairobi works' }).getAttribute('href')).toBe(`/locations/${aWorksId}`)
  await screen.findByText('Nothing stands in Hall 2 or below it.')
  expect(there.asked).toMatchObject([{ locationId: id }])
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Archive' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Archive' }))
  await dialog.findByText('Hall 2 is in use: PRESS-1. Move that somewhere else first.')
})

test('one is added in another, and what the server refuses stands beside its field', async () => {
  let tries = 0
  const create = on(locations.create, () =>
    tries++ === 0 ? refuse('invalid', 'Please check.', { code: 'Another location has this code.' }) : aLocation(),
  )
  const works = aLocation({ id: aWorksId, name: 'Nairobi works', above: [], path: [], parentId: null })
  const { user, where } = renderPage(<NewLocationPage parentId={aWorksId} />, {
    api: [on(locations.get, works), on(locations.list, nothing), create],
  })
  const save = await screen.findByRole('button', { name: 'Add location' })
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Lies in' })).toHaveProperty('value', 'Nairobi works'),
  )
  await user.click(save)
  screen.getByText('Give it a name')
  await user.type(screen.getByLabelText(/^Name/), 'Hall 2')
  await user.click(save)
  await screen.findByText('Another location has this code.')
  await expectAccessible()
  await user.click(save)
  await waitFor(() => expect(where()).toBe(`/locations/${id}`))
  expect(create.asked.at(-1)).toMatchObject({ name: 'Hall 2', kind: 'building', parentId: aWorksId })
})
