import { type FileLink, MAX_ATTACHMENTS, messages, type Thread } from '@mtambo/contract'
import { Button, Text, Textarea } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { useUploads } from '#ui/use-uploads.ts'
import { AttachButton, Attached } from './attach-files.tsx'
import { filledIn } from './canned.ts'
import { CannedPicker } from './canned-picker.tsx'
import classes from './thread.module.css'

/** Answers. What is typed is kept per conversation; Ctrl and Enter send it. */
export function Composer({ thread }: { thread: Thread }) {
  const { id, customer } = thread
  const { form, files, setFiles, submit, busy } = useReply(id)
  const sending = useUploads(files, setFiles, MAX_ATTACHMENTS)
  const box = useRef<HTMLTextAreaElement>(null)
  const waits = sending.uploads.some(({ problem }) => !problem)

  function insert(text: string) {
    const { body } = form.values
    const at = box.current?.selectionStart ?? body.length
    form.setFieldValue('body', `${body.slice(0, at)}${filledIn(text, customer.name)}${body.slice(at)}`)
    // The menu gives the focus back to its button when it closes.
    setTimeout(() => box.current?.focus())
  }
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || waits) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.composer}>
      <Textarea
        ref={box}
        aria-label="Your answer"
        placeholder={`Write to ${customer.name}`}
        minRows={2}
        maxRows={8}
        readOnly={busy}
        onKeyDown={keys}
        {...form.getInputProps('body')}
      />
      <Attached files={files} onChange={setFiles} sending={sending} error={form.errors['attachmentIds']} />
      <FormProblem>{form.problem}</FormProblem>
      <div className={classes.sendBar}>
        <CannedPicker onPick={insert} />
        <AttachButton sending={sending} full={files.length >= MAX_ATTACHMENTS} />
        <Text span size="sm" c="dimmed" className={classes.hint}>
          Ctrl + Enter sends
        </Text>
        <Button type="submit" loading={busy} disabled={waits} leftSection={<IconSend size={16} aria-hidden />}>
          Send
        </Button>
      </div>
    </form>
  )
}

function useReply(id: string) {
  const reply = useAct(messages.reply)
  const form = useContractForm(messages.reply, {
    id,
    body: '',
    attachmentIds: [] as string[],
    files: [] as FileLink[],
  })
  const { body, files } = form.values
  const draft = useDraft(`message-${id}`, { ...form, values: { body } })
  const setFiles = (next: FileLink[]) => form.setValues({ files: next, attachmentIds: next.map((file) => file.id) })
  const submit = form.onSubmit((input) =>
    reply.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        form.reset()
        draft.clear()
      },
    }),
  )
  return { form, files, setFiles, submit, busy: reply.isPending }
}
