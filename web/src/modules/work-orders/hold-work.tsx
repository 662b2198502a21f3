import { HoldReason, workOrders } from '@mtambo/contract'
import { Radio, Stack, Textarea } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { HOLD_REASONS } from './hold-words.ts'

type Props = { id: string; opened: boolean; onClose: () => void }

export const HoldWork = ({ id, opened, onClose }: Props) => (
  <AskModal title="Put on hold" opened={opened} onClose={onClose}>
    <HoldForm id={id} onDone={onClose} />
  </AskModal>
)

function HoldForm({ id, onDone }: { id: string; onDone: () => void }) {
  const hold = useAct(workOrders.hold)
  const form = useContractForm(
    workOrders.hold,
    { id, code: '' as HoldReason | '', reason: '' },
    {
      check: ({ code, reason }) => ({
        ...(!code && { code: 'Choose one' }),
        ...(code === 'other' && !reason.trim() && { reason: 'Say what it waits for' }),
      }),
    },
  )
  const draft = useDraft(`work-${id}-hold`, form)
  const submit = form.onSubmit((input) =>
    hold.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        draft.clear()
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={hold.isPending} save="Put on hold" onCancel={onDone}>
      <Radio.Group label="What does it wait for?" required {...form.getInputProps('code')}>
        <Stack gap={4} mt={4}>
          {HoldReason.options.map((code) => (
            <Radio key={code} value={code} label={HOLD_REASONS[code]} size="md" py={8} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label="More about it"
        description={form.values.code === 'other' ? 'What it waits for' : 'For example which part, or who has the key'}
        required={form.values.code === 'other'}
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}
