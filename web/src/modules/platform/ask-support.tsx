import { type CompanyPage, type Input, platform, type SupportAccess } from '@mtambo/contract'
import { Button, Checkbox, Input as Field, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useId } from 'react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'

type Props = { company: CompanyPage }

export function AskSupport({ company }: Props) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button onClick={open}>{company.supportAsksFirst ? 'Ask for access' : 'Open an access'}</Button>
      <AskModal title={`Access to ${company.name}`} opened={opened} onClose={close}>
        <AskSupportForm company={company} onEnd={close} />
      </AskModal>
    </>
  )
}

const LENGTHS = [15, 30, 60, 120] as const
type Length = (typeof LENGTHS)[number]
const said = ({ status }: SupportAccess) =>
  status === 'open'
    ? 'The access is open. Enter when you are ready.'
    : 'The company was asked. You see here when it answers.'

function AskSupportForm({ company: { id, name, supportAsksFirst }, onEnd }: Props & { onEnd: () => void }) {
  const ask = useAct(platform.askSupport)
  const form = useContractForm(platform.askSupport, {
    id,
    reason: '',
    minutes: 30 as Length,
    full: false,
  })
  const submit = (input: Input<typeof platform.askSupport>) =>
    ask.mutate(input, {
      onError: form.refuse,
      onSuccess: (access) => {
        toast(said(access))
        onEnd()
      },
    })
  return (
    <AskForm
      onSubmit={form.onSubmit(submit)}
      problem={form.problem}
      busy={ask.isPending}
      save={supportAsksFirst ? 'Ask' : 'Open it'}
      onCancel={onEnd}
    >
      <Textarea
        label="Why"
        description={`The administrators of ${name} read this.`}
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <Minutes value={form.values.minutes} onChange={(minutes) => form.setFieldValue('minutes', minutes)} />
      <Checkbox
        label="Also change things"
        description="Otherwise you only look, as a viewer would. Whatever you do is in their log under your name."
        {...form.getInputProps('full', { type: 'checkbox' })}
      />
      {supportAsksFirst && (
        <Text size="sm" c="dimmed">
          The time begins when somebody of theirs agrees. A question that nobody answers lapses after a day.
        </Text>
      )}
    </AskForm>
  )
}

function Minutes({ value, onChange }: { value: Length; onChange: (minutes: Length) => void }) {
  const label = useId()
  return (
    <Stack gap={4}>
      <Field.Label id={label} component="span">
        For how many minutes
      </Field.Label>
      <SegmentedControl
        fullWidth
        aria-labelledby={label}
        data={LENGTHS.map(String)}
        value={String(value)}
        onChange={(chosen) => onChange(LENGTHS.find((one) => String(one) === chosen) ?? 30)}
      />
    </Stack>
  )
}
