import { workOrders } from '@mtambo/contract'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { emptyLog, LogFields } from './log-fields.tsx'

type Props = { id: string; opened: boolean; onClose: () => void }

export const LogWork = ({ id, opened, onClose }: Props) => (
  <AskModal title="Add a log entry" opened={opened} onClose={onClose}>
    <LogForm id={id} onDone={onClose} />
  </AskModal>
)

/** What was done so far, while the work goes on. */
function LogForm({ id, onDone }: { id: string; onDone: () => void }) {
  const log = useAct(workOrders.log)
  const form = useContractForm(workOrders.log, emptyLog(id))
  const draft = useDraft(`work-${id}-log`, form)
  const submit = form.onSubmit((input) =>
    log.mutate(
      { ...input, photoIds: form.values.photos.map((photo) => photo.id) },
      {
        onError: form.refuse,
        onSuccess: () => {
          draft.clear()
          toast('The entry is in the log.')
          onDone()
        },
      },
    ),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={log.isPending} save="Add entry" onCancel={onDone}>
      <LogFields form={form} photos="Photos" />
    </AskForm>
  )
}
