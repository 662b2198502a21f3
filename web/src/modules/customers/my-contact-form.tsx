import { type Customer, customers } from '@mtambo/contract'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { Choices } from '#ui/phone/choices.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { Button } from '#ui/phone/button.tsx'
import { TextField } from '#ui/phone/field.tsx'

/** How the utility reaches this customer. */
export function MyContactForm({ me }: { me: Customer }) {
  const { common, profile } = useTexts()
  const save = useAct(customers.updateMe)
  const form = useContractForm(customers.updateMe, {
    phone: me.phone,
    email: me.email ?? '',
    preferredContact: me.preferredContact,
  })
  const submit = form.onSubmit((input) =>
    save.mutate(input, { onSuccess: () => form.resetDirty(), onError: form.refuse }),
  )
  const { value, onChange, error } = form.getInputProps('preferredContact')
  return (
    <form onSubmit={submit} className={phone.form} noValidate>
      <TextField label={profile.phone} type="tel" autoComplete="tel" {...form.getInputProps('phone')} />
      <TextField
        label={`${profile.email} ${common.optional}`}
        type="email"
        autoComplete="email"
        {...form.getInputProps('email')}
      />
      <Choices
        label={profile.preferred}
        options={[
          { value: 'sms', label: profile.sms },
          { value: 'email', label: profile.emailWord },
        ]}
        value={value}
        onChange={onChange}
        error={error}
      />
      {form.problem && <Message tone="bad">{form.problem}</Message>}
      {save.isSuccess && !form.isDirty() && <Message tone="good">{common.saved}</Message>}
      <Button type="submit" busy={save.isPending} disabled={!form.isDirty()}>
        {common.save}
      </Button>
    </form>
  )
}
