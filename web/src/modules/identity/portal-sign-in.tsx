import { identity } from '@mtambo/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { ask, signedOutReason, useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useTexts } from '#lib/texts.tsx'
import { PasswordField } from '#ui/phone/password-field.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { keepUtility, type PortalDoors, usePortalDoors, UtilitySelect } from './portal-door.tsx'
import { SecondFactor } from './portal-second-factor.tsx'
import { useEnter } from './portal-enter.ts'
import { Button } from '#ui/phone/button.tsx'
import { TextField, Tick } from '#ui/phone/field.tsx'

type Props = { to?: string; utility?: string }

export function SignInPage({ to, utility }: Props) {
  const { signIn } = useTexts()
  const { doors, first } = usePortalDoors(utility)
  const [asksCode, setAsksCode] = useState(false)
  const enter = useEnter(to)
  const ended = signedOutReason(useQueryClient())
  if (asksCode) return <SecondFactor onDone={() => void enter()} onBack={() => setAsksCode(false)} />
  return (
    <PhonePage title={signIn.title} context={signIn.lead}>
      {ended && <Message tone="bad">{ended}</Message>}
      <StaffNote />
      {doors.length === 0 ? (
        <Message tone="careful">{signIn.noUtility}</Message>
      ) : (
        <SignInForm doors={doors} first={first} onCode={() => setAsksCode(true)} onDone={() => void enter()} />
      )}
      <p>
        {signIn.staff} <a href="/console/">{signIn.staffDoor}</a>
      </p>
    </PhonePage>
  )
}

/** Somebody came here from the console: say why there is a form and not their page. */
function StaffNote() {
  const { signIn } = useTexts()
  const client = useQueryClient()
  const { data: me } = useQuery({
    ...ask(identity.me, {}),
    enabled: false,
    initialData: () => client.getQueryData(ask(identity.me, {}).queryKey),
  })
  if (!me || me.customer) return null
  return (
    <Message tone="careful">
      <p>{signIn.asStaff}</p>
      <a href="/console/">{signIn.goStaff}</a>
    </Message>
  )
}

type FormProps = { doors: PortalDoors; first: string; onCode: () => void; onDone: () => void }

function SignInForm({ doors, first, onCode, onDone }: FormProps) {
  const { common, signIn } = useTexts()
  const login = useAct(identity.loginCustomer)
  const form = useContractForm(
    identity.loginCustomer,
    { organisation: first, login: '', password: '', remember: false },
    {
      check: ({ organisation }): Record<string, string> => (organisation ? {} : { organisation: signIn.chooseUtility }),
    },
  )

  const submit = form.onSubmit((input) => {
    keepUtility(input.organisation)
    login.mutate(input, {
      onSuccess: ({ next }) => (next === 'two_factor' ? onCode() : onDone()),
      onError: form.refuse,
    })
  })

  return (
    <form onSubmit={submit} className={phone.form} noValidate>
      <UtilitySelect doors={doors} {...form.getInputProps('organisation')} />
      <TextField
        label={signIn.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('login')}
      />
      <PasswordField label={signIn.password} showLabel={common.showPassword} {...form.getInputProps('password')} />
      <Tick
        label={signIn.remember}
        help={signIn.rememberHelp}
        {...form.getInputProps('remember', { type: 'checkbox' })}
      />
      {form.problem && <Message tone="bad">{form.problem}</Message>}
      <Button type="submit" busy={login.isPending}>
        {signIn.submit}
      </Button>
      <p className={phone.links}>
        <Link to="/forgotten">{signIn.forgotten}</Link>
        <span>
          {signIn.noLogin}{' '}
          <Link to="/register" search={{ utility: form.values.organisation || undefined }}>
            {signIn.register}
          </Link>
        </span>
      </p>
    </form>
  )
}
