import { identity } from '@mtambo/contract'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useTexts } from '#lib/texts.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { Button } from '#ui/phone/button.tsx'
import { TextField } from '#ui/phone/field.tsx'

/** The answer is the same whether or not the account exists. */
export function ForgottenPage() {
  const { forgotten } = useTexts()
  const send = useAct(identity.requestPasswordReset)
  const form = useContractForm(identity.requestPasswordReset, { login: '' })
  if (send.isSuccess) return <Sent />
  return (
    <PhonePage title={forgotten.title} context={forgotten.lead}>
      <form
        className={phone.form}
        noValidate
        onSubmit={form.onSubmit((input) => send.mutate(input, { onError: form.refuse }))}
      >
        <TextField
          label={forgotten.login}
          type="email"
          inputMode="email"
          autoComplete="email"
          {...form.getInputProps('login')}
        />
        {form.problem && <Message tone="bad">{form.problem}</Message>}
        <Button type="submit" busy={send.isPending}>
          {forgotten.submit}
        </Button>
      </form>
      <p>
        <Link to="/sign-in">{forgotten.toSignIn}</Link>
      </p>
    </PhonePage>
  )
}

function Sent() {
  const { forgotten } = useTexts()
  return (
    <PhonePage title={forgotten.sentTitle}>
      <Message tone="good">{forgotten.sent}</Message>
      <p className={phone.context}>{forgotten.noMail}</p>
      <p>
        <Link to="/sign-in">{forgotten.toSignIn}</Link>
      </p>
    </PhonePage>
  )
}
