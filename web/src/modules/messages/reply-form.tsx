import { type CannedReply, messages } from '@mtambo/contract'
import { Textarea, TextInput } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'

export function ReplyForm({ reply, onDone }: { reply: CannedReply; onDone: () => void }) {
  const save = useAct(messages.saveCanned)
  const form = useContractForm(messages.saveCanned, reply)
  const submit = form.onSubmit((input) =>
    save.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ title }) => {
        toast(`“${title}” is kept.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={save.isPending} save="Save" onCancel={onDone}>
      <TextInput label="Name" required description="What you look for it by." {...form.getInputProps('title')} />
      <Textarea
        label="Reply"
        required
        minRows={5}
        description="{name} becomes the first name of the customer."
        {...form.getInputProps('body')}
      />
    </AskForm>
  )
}
