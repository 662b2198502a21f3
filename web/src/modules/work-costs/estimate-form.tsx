import { workCosts, type WorkOrder } from '@mtambo/contract'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm } from '#ui/ask-modal.tsx'
import { MoneyField } from '#ui/money-field.tsx'

type Props = { order: WorkOrder; estimated: number | null; onDone: () => void }

export function EstimateForm({ order: { id }, estimated, onDone }: Props) {
  const act = useAct(workCosts.estimate)
  const form = useContractForm(workCosts.estimate, { id, estimatedCost: (estimated ?? '') as number | '' })
  const submit = form.onSubmit((input) => act.mutate(input, { onError: form.refuse, onSuccess: onDone }))
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={act.isPending} save="Save" onCancel={onDone}>
      <MoneyField
        label="What it should cost"
        description="Empty for no estimate"
        data-autofocus
        {...form.getInputProps('estimatedCost')}
        value={form.values.estimatedCost}
      />
    </AskForm>
  )
}
