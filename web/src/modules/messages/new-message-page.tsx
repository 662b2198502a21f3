import { type FileLink, MAX_ATTACHMENTS, messages } from '@mtambo/contract'
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { CustomerSelect } from '#modules/customers/index.ts'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { PhotoPicker } from '#ui/photo-picker.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'

/** Writes to a customer first. */
export function NewMessagePage({ customerId }: { customerId?: string }) {
  const { form, files, setFiles, submit, busy, forget } = useNewMessage(customerId)
  return (
    <Page
      narrow
      title="New message"
      context="The customer is told by SMS or e-mail, and reads it in the portal."
      back={{ to: '/messages', label: 'Messages' }}
    >
      <FormFrame
        onSubmit={submit}
        problem={form.problem}
        busy={busy}
        save="Send"
        cancel={{ to: '/messages' }}
        onCancel={forget}
      >
        <Section title="To whom, and about what">
          <div style={{ display: 'grid', gap: 16 }}>
            <CustomerSelect required {...form.getInputProps('customerId')} value={form.values.customerId || null} />
            <TextInput label="Subject" required autoComplete="off" {...form.getInputProps('subject')} />
            <Textarea label="Message" required minRows={5} {...form.getInputProps('body')} />
            <PhotoPicker
              documents
              max={MAX_ATTACHMENTS}
              value={files}
              onChange={setFiles}
              error={form.errors['attachmentIds']}
            />
          </div>
        </Section>
      </FormFrame>
    </Page>
  )
}

function useNewMessage(customerId: string | undefined) {
  const navigate = useNavigate()
  const start = useAct(messages.start)
  // Sent again after a broken line, it is the same message.
  const [id] = useState(newId)
  const form = useContractForm(messages.start, {
    id,
    customerId: customerId ?? '',
    subject: '',
    body: '',
    attachmentIds: [] as string[],
    files: [] as FileLink[],
  })
  const { customerId: to, subject, body, files } = form.values
  const draft = useDraft(`new-message-${customerId ?? ''}`, { ...form, values: { customerId: to, subject, body } })
  const submit = form.onSubmit((input) =>
    start.mutate(input, {
      onError: form.refuse,
      onSuccess: (thread) => {
        draft.clear()
        toast(`${thread.customer.name} is told.`)
        void navigate({ to: '/messages/$id', params: { id: thread.id }, replace: true })
      },
    }),
  )
  const setFiles = (next: FileLink[]) => form.setValues({ files: next, attachmentIds: next.map((file) => file.id) })
  return { form, files, setFiles, submit, busy: start.isPending, forget: draft.clear }
}
