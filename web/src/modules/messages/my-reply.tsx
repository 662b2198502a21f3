import { type FileLink, MAX_ATTACHMENTS, messages } from '@mtambo/contract'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { Button } from '#ui/phone/button.tsx'
import { TextArea } from '#ui/phone/field.tsx'
import { Message } from '#ui/phone/message.tsx'
import { StickyAction } from '#ui/phone/phone-page.tsx'
import { PhotoField } from '#ui/phone/photo-field.tsx'
import { useUploads } from '#ui/use-uploads.ts'
import css from './my-thread.module.css'

/** Stays at the thumb. What is typed is kept on this phone until it is sent. */
export function MyReply({ id }: { id: string }) {
  const { support } = useTexts()
  const [attaching, setAttaching] = useState(false)
  const { form, files, setFiles, submit, busy } = useMyReply(id, () => setAttaching(false))
  const sending = useUploads(files, setFiles, MAX_ATTACHMENTS)
  const waits = sending.uploads.some(({ problem }) => !problem)
  return (
    <StickyAction>
      <form onSubmit={submit} noValidate className={css.reply}>
        <TextArea label={support.answer} rows={2} readOnly={busy} {...form.getInputProps('body')} />
        {attaching && (
          <PhotoField
            documents
            value={files}
            sending={sending}
            max={MAX_ATTACHMENTS}
            error={form.errors['attachmentIds']}
            onChange={setFiles}
          />
        )}
        {form.problem && <Message tone="bad">{form.problem}</Message>}
        {waits && <Message>{support.sending}</Message>}
        <div className={css.buttons}>
          <Button
            look="plain"
            icon={<IconPaperclip size={20} aria-hidden />}
            aria-label={support.attach}
            aria-expanded={attaching}
            onClick={() => setAttaching(!attaching)}
          >
            {files.length > 0 && files.length}
          </Button>
          <Button type="submit" busy={busy} disabled={waits}>
            {support.send}
          </Button>
        </div>
      </form>
    </StickyAction>
  )
}

function useMyReply(id: string, onSent: () => void) {
  const reply = useAct(messages.replyMine)
  const form = useContractForm(messages.replyMine, {
    id,
    body: '',
    attachmentIds: [] as string[],
    files: [] as FileLink[],
  })
  const { body, files } = form.values
  const draft = useDraft(`my-message-${id}`, { ...form, values: { body } })
  const submit = form.onSubmit((input) =>
    reply.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        form.reset()
        draft.clear()
        onSent()
      },
    }),
  )
  const setFiles = (next: FileLink[]) => form.setValues({ files: next, attachmentIds: next.map((file) => file.id) })
  return { form, files, setFiles, submit, busy: reply.isPending }
}
