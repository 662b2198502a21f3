import { identity } from '@mtambo/contract'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { Button } from '#ui/phone/button.tsx'
import { TextField } from '#ui/phone/field.tsx'

/** The password was right; a code of the authenticator app is asked for next. */
export function SecondFactor({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { secondFactor } = useTexts()
  const check = useAct(identity.secondFactor)
  const form = useContractForm(identity.secondFactor, { code: '' })
  return (
    <PhonePage title={secondFactor.title} context={secondFactor.lead}>
      <form
        className={phone.form}
        noValidate
        onSubmit={form.onSubmit((input) => check.mutate(input, { onSuccess: onDone, onError: form.refuse }))}
      >
        <TextField
          label={secondFactor.code}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          ref={(input) => input?.focus()}
          {...form.getInputProps('code')}
        />
        {form.problem && <Message tone="bad">{form.problem}</Message>}
        <Button type="submit" busy={check.isPending}>
          {secondFactor.submit}
        </Button>
        <Button look="plain" onClick={onBack}>
          {secondFactor.again}
        </Button>
      </form>
    </PhonePage>
  )
}
