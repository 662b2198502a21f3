import { type FileLink, MAX_PHOTOS, type WorkOrder, workOrders } from '@mtambo/contract'
import { NumberInput, Textarea } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { PhotoPicker } from '#ui/photo-picker.tsx'
import { toast } from '#ui/toast.tsx'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

export const CompleteWork = ({ order, opened, onClose }: Props) => (
  <AskModal title={`Complete ${order.number}`} opened={opened} onClose={onClose}>
    <CompleteForm order={order} onDone={onClose} />
  </AskModal>
)

const emptyLog = (id: string) => ({
  id,
  workPerformed: '',
  partsUsed: '',
  issuesFound: '',
  recommendations: '',
  minutes: '' as number | '',
  photos: [] as FileLink[],
})

/** The electronic work log. */
function CompleteForm({ order, onDone }: { order: WorkOrder; onDone: () => void }) {
  const complete = useAct(workOrders.complete)
  const form = useContractForm(workOrders.complete, emptyLog(order.id))
  const draft = useDraft(`work-${order.id}-complete`, form)
  const submit = form.onSubmit((input) =>
    complete.mutate(
      { ...input, photoIds: form.values.photos.map(({ id }) => id) },
      {
        onError: form.refuse,
        onSuccess: ({ number }) => {
          draft.clear()
          toast(`${number} is completed. Whoever reported it is told.`)
          onDone()
        },
      },
    ),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={complete.isPending} save="Complete" onCancel={onDone}>
      <Textarea
        label="Work performed"
        description="The customer can read this"
        required
        data-autofocus
        {...form.getInputProps('workPerformed')}
      />
      <Textarea label="Parts used" minRows={2} {...form.getInputProps('partsUsed')} />
      <Textarea label="Issues found" minRows={2} {...form.getInputProps('issuesFound')} />
      <Textarea label="Recommendations" minRows={2} {...form.getInputProps('recommendations')} />
      <NumberInput
        label="Minutes on site"
        min={1}
        allowDecimal={false}
        hideControls
        inputMode="numeric"
        {...form.getInputProps('minutes')}
      />
      <PhotoPicker
        label="Photos before and after"
        error={form.errors.photoIds}
        value={form.values.photos}
        onChange={(photos) => form.setValues({ photos })}
        max={MAX_PHOTOS}
      />
    </AskForm>
  )
}
