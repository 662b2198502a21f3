import { customers } from '@mtambo/contract'
import type { ComponentProps, ReactNode } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useTexts } from '#lib/texts.tsx'
import { PasswordField } from '#ui/phone/password-field.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { keepUtility, type PortalDoors, usePortalDoors, UtilitySelect } from './portal-door.tsx'
import { useEnter } from './portal-enter.ts'
import { Button } from '#ui/phone/button.tsx'
import { TextField } from '#ui/phone/field.tsx'

export function RegisterPage({ utility }: { utility?: string }) {
  const { register, signIn } = useTexts()
  const { doors, first } = usePortalDoors(utility)
  return (
    <PhonePage title={register.title} context={register.lead}>
      {doors.length === 0 ? (
        <Message tone="careful">{signIn.noUtility}</Message>
      ) : (
        <RegisterForm doors={doors} first={first} />
      )}
      <p>
        {register.have} <Link to="/sign-in">{signIn.title}</Link>
      </p>
    </PhonePage>
  )
}

function useRegisterForm(first: string) {
  const { signIn } = useTexts()
  const form = useContractForm(
    customers.registerPortal,
    { organisation: first, accountNumber: '', idNumber: '', phone: '', password: '' },
    {
      check: ({ organisation }): Record<string, string> => (organisation ? {} : { organisation: signIn.chooseUtility }),
    },
  )
  const { organisation, accountNumber, phone: number } = form.values
  // Neither the ID number nor the password stays on the device.
  const draft = useDraft('register', { ...form, values: { organisation, accountNumber, phone: number } })
  return { form, draft }
}

function RegisterForm({ doors, first }: { doors: PortalDoors; first: string }) {
  const { register } = useTexts()
  const { form, draft } = useRegisterForm(first)
  const open = useAct(customers.registerPortal)
  const enter = useEnter()

  const submit = form.onSubmit((input) =>
    open.mutate(input, {
      onSuccess: () => {
        draft.clear()
        keepUtility(input.organisation)
        void enter({ welcome: true })
      },
      onError: form.refuse,
    }),
  )

  return (
    <form onSubmit={submit} className={phone.form} noValidate>
      <UtilitySelect doors={doors} {...form.getInputProps('organisation')} />
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
        help={register.idHelp}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('idNumber')}
      />
      <TextField
        label={register.phone}
        help={register.phoneHelp}
        type="tel"
        autoComplete="tel"
        {...form.getInputProps('phone')}
      />
      <NewPassword {...form.getInputProps('password')} />
      {form.problem && <Message tone="bad">{form.problem}</Message>}
      <Button type="submit" busy={open.isPending}>
        {register.submit}
      </Button>
      <p className={phone.context}>{register.next}</p>
    </form>
  )
}

/** Chosen once here; it can be looked at, so it is typed once. */
function NewPassword(input: ComponentProps<'input'> & { error?: ReactNode }) {
  const { common, register } = useTexts()
  return (
    <PasswordField
      choosing
      label={register.password}
      help={register.passwordHelp}
      showLabel={common.showPassword}
      {...input}
    />
  )
}
