import { workCosts, type WorkOrder } from '@mtambo/contract'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { useAct } from '#lib/query.ts'
import { useCan } from '#lib/session.ts'
import { VendorSelect } from '#modules/vendors/vendor-select.tsx'
import { AskForm } from '#ui/ask-modal.tsx'
import { MoneyField } from '#ui/money-field.tsx'

/** A crane, a taxi, a firm that was called in. */
export function OtherCostForm({ order: { id }, onDone }: { order: WorkOrder; onDone: () => void }) {
  const act = useAct(workCosts.addCost)
  const seesVendors = useCan('purchasing:read')
  const [costId] = useState(newId)
  const form = useContractForm(workCosts.addCost, {
    id,
    costId,
    text: '',
    vendorId: null as string | null,
    amount: '' as number | '',
  })
  const { text, vendorId, amount } = form.values
  const draft = useDraft(`other-cost-${id}`, { ...form, values: { text, vendorId, amount } })
  const submit = form.onSubmit((input) =>
    act.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        draft.clear()
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={act.isPending} save="Add" onCancel={onDone}>
      <TextInput label="What for" required maxLength={200} data-autofocus {...form.getInputProps('text')} />
      {seesVendors && <VendorSelect clearable {...form.getInputProps('vendorId')} value={vendorId} />}
      <MoneyField label="Amount" required {...form.getInputProps('amount')} value={amount} />
    </AskForm>
  )
}
