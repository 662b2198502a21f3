import { checklists, completion, workOrders } from '@mtambo/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { checklistsWith } from '#modules/checklists/fixtures.ts'
import { CompleteWork } from '#modules/work-orders/complete-work.tsx'
import { aWorkOrder } from '#modules/work-orders/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { CompletionPanel } from './completion-panel.tsx'
import { signaturesOf } from './completion-values.ts'
import { aCompletion } from './fixtures.ts'
import { CompletionRulesPart } from './rules-part.tsx'

test('completing is three presses, the log and a name; what is missing of the checklists is said first', async () => {
  const order = aWorkOrder({ status: 'in_progress', type: 'corrective', caseId: null })
  let answers = 0
  const complete = on(workOrders.complete, () =>
    answers++ === 0 ? refuse('invalid', 'Choose', { cause: 'Choose the cause' }) : aWorkOrder({ status: 'completed' }),
  )
  const { user } = renderPage(<CompleteWork order={order} opened onClose={() => {}} />, {
    api: [
      complete,
      on(completion.get, aCompletion({ needs: { codes: true, signature: true } })),
      on(checklists.ofOrder, checklistsWith([], { missing: ['Oil pressure'] })),
    ],
  })
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(await dialog.findByRole('button', { name: 'Leaks' }))
  await dialog.findByText('Oil pressure')
  fireEvent.change(dialog.getByRole('textbox', { name: /Work performed/ }), { target: { value: 'Sealed' } })
  await user.click(dialog.getByRole('button', { name: 'Complete' }))
  await dialog.findByText('Choose the cause')
  await expectAccessible()
  await user.click(dialog.getByRole('button', { name: 'Wear' }))
  await user.click(dialog.getByRole('button', { name: 'Replaced' }))
  await user.click(dialog.getByRole('button', { name: 'Complete' }))
  await waitFor(() =>
    expect(complete.asked.at(-1)).toMatchObject({
      problem: 'leak',
      cause: 'wear',
      remedy: 'replace',
      signatures: [{ role: 'technician', name: 'Mary Wanjiku', fileId: null }],
    }),
  )
})

test('how it ended is read in words, and corrected', async () => {
  const told = aCompletion({
    problem: 'leak',
    failure: true,
    downtime: { from: new Date('2026-11-20T06:00:00Z'), until: null },
    signatures: [
      { id: uuid(901), role: 'technician', name: 'Peter Otieno', at: new Date('2026-11-20T08:00:00Z'), picture: null },
    ],
  })
  const save = on(completion.saveCodes, () => told)
  const { user } = renderPage(<CompletionPanel order={aWorkOrder({ status: 'completed' })} />, {
    api: [save, on(completion.get, told)],
  })
  await screen.findByText('Leaks')
  screen.getByText(/to now$/)
  screen.getByText(/name typed/)
  await user.click(screen.getByRole('button', { name: 'Correct' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Wear' }))
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(save.asked).toMatchObject([{ problem: 'leak', cause: 'wear', failure: true }]))
})

test('what completing asks for is switched on', async () => {
  const rules = { codes: 'optional' as const, signature: 'optional' as const }
  const save = on(completion.saveRules, () => ({ ...rules, signature: 'required' as const }))
  const { user } = renderPage(<CompletionRulesPart />, {
    me: aMe({ 'settings:manage': 'all' }),
    api: [save, on(completion.rules, rules)],
  })
  await user.click(await screen.findByRole('switch', { name: /^Whoever did the work signs/ }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(save.asked).toEqual([{ codes: 'optional', signature: 'required' }]))
  await expectAccessible()
})

test('a drawing counts with a name only', () => {
  expect(signaturesOf({ signer: ' Ann ', onSite: '' }, { technician: uuid(1), onSite: uuid(2) })).toEqual([
    { role: 'technician', name: 'Ann', fileId: uuid(1) },
  ])
})
