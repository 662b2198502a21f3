import { files, MAX_BYTES, media, type Medium } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aMedium, uploadsReach } from './fixtures.ts'
import { MediaPanel } from './media-panel.tsx'

const panel = <MediaPanel type="asset" id={uuid(60)} />
const listed = (items: () => Medium[], mayAdd = true) =>
  on(media.list, () => ({ items: items(), nextCursor: null, mayAdd, maxBytes: MAX_BYTES }))

const photo = aMedium()
const bearing = aMedium({ id: uuid(71), name: 'bearing.jpg', caption: 'Left bearing' })
const film = aMedium({ id: uuid(72), name: 'running.mp4', kind: 'video', mediaType: 'video/mp4', thumbnailUrl: null })
const noise = aMedium({ id: uuid(73), name: 'noise.webm', kind: 'audio', mediaType: 'audio/webm', thumbnailUrl: null })
const manual = aMedium({
  id: uuid(74),
  name: 'manual.pdf',
  kind: 'document',
  mediaType: 'application/pdf',
  thumbnailUrl: null,
  viewUrl: '/api/files/74?size=view',
})

test('each kind in its own way; a picture opens over the screen, and keys lead on', async () => {
  const { user } = renderPage(panel, { api: [listed(() => [photo, bearing, film, noise, manual], false)] })
  const pictures = await screen.findByRole('list', { name: 'Pictures' })
  expect(within(pictures).getByText('Left bearing')).toBeTruthy()
  expect(screen.getByLabelText('running.mp4').tagName).toBe('VIDEO')
  expect(screen.getByLabelText('noise.webm').tagName).toBe('AUDIO')
  expect(screen.getByRole('link', { name: 'manual.pdf' }).getAttribute('target')).toBe('_blank')
  expect(screen.queryByRole('button', { name: 'Add files' })).toBeNull()
  await expectAccessible()

  await user.click(within(pictures).getByRole('button', { name: 'Open plate.jpg' }))
  const viewer = await screen.findByRole('dialog', { name: 'plate.jpg' })
  expect(within(viewer).getByText('1 of 2')).toBeTruthy()
  await expectAccessible()
  within(viewer).getByRole('button', { name: 'Larger' }).focus()
  await user.keyboard('+')
  expect(within(viewer).getByRole('img').style.transform).toContain('scale(1.4)')
  await user.keyboard('{ArrowRight}')
  expect(await screen.findByRole('dialog', { name: 'Left bearing' })).toBeTruthy()
  expect(screen.getByRole('img', { name: 'Left bearing' }).style.transform).toContain('scale(1)')
})

test('files are sent one after another, given to the asset, and appear; what is too large is not even sent', async () => {
  uploadsReach()
  let items: Medium[] = []
  const upload = on(files.upload, ({ name }) => ({ ...aMedium({ name }), id: uuid(name === 'plate.jpg' ? 70 : 74) }))
  const attach = on(media.attach, ({ files: given }) => {
    items = [...(given[0]?.id === photo.id ? [photo] : [manual]), ...items]
    return { items: items.slice(0, 1) }
  })
  const { user } = renderPage(panel, { api: [listed(() => items), upload, attach], phone: true })
  await screen.findByText(/Nothing here yet. Add photos, manuals/)
  const film = new File(['x'], 'film.mp4', { type: 'video/mp4' })
  Object.defineProperty(film, 'size', { value: 300 * 1024 ** 2 })
  await user.upload(screen.getByLabelText('Add files'), [
    new File(['x'], 'plate.jpg', { type: 'image/jpeg' }),
    new File(['x'], 'manual.pdf', { type: 'application/pdf' }),
    film,
  ])
  expect(await screen.findByRole('button', { name: 'Open plate.jpg' })).toBeTruthy()
  expect(await screen.findByRole('link', { name: 'manual.pdf' })).toBeTruthy()
  expect(screen.getByText('This video has 300 MB. At most 200 MB can be sent.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  expect(upload.asked).toHaveLength(2)
  expect(attach.asked).toEqual([
    { aboutType: 'asset', aboutId: uuid(60), files: [{ id: uuid(70) }] },
    { aboutType: 'asset', aboutId: uuid(60), files: [{ id: uuid(74) }] },
  ])
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Dismiss film.mp4' }))
  expect(screen.queryByRole('list', { name: 'On their way' })).toBeNull()
})

test('what the network lost is sent again under the same id; a refusal is said', async () => {
  let away = true
  uploadsReach(() => (away ? 'is away' : 'answers'))
  let full = true
  const upload = on(files.upload, () =>
    full ? refuse('not_allowed_now', 'There is no room for this file (1 MB).') : photo,
  )
  const attach = on(media.attach, { items: [photo] })
  const { user } = renderPage(panel, { api: [listed(() => []), upload, attach] })
  await user.upload(await screen.findByLabelText('Add files'), new File(['x'], 'a.pdf', { type: 'application/pdf' }))
  await screen.findByText('Waits for the network.')
  away = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('There is no room for this file (1 MB).')
  full = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(attach.asked).toHaveLength(1))
  const [first, second] = upload.asked as { clientId: string }[]
  expect(second?.clientId).toBe(first?.clientId)
})

test('a caption is written, and a file removed after a question', async () => {
  let items = [photo]
  const caption = on(media.caption, ({ caption: said }) => (items = [{ ...photo, caption: said }])[0]!)
  const remove = on(media.remove, () => ((items = []), { done: true as const }))
  const { user } = renderPage(panel, { api: [listed(() => items), caption, remove] })
  await user.click(await screen.findByRole('button', { name: 'More about plate.jpg' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Write a caption' }))
  await user.type(await screen.findByRole('textbox', { name: 'Caption' }), 'Name plate')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Name plate')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'More about plate.jpg' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }))
  const dialog = await screen.findByRole('dialog', { name: 'Remove plate.jpg?' })
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }))
  await screen.findByText(/Nothing here yet/)
  expect(caption.asked).toEqual([{ id: photo.id, caption: 'Name plate' }])
})
