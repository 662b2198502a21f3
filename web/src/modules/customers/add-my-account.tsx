import { customers } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useTexts } from '#lib/texts.tsx'
import { Button } from '#ui/phone/button.tsx'
import { TextField } from '#ui/phone/field.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage, StickyAction } from '#ui/phone/phone-page.tsx'

/** No draft is kept of it: these three numbers let somebody in. */
export function AddMyAccountPage() {
  const { accounts } = useTexts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const link = useAct(customers.linkAccount)
  const form = useContractForm(customers.linkAccount, { accountNumber: '', idNumber: '', phone: '' })
  const submit = form.onSubmit((input) =>
    link.mutate(input, {
      onError: form.refuse,
      onSuccess: async (all) => {
        const typed = input.accountNumber.toUpperCase()
        const added = all.find(({ accountNumber }) => accountNumber === typed)?.customerId
        await navigate({ to: '/accounts', search: { added }, replace: true })
        await client.invalidateQueries()
      },
    }),
  )
  return (
    <PhonePage title={accounts.add} context={accounts.addLead} back={{ to: '/accounts', label: accounts.title }}>
      <form onSubmit={submit} className={phone.form} noValidate>
        <Proof form={form} />
        {form.problem && <Message tone="bad">{form.problem}</Message>}
        <StickyAction>
          <Button type="submit" busy={link.isPending}>
            {accounts.submit}
          </Button>
        </StickyAction>
      </form>
    </PhonePage>
  )
}

type ProofForm = { getInputProps: (name: 'accountNumber' | 'idNumber' | 'phone') => ComponentProps<'input'> }

function Proof({ form }: { form: ProofForm }) {
  const { accounts, register } = useTexts()
  return (
    <>
      <TextField
        label={register.accountNumber}
        help={register.accountHelp}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('accountNumber')}
      />
      <TextField
        label={register.idNumber}
        help={accounts.idHelp}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        {...form.getInputProps('idNumber')}
      />
      <TextField
        label={register.phone}
        help={register.phoneHelp}
        type="tel"
        autoComplete="off"
        {...form.getInputProps('phone')}
      />
    </>
  )
}
