import { type FileLink, MAX_ATTACHMENTS, messages } from '@mtambo/contract'
import { useState } from 'react'
import { api } from '#lib/api.ts'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useSend } from '#lib/send.ts'
import { useMe, useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { Button } from '#ui/phone/button.tsx'
import { TextArea, TextField } from '#ui/phone/field.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage, StickyAction } from '#ui/phone/phone-page.tsx'
import { PhotoField } from '#ui/phone/photo-field.tsx'
import { useUploads } from '#ui/use-uploads.ts'

/** Begins a conversation. What is broken has a better way, which is said first. */
export function MyNewMessagePage() {
  const { nav, support } = useTexts()
  const words = useWords()
  const { form, files, setFiles, submit, busy } = useMyNewMessage()
  const sending = useUploads(files, setFiles, MAX_ATTACHMENTS)
  const waits = sending.uploads.some(({ problem }) => !problem)
  return (
    <PhonePage title={support.write} back={{ to: '/support', label: nav.messages }}>
      <Message tone="careful">
        <p>
          {support.fault} <Link to="/report">{support.report(words)}</Link>
        </p>
      </Message>
      <form onSubmit={submit} noValidate className={phone.form}>
        <TextField
          label={support.subject}
          help={support.subjectHelp}
          autoComplete="off"
          {...form.getInputProps('subject')}
        />
        <TextArea label={support.message} rows={6} {...form.getInputProps('body')} />
        <PhotoField
          documents
          value={files}
          sending={sending}
          max={MAX_ATTACHMENTS}
          error={form.errors['attachmentIds']}
          onChange={setFiles}
        />
        <StickyAction>
          {form.problem && <Message tone="bad">{form.problem}</Message>}
          {waits && <Message>{support.sending}</Message>}
          <Button type="submit" busy={busy} disabled={waits}>
            {support.send}
          </Button>
        </StickyAction>
      </form>
    </PhonePage>
  )
}

function useMyNewMessage() {
  const navigate = useNavigate()
  const { customer } = useMe()
  const [id] = useState(newId)
  const form = useContractForm(messages.write, {
    id,
    subject: '',
    body: '',
    attachmentIds: [] as string[],
    files: [] as FileLink[],
  })
  const { subject, body, files } = form.values
  // Somebody with two accounts writes for the one in use.
  const draft = useDraft(`my-new-message-${customer?.id}`, { ...form, values: { subject, body } })

  const sent = () => {
    draft.clear()
    void navigate({ to: '/support/$id', params: { id }, replace: true })
  }
  const { send, sending: busy } = useSend(messages.write, {
    there: () => api(messages.myThread, { id }),
    sent,
    refused: form.refuse,
  })
  const setFiles = (next: FileLink[]) => form.setValues({ files: next, attachmentIds: next.map((file) => file.id) })
  return { form, files, setFiles, submit: form.onSubmit(send), busy }
}
