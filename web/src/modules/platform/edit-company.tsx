import { type CompanyPage, type Input, platform } from '@mtambo/contract'
import { Button, NumberInput, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { sizeText, toBytes, toGigabytes } from './words.ts'

export function EditCompany({ company }: { company: CompanyPage }) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" onClick={open}>
        Edit
      </Button>
      <AskModal title={company.name} opened={opened} onClose={close}>
        <EditForm company={company} onEnd={close} />
      </AskModal>
    </>
  )
}

function EditForm({ company, onEnd }: { company: CompanyPage; onEnd: () => void }) {
  const { id, contactName, contactEmail, seats, seatsUsed, storageBytes, usage } = company
  const edit = useAct(platform.edit)
  const form = useContractForm(platform.edit, {
    id,
    contactName: contactName ?? '',
    contactEmail: contactEmail ?? '',
    seats: (seats ?? '') as number | string,
    storageBytes,
  })
  const submit = (input: Input<typeof platform.edit>) =>
    edit.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        toast('Saved.')
        onEnd()
      },
    })
  const few = typeof form.values.seats === 'number' && form.values.seats < seatsUsed
  return (
    <AskForm onSubmit={form.onSubmit(submit)} problem={form.problem} busy={edit.isPending} save="Save" onCancel={onEnd}>
      <TextInput label="Contact" autoComplete="off" {...form.getInputProps('contactName')} />
      <TextInput label="E-mail" type="email" autoComplete="off" {...form.getInputProps('contactEmail')} />
      <NumberInput
        label="Seats"
        description={
          few
            ? `${seatsUsed} are in use: nobody is signed out, but nobody can be added.`
            : 'Left empty: any number of members.'
        }
        allowDecimal={false}
        min={1}
        {...form.getInputProps('seats')}
      />
      <NumberInput
        label="Room for files, in GB"
        description={`Left empty: as all others. ${sizeText(usage.fileBytes)} are used.`}
        decimalScale={1}
        min={0.1}
        value={toGigabytes(form.values.storageBytes)}
        onChange={(gigabytes) => form.setFieldValue('storageBytes', toBytes(gigabytes))}
        error={form.errors['storageBytes']}
      />
    </AskForm>
  )
}
