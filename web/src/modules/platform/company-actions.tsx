import { type CompanyPage, type Input, platform, type SignUpKey } from '@mtambo/contract'
import { Button, Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { toast } from '#ui/toast.tsx'
import { EditCompany } from './edit-company.tsx'
import { KeyShown } from './key-shown.tsx'

type Props = { company: CompanyPage }

/** What can be done with the company now. */
export const CompanyActions = ({ company }: Props) => (
  <>
    {company.status === 'active' && <Suspend company={company} />}
    {company.status === 'suspended' && <Activate company={company} />}
    {company.status === 'pending' && company.keyUntil && <WithdrawKey company={company} />}
    <EditCompany company={company} />
    {company.status === 'pending' && <NewKey company={company} />}
  </>
)

function Suspend({ company: { id, name } }: Props) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" onClick={open}>
        Suspend
      </Button>
      <AskModal title={`Suspend ${name}?`} opened={opened} onClose={close}>
        <SuspendForm id={id} name={name} onEnd={close} />
      </AskModal>
    </>
  )
}

function SuspendForm({ id, name, onEnd }: { id: string; name: string; onEnd: () => void }) {
  const suspend = useAct(platform.suspend)
  const form = useContractForm(platform.suspend, { id, reason: '' })
  const submit = (input: Input<typeof platform.suspend>) =>
    suspend.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        toast(`${name} is suspended.`)
        onEnd()
      },
    })
  return (
    <AskForm
      onSubmit={form.onSubmit(submit)}
      problem={form.problem}
      busy={suspend.isPending}
      save="Suspend"
      onCancel={onEnd}
    >
      <Text>
        Everybody is signed out at once and told so when they come back. Nothing is deleted, and what was to be done
        later waits.
      </Text>
      <Textarea
        label="Why"
        description="For the operators. The company’s people do not read it on their screens."
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}

function Activate({ company: { id, name } }: Props) {
  const activate = useAct(platform.activate)
  return (
    <ConfirmButton
      title={`Activate ${name}?`}
      text="Its people can sign in again, and what waited is done."
      onConfirm={() => activate.mutateAsync({ id }).then(() => toast(`${name} is active again.`))}
    >
      Activate
    </ConfirmButton>
  )
}

function WithdrawKey({ company: { id, name } }: Props) {
  const withdraw = useAct(platform.withdrawKey)
  return (
    <ConfirmButton
      danger
      title="Withdraw the key?"
      text={`Nobody can sign up for ${name} until you make a new one.`}
      confirm="Withdraw it"
      onConfirm={() => withdraw.mutateAsync({ id }).then(() => toast('The key is worthless now.'))}
    >
      Withdraw the key
    </ConfirmButton>
  )
}

function NewKey({ company }: Props) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button onClick={open}>New key</Button>
      <AskModal title={`A new key for ${company.name}`} opened={opened} onClose={close}>
        <NewKeyForm company={company} onEnd={close} />
      </AskModal>
    </>
  )
}

function NewKeyForm({ company: { id, name, contactEmail }, onEnd }: Props & { onEnd: () => void }) {
  const renew = useAct(platform.renewKey)
  const [made, setMade] = useState<SignUpKey | null>(null)
  const form = useContractForm(platform.renewKey, { id, tellContact: false })
  if (made)
    return (
      <Stack>
        <KeyShown
          company={name}
          email={contactEmail}
          secret={made.key}
          until={made.keyUntil}
          told={form.values.tellContact}
        />
        <Button onClick={onEnd}>I have kept the key</Button>
      </Stack>
    )
  return (
    <AskForm
      onSubmit={form.onSubmit((input) => renew.mutate(input, { onSuccess: setMade, onError: form.refuse }))}
      problem={form.problem}
      busy={renew.isPending}
      save="Make a new key"
      onCancel={onEnd}
    >
      <Text>The earlier key stops working. The new one works for 14 days.</Text>
      <Checkbox
        label={`Write to ${contactEmail} where to sign up`}
        {...form.getInputProps('tellContact', { type: 'checkbox' })}
      />
    </AskForm>
  )
}
