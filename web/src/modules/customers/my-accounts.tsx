import { customers, type LinkedAccount } from '@mtambo/contract'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useAct } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { Button, ButtonLink } from '#ui/phone/button.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage, StickyAction } from '#ui/phone/phone-page.tsx'
import { Row, Rows } from '#ui/phone/rows.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { useAccountSwitch } from './use-account-switch.ts'

export function MyAccountsPage({ added }: { added?: string }) {
  const { accounts: texts, more } = useTexts()
  const { data } = useSuspenseQuery(ask(customers.accounts, {}))
  const { go, busy, error } = useAccountSwitch()
  const newest = data.find(({ customerId }) => customerId === added)
  return (
    <PhonePage title={texts.title} context={texts.lead} back={{ to: '/more', label: more.title }}>
      {newest && <Message tone="good">{texts.added(newest.name)}</Message>}
      {error && <Message tone="bad">{error.message}</Message>}
      <Rows>
        {data.map((account) => (
          <Account key={account.customerId} account={account} busy={busy} onUse={() => go(account.customerId)} />
        ))}
      </Rows>
      <StickyAction>
        <ButtonLink to="/accounts/add">{texts.add}</ButtonLink>
      </StickyAction>
    </PhonePage>
  )
}

type Props = { account: LinkedAccount; busy: boolean; onUse: () => void }

function Account({ account, busy, onUse }: Props) {
  const { accounts: texts } = useTexts()
  const { name, accountNumber, town, active, current } = account
  const [asking, setAsking] = useState(false)
  return (
    <Row
      title={name}
      badge={current && <StatusBadge status="active" label={texts.current} />}
      text={
        <>
          {accountNumber} · {town}
          {!active && (
            <>
              <br />
              {texts.closed}
            </>
          )}
          {!current && !asking && (
            <span className={phone.pair}>
              {active && (
                <Button look="quiet" busy={busy} aria-label={`${texts.use}: ${name}`} onClick={onUse}>
                  {texts.use}
                </Button>
              )}
              <Button look="quiet" aria-label={`${texts.unlink}: ${name}`} onClick={() => setAsking(true)}>
                {texts.unlink}
              </Button>
            </span>
          )}
          {asking && <Unlink account={account} onKeep={() => setAsking(false)} />}
        </>
      }
    />
  )
}

/** Asks once more, where the button was. */
function Unlink({ account: { customerId, accountNumber }, onKeep }: { account: LinkedAccount; onKeep: () => void }) {
  const { accounts: texts } = useTexts()
  const client = useQueryClient()
  const { mutate, isPending, error } = useAct(customers.unlinkAccount)
  // Who is signed in knows how many accounts there are, too.
  const unlink = () => mutate({ customerId }, { onSuccess: () => void client.invalidateQueries() })
  return (
    <Message tone="careful">
      <p>{texts.sure(accountNumber)}</p>
      {error && <p role="alert">{error.message}</p>}
      <span className={phone.pair}>
        <Button look="quiet" busy={isPending} onClick={unlink}>
          {texts.unlink}
        </Button>
        <Button look="quiet" onClick={onKeep}>
          {texts.keep}
        </Button>
      </span>
    </Message>
  )
}
