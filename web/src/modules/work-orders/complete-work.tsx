import { type Completion, completion, type WorkOrder, workOrders } from '@mtambo/contract'
import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { asRefused } from '#lib/api.ts'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { MissingSteps } from '#modules/checklists/missing-steps.tsx'
import { CompletionFields } from '#modules/completion/completion-fields.tsx'
import { emptyCompletion } from '#modules/completion/completion-values.ts'
import { useSigning } from '#modules/completion/use-signing.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { toast } from '#ui/toast.tsx'
import { emptyLog, LogFields } from './log-fields.tsx'
import { OpenSubJobs } from './open-sub-jobs.tsx'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

export const CompleteWork = ({ order, opened, onClose }: Props) => (
  <AskModal title={`Complete ${order.number}`} opened={opened} onClose={onClose}>
    <WhatIsAsked order={order} onDone={onClose} />
  </AskModal>
)

/** What completing it asks for is known first. */
function WhatIsAsked({ order, onDone }: { order: WorkOrder; onDone: () => void }) {
  const { data, error, refetch } = useQuery(ask(completion.get, { id: order.id }))
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  return data ? <CompleteForm order={order} completion={data} onDone={onDone} /> : <ListSkeleton rows={4} />
}

type FormProps = { order: WorkOrder; completion: Completion; onDone: () => void }

/** The last entry of the log, what failed, who signs, and what is to be remembered of the whole. */
function CompleteForm({ order, completion: asked, onDone }: FormProps) {
  const complete = useAct(workOrders.complete)
  const me = useMe().user.name
  const signing = useSigning()
  const form = useContractForm(workOrders.complete, {
    ...emptyLog(order.id),
    ...emptyCompletion(asked),
    signer: asked.needs.signature ? me : '',
    completionNotes: '',
    // That parts of it are not done is said below; whoever completes it then means it.
    ...(order.openSubJobs > 0 && { allowOpenSubJobs: true }),
  })
  const draft = useDraft(`work-${order.id}-complete`, form)
  // Somebody reported what it was opened for; planned work only has those who planned it.
  const told = order.caseId || order.serviceRequestId
  const done = ({ number }: WorkOrder) => {
    draft.clear()
    toast(told ? `${number} is completed. Whoever reported it is told.` : `${number} is completed.`)
    onDone()
  }
  const submit = form.onSubmit((input) => {
    const send = async () => {
      const signatures = await signing.sign(form.values)
      const photoIds = form.values.photos.map(({ id }) => id)
      complete.mutate({ ...input, photoIds, signatures }, { onError: form.refuse, onSuccess: done })
    }
    send().catch((error: unknown) => form.refuse(asRefused(error)))
  })
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={complete.isPending || signing.busy}
      save={order.openSubJobs > 0 ? 'Complete all the same' : 'Complete'}
      onCancel={onDone}
    >
      <OpenSubJobs order={order} />
      <MissingSteps order={order} />
      <LogFields form={form} photos="Photos before and after" seen={told ? 'The customer can read this' : undefined} />
      <CompletionFields order={order} completion={asked} form={form} pads={signing.pads} />
      {!told && (
        <Textarea
          label="Completion notes"
          description="What whoever comes next should know"
          minRows={2}
          {...form.getInputProps('completionNotes')}
        />
      )}
    </AskForm>
  )
}
