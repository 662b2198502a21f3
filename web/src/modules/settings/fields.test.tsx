import { type AssetField, assetFields } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { FieldsPart } from './index.ts'

const POWER: AssetField = {
  category: 'transformer',
  code: 'power',
  label: 'Power',
  kind: 'number',
  unit: 'kVA',
  options: [],
  required: false,
}
const list = on(assetFields.list, [
  POWER,
  { ...POWER, category: 'substation', code: 'wood', label: 'Wood', kind: 'text' },
])

test('a choice is added below what there is, moved up, and saved in that order', async () => {
  const save = on(assetFields.save, ({ fields }) =>
    fields.map((field) => ({ category: 'transformer', unit: null, options: [], ...field })),
  )
  const { user } = renderPage(<FieldsPart category="transformer" onCategory={vi.fn()} />, { api: [list, save] })
  const power = await screen.findByRole('group', { name: 'Power' })
  expect(within(power).getByLabelText<HTMLInputElement>('Unit').value).toBe('kVA')
  expect(screen.queryByRole('group', { name: 'Wood' })).toBeNull()
  await user.type(screen.getByRole('textbox', { name: 'Add one' }), 'Cooling{Enter}')
  const cooling = await screen.findByRole('group', { name: 'Cooling' })
  await user.click(within(cooling).getByRole('combobox', { name: 'What it holds' }))
  await user.click(await screen.findByRole('option', { name: 'Choice' }))
  await user.type(within(cooling).getByLabelText('Choices'), 'oil, air,')
  await user.click(within(cooling).getByRole('switch', { name: 'Required' }))
  await user.click(within(cooling).getByRole('button', { name: 'Move Cooling up' }))
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('The fields are saved.')).toBeTruthy()
  expect(save.asked).toMatchObject([
    {
      category: 'transformer',
      fields: [
        { code: 'cooling', label: 'Cooling', kind: 'choice', options: ['oil', 'air'], required: true },
        { code: 'power', unit: 'kVA' },
      ],
    },
  ])
})

test('what the server refuses stands beside the field; one that is taken out can be had back', async () => {
  const said = 'A number of kVA has no choices.'
  const save = on(assetFields.save, () => refuse('invalid', 'Check.', { 'fields.0.label': said }))
  const { user } = renderPage(<FieldsPart category="transformer" onCategory={vi.fn()} />, {
    api: [list, save],
    phone: true,
  })
  await user.type(await screen.findByLabelText('Name'), '!')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(said)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Take out Power/ }))
  expect(screen.getByText(/No fields of its own yet/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Undo the changes' }))
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Power')
})

test('another kind of equipment is chosen', async () => {
  const onCategory = vi.fn()
  const { user } = renderPage(<FieldsPart onCategory={onCategory} />, { api: [list] })
  await user.click(await screen.findByRole('combobox', { name: /^Kind of/ }))
  await user.click(await screen.findByRole('option', { name: 'Transformer' }))
  expect(onCategory).toHaveBeenLastCalledWith('transformer')
})
