import { identity } from '@mtambo/contract'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useTexts } from '#lib/texts.tsx'
import { PasswordField } from '#ui/phone/password-field.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { Button } from '#ui/phone/button.tsx'

/** Where the link in the e-mail leads. */
export function ResetPage({ token }: { token?: string }) {
  const { forgotten, reset } = useTexts()
  const save = useAct(identity.resetPassword)
  if (save.isSuccess) {
    return (
      <PhonePage title={reset.doneTitle}>
        <Message tone="good">{reset.done}</Message>
        <p>
          <Link to="/sign-in">{forgotten.toSignIn}</Link>
        </p>
      </PhonePage>
    )
  }
  return (
    <PhonePage title={reset.title}>
      {token ? <ResetForm token={token} save={save} /> : <Message tone="bad">{reset.noToken}</Message>}
      <p>
        <Link to="/forgotten">{reset.askAgain}</Link>
      </p>
    </PhonePage>
  )
}

type Props = { token: string; save: ReturnType<typeof useAct<typeof identity.resetPassword>> }

function ResetForm({ token, save }: Props) {
  const { common, register, reset } = useTexts()
  const form = useContractForm(identity.resetPassword, { token, password: '' })
  const fault = form.problem ?? form.errors.token
  return (
    <form
      className={phone.form}
      noValidate
      onSubmit={form.onSubmit((input) => save.mutate(input, { onError: form.refuse }))}
    >
      <PasswordField
        choosing
        label={reset.password}
        help={register.passwordHelp}
        showLabel={common.showPassword}
        {...form.getInputProps('password')}
      />
      {fault && <Message tone="bad">{fault}</Message>}
      <Button type="submit" busy={save.isPending}>
        {reset.submit}
      </Button>
    </form>
  )
}
