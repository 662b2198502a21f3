import { type Comment, comments } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { Comments } from './index.ts'

const about = { aboutType: 'work-order', aboutId: uuid(40) } as const
const peter = { id: uuid(41), name: 'Peter Otieno' }
const said = (over: Partial<Comment> = {}): Comment => ({
  id: uuid(42),
  by: { id: uuid(43), name: 'Grace Wambui' },
  at: new Date('2026-11-20T16:20:00Z'),
  text: '@Peter Otieno has the key.',
  mentions: [peter],
  editedAt: null,
  mayEdit: true,
  mayRemove: true,
  ...over,
})

test('a comment names somebody, chosen with the keyboard, and a refusal stands beside it', async () => {
  let answers = 0
  const add = on(comments.add, () =>
    answers++ === 0 ? refuse('invalid', 'Check.', { mentionIds: 'Peter Otieno may not see this.' }) : said(),
  )
  const people = on(comments.people, [{ ...peter, role: 'Technician' }])
  const { user } = renderPage(<Comments about={about} />, {
    api: [on(comments.list, { items: [], nextCursor: null, mayWrite: true }), people, add],
  })
  const box = await screen.findByRole('textbox', { name: 'Comment' })
  await user.type(box, 'Ask @pe')
  await screen.findByRole('option', { name: /Peter Otieno.*Technician/ })
  await expectAccessible()
  await user.keyboard('{Enter}')
  await expect.poll(() => (box as HTMLTextAreaElement).value).toBe('Ask @Peter Otieno ')
  await user.type(box, 'about it')
  await user.click(screen.getByRole('button', { name: 'Comment' }))
  await screen.findByText('Peter Otieno may not see this.')
  expect(add.asked[0]).toMatchObject({ ...about, text: 'Ask @Peter Otieno about it', mentionIds: [peter.id] })
  await user.click(screen.getByRole('button', { name: 'Comment' }))
  await expect.poll(() => (box as HTMLTextAreaElement).value).toBe('')
  const [first, second] = add.asked as { id: string }[]
  expect(second?.id).toBe(first?.id)
})

test('names stand out; what was removed leaves a mark; who may not write only reads', async () => {
  const remove = on(comments.remove, said({ text: null }))
  const edit = on(comments.edit, said({ text: 'Nobody has the key.' }))
  const list = on(comments.list, {
    items: [said(), said({ id: uuid(44), text: null, mentions: [], mayEdit: false, mayRemove: false })],
    nextCursor: null,
    mayWrite: false,
  })
  const { user } = renderPage(<Comments about={about} />, { api: [list, edit, remove] })
  expect((await screen.findByText('@Peter Otieno')).tagName).toBe('STRONG')
  screen.getByText('This comment was removed.')
  expect(screen.queryByRole('textbox')).toBeNull()
  await expectAccessible()

  await user.click(screen.getByRole('button', { name: 'Edit' }))
  const box = screen.getByRole('textbox', { name: 'Your comment' })
  await user.clear(box)
  await user.type(box, 'Nobody has the key.')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await expect.poll(() => edit.asked).toEqual([{ id: uuid(42), text: 'Nobody has the key.', mentionIds: [] }])
  await user.click(await screen.findByRole('button', { name: 'Remove' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }))
  await expect.poll(() => remove.asked).toEqual([{ id: uuid(42) }])
})
