import { identity } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { Button } from '#ui/phone/button.tsx'
import { TextField } from '#ui/phone/field.tsx'
import { Message, phone, PhoneFacts } from '#ui/phone/message.tsx'
import { PasswordField } from '#ui/phone/password-field.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'

/** The names of the login. One login may open accounts at several utilities, so it is kept apart from where each writes to. */
export function LoginPage() {
  const { login, profile } = useTexts()
  const { customer } = useMe()
  return (
    <PhonePage title={login.title} context={login.lead} back={{ to: '/profile', label: profile.title }}>
      {customer && <PhoneFacts items={[[profile.accountNumber, customer.accountNumber]]} />}
      <LoginForm />
    </PhonePage>
  )
}

function useLoginForm() {
  const { user } = useMe()
  const client = useQueryClient()
  const save = useAct(identity.updateMe)
  const form = useContractForm(identity.updateMe, { email: user.email ?? '', phone: user.phone ?? '', password: '' })
  const submit = form.onSubmit((input) =>
    save.mutate(input, {
      onSuccess: (me) => {
        client.setQueryData(ask(identity.me, {}).queryKey, me)
        form.setFieldValue('password', '')
        form.resetDirty()
      },
      onError: form.refuse,
    }),
  )
  return { form, save, submit, changed: form.isDirty('email') || form.isDirty('phone') }
}

function LoginForm() {
  const { common, login, password, profile } = useTexts()
  const { form, save, submit, changed } = useLoginForm()
  return (
    <form onSubmit={submit} className={phone.form} noValidate>
      <TextField
        label={profile.email}
        help={login.emailHelp}
        type="email"
        autoComplete="email"
        {...form.getInputProps('email')}
      />
      <TextField label={profile.phone} type="tel" autoComplete="tel" {...form.getInputProps('phone')} />
      {changed && (
        <PasswordField
          label={password.current}
          help={login.passwordHelp}
          showLabel={common.showPassword}
          {...form.getInputProps('password')}
        />
      )}
      {form.problem && <Message tone="bad">{form.problem}</Message>}
      {save.isSuccess && !changed && <Message tone="good">{common.saved}</Message>}
      <Button type="submit" busy={save.isPending} disabled={!changed}>
        {common.save}
      </Button>
    </form>
  )
}
