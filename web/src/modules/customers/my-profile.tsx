import { type Customer, customers, identity } from '@mtambo/contract'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useMe, useSignOut } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { LanguageSelect } from '#ui/phone/language-select.tsx'
import { Message, PhoneFacts, phone } from '#ui/phone/message.tsx'
import { PhonePage, PhoneSection } from '#ui/phone/phone-page.tsx'
import { RowButton, RowLink, Rows } from '#ui/phone/rows.tsx'
import { MyContactForm } from './my-contact-form.tsx'
import { Button } from '#ui/phone/button.tsx'

export function MyProfilePage() {
  const { accounts, common, more, profile } = useTexts()
  const { data: me } = useSuspenseQuery(ask(customers.me, {}))
  return (
    <PhonePage title={profile.title} context={me.name} back={{ to: '/more', label: more.title }}>
      <PhoneSection title={profile.contact}>
        <p className={phone.context}>{profile.contactHelp}</p>
        <MyContactForm me={me} />
      </PhoneSection>
      <PhoneSection title={common.language}>
        <LanguageSelect label={common.language} className={phone.select} />
      </PhoneSection>
      <Rows>
        <RowLink to="/profile/messages" title={profile.notices} />
        <RowLink to="/profile/login" title={profile.login} />
        <RowLink to="/profile/password" title={profile.password} />
        <RowLink to="/profile/devices" title={profile.devices} />
        <RowLink to="/accounts" title={accounts.title} />
      </Rows>
      <MyAccount me={me} />
      <OtherAccounts />
      <SignOut />
    </PhonePage>
  )
}

function MyAccount({ me }: { me: Customer }) {
  const { profile } = useTexts()
  return (
    <PhoneSection title={profile.account}>
      <PhoneFacts
        items={[
          [profile.name, me.name],
          [profile.accountNumber, me.accountNumber],
          [profile.address, [me.address, me.town, me.county].filter(Boolean).join(', ')],
        ]}
      />
      <p className={phone.context}>{profile.addressHelp}</p>
    </PhoneSection>
  )
}

/** Somebody with accounts at two utilities needs only one login. */
function OtherAccounts() {
  const { profile } = useTexts()
  const { organisation, organisations } = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const go = useAct(identity.switchOrganisation)
  const others = organisations.filter(
    ({ id, as }, i) =>
      as === 'customer' && id !== organisation.id && organisations.findIndex((one) => one.id === id) === i,
  )
  if (others.length === 0) return null
  const change = (organisationId: string) =>
    go.mutate(
      { organisationId },
      {
        onSuccess: async () => {
          await navigate({ to: '/' })
          await client.resetQueries()
        },
      },
    )
  return (
    <PhoneSection title={profile.accounts}>
      {go.error && <Message tone="bad">{go.error.message}</Message>}
      <Rows>
        {others.map((one) => (
          <RowButton key={one.id} title={one.name} disabled={go.isPending} onClick={() => change(one.id)} />
        ))}
      </Rows>
    </PhoneSection>
  )
}

function SignOut() {
  const { profile } = useTexts()
  const navigate = useNavigate()
  const signOut = useSignOut(() => navigate({ to: '/sign-in' }))
  return (
    <Button look="plain" busy={signOut.isPending} onClick={() => signOut.mutate()}>
      {profile.signOut}
    </Button>
  )
}
