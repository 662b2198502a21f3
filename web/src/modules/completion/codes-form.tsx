import { completion as endpoints, type Completion, type WorkOrder } from '@mtambo/contract'
import { Checkbox } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm } from '#ui/ask-modal.tsx'
import { CodePicker } from './code-picker.tsx'

type Props = { order: WorkOrder; completion: Completion; onDone: () => void }

/** Corrects how a failure was told. */
export function CodesForm({ order: { id }, completion, onDone }: Props) {
  const act = useAct(endpoints.saveCodes)
  const { problem, cause, remedy, failure } = completion
  const form = useContractForm(endpoints.saveCodes, { id, problem, cause, remedy, failure })
  const submit = form.onSubmit((input) => act.mutate(input, { onError: form.refuse, onSuccess: onDone }))
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={act.isPending} save="Save" onCancel={onDone}>
      <CodePicker
        list="problem"
        label="What was wrong"
        {...form.getInputProps('problem')}
        value={form.values.problem}
      />
      <CodePicker list="cause" label="Why" {...form.getInputProps('cause')} value={form.values.cause} />
      <CodePicker list="remedy" label="What helped" {...form.getInputProps('remedy')} value={form.values.remedy} />
      <Checkbox
        size="md"
        label="It had stopped working"
        description="Counts as a failure"
        {...form.getInputProps('failure', { type: 'checkbox' })}
      />
    </AskForm>
  )
}
