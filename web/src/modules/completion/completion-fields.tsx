import type { Completion, WorkOrder } from '@mtambo/contract'
import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type ReactNode, useState } from 'react'
import { formatInstant } from '#lib/format.ts'
import { useWords } from '#lib/session.ts'
import { MomentField } from '#ui/moment-field.tsx'
import { type Drawing, SignaturePad } from '#ui/signature-pad.tsx'
import { CodePicker } from './code-picker.tsx'
import type { CompletionValues } from './completion-values.ts'

type Form = Pick<UseFormReturnType<CompletionValues>, 'getInputProps' | 'setFieldValue' | 'values' | 'errors'>
export type Pads = { technician: React.Ref<Drawing>; onSite: React.Ref<Drawing> }
type Props = { order: WorkOrder; completion: Completion; form: Form; pads: Pads }

const REPAIRS = ['corrective', 'emergency']

/** What is asked when work is completed, beside the log: what failed, whether it stood still, who signs. */
export function CompletionFields({ order, completion, form, pads }: Props) {
  const repair = REPAIRS.includes(order.type)
  return (
    <>
      {repair && <Failure form={form} required={completion.needs.codes} />}
      {order.asset && <Standstill form={form} since={completion.downSince} open={repair} />}
      <Signatures form={form} required={completion.needs.signature} pads={pads} />
    </>
  )
}

function Failure({ form, required }: { form: Form; required: boolean }) {
  const pick = (list: 'problem' | 'cause' | 'remedy', label: string) => (
    <CodePicker
      list={list}
      label={label}
      required={required}
      value={form.values[list]}
      onChange={(code) => form.setFieldValue(list, code)}
      error={form.errors[list]}
    />
  )
  return (
    <Stack gap="sm">
      {pick('problem', 'What was wrong')}
      {pick('cause', 'Why')}
      {pick('remedy', 'What helped')}
    </Stack>
  )
}

function Standstill({ form, since, open }: { form: Form; since: Date | null; open: boolean }) {
  const words = useWords()
  const [told, setTold] = useState(false)
  const asset = words.asset.toLowerCase()
  if (since)
    return (
      <MomentField
        label="Works again since"
        description={`Out of service since ${formatInstant(since)}. Left out: it stays out of service.`}
        {...form.getInputProps('downUntil')}
      />
    )
  const shown = told || form.values.downFrom !== '' || Boolean(form.errors['downFrom'])
  return (
    <Stack gap="sm">
      {open && (
        <Checkbox
          size="md"
          label="It had stopped working"
          description="Counts as a failure"
          {...form.getInputProps('failure', { type: 'checkbox' })}
        />
      )}
      <Checkbox
        size="md"
        label={`The ${asset} stood still`}
        checked={shown}
        onChange={(event) => {
          setTold(event.currentTarget.checked)
          if (!event.currentTarget.checked) {
            form.setFieldValue('downFrom', '')
            form.setFieldValue('downUntil', '')
          }
        }}
      />
      {shown && (
        <>
          <MomentField label="Stood still from" required {...form.getInputProps('downFrom')} />
          <MomentField label="Until" description="Empty: it still stands still" {...form.getInputProps('downUntil')} />
        </>
      )}
    </Stack>
  )
}

/** Drawn with a finger, or the name typed alone. Somebody on site may sign, too. */
function Signatures({ form, required, pads }: { form: Form; required: boolean; pads: Pads }) {
  const [more, setMore] = useState(false)
  const [signs, setSigns] = useState(required)
  const shown = signs || form.values.signer !== ''
  return (
    <Stack gap="sm">
      {!required && (
        <Checkbox
          size="md"
          label="Sign for the work"
          checked={shown}
          onChange={(event) => {
            setSigns(event.currentTarget.checked)
            if (!event.currentTarget.checked) form.setFieldValue('signer', '')
          }}
        />
      )}
      {shown && (
        <Signer form={form} field="signer" label="Your name" required={required} pad={pads.technician}>
          {form.errors['signatures']}
        </Signer>
      )}
      {shown && (
        <Checkbox
          size="md"
          label="Somebody on site signs, too"
          checked={more || form.values.onSite !== ''}
          onChange={(event) => {
            setMore(event.currentTarget.checked)
            if (!event.currentTarget.checked) form.setFieldValue('onSite', '')
          }}
        />
      )}
      {shown && (more || form.values.onSite !== '') && (
        <Signer form={form} field="onSite" label="Name of the person on site" pad={pads.onSite} />
      )}
    </Stack>
  )
}

type SignerProps = {
  form: Form
  field: 'signer' | 'onSite'
  label: string
  required?: boolean
  pad: React.Ref<Drawing>
  /** What is wrong. */
  children?: ReactNode
}

const Signer = ({ form, field, label, required, pad, children }: SignerProps) => (
  <Stack gap="xs">
    <TextInput
      label={label}
      required={required}
      maxLength={100}
      size="md"
      {...form.getInputProps(field)}
      error={form.errors[field] ?? children}
    />
    <SignaturePad ref={pad} label="Signature" description="With a finger or a pen. The name alone will do, too." />
    {form.values[field].trim() === '' && (
      <Text size="sm" c="dimmed">
        A drawing counts with a name only.
      </Text>
    )}
  </Stack>
)
