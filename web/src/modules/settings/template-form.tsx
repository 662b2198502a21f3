import { settings, type Template } from '@mtambo/contract'
import { Stack, Textarea, TextInput } from '@mantine/core'
import { useAct } from '#lib/query.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { Placeholders, useInsert } from './placeholders.tsx'
import { SaveBar } from './save-bar.tsx'
import { TemplatePreview } from './template-preview.tsx'
import { usePart } from './use-part.ts'

const valuesOf = ({ kind, channel, subject, body }: Template) => ({ kind, channel, subject: subject ?? '', body })

export function TemplateForm({ template, title }: { template: Template; title: string }) {
  const { kind, channel, custom } = template
  const { form, submit, bar } = usePart(settings.saveTemplate, `message-${kind}-${channel}`, valuesOf(template), {
    said: 'The message is saved.',
    read: valuesOf,
  })
  const { ref, insert } = useInsert(form.values.body, (next) => form.setFieldValue('body', next))
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Section
          title={title}
          context={custom ? 'In your own words.' : 'In the product’s words. Change them, and they are yours.'}
          action={custom && <BackToOurs template={template} />}
        >
          <Stack>
            {channel === 'email' && <TextInput label="Subject" {...form.getInputProps('subject')} />}
            <Textarea label="Message" minRows={channel === 'email' ? 8 : 3} {...form.getInputProps('body')} ref={ref} />
            <Placeholders onInsert={insert} />
          </Stack>
        </Section>
        <TemplatePreview words={form.values} />
        <SaveBar {...bar} />
      </Stack>
    </form>
  )
}

function BackToOurs({ template: { kind, channel } }: { template: Template }) {
  const reset = useAct(settings.resetTemplate)
  return (
    <ConfirmButton
      size="compact-sm"
      title="Back to the product’s words?"
      text="Your own words for this message are deleted."
      confirm="Use the product’s words"
      onConfirm={() =>
        reset.mutateAsync({ kind, channel }).then(() => toast('The message has the product’s words again.'))
      }
    >
      Back to the product’s words
    </ConfirmButton>
  )
}
