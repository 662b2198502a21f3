import { identity } from '@mtambo/contract'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { PasswordField } from '#ui/phone/password-field.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { Button } from '#ui/phone/button.tsx'

export function PasswordPage() {
  const { common, password, profile, register } = useTexts()
  const change = useAct(identity.changePassword)
  const form = useContractForm(identity.changePassword, { current: '', password: '' })

  const submit = form.onSubmit((input) => change.mutate(input, { onSuccess: () => form.reset(), onError: form.refuse }))

  return (
    <PhonePage title={password.title} context={password.note} back={{ to: '/profile', label: profile.title }}>
      <form onSubmit={submit} className={phone.form} noValidate>
        <PasswordField label={password.current} showLabel={common.showPassword} {...form.getInputProps('current')} />
        <PasswordField
          choosing
          label={password.password}
          help={register.passwordHelp}
          showLabel={common.showPassword}
          {...form.getInputProps('password')}
        />
        {form.problem && <Message tone="bad">{form.problem}</Message>}
        {change.isSuccess && !form.isDirty() && <Message tone="good">{password.done}</Message>}
        <Button type="submit" busy={change.isPending}>
          {password.submit}
        </Button>
      </form>
    </PhonePage>
  )
}
