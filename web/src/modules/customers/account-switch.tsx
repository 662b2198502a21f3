import { customers } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { useAccountSwitch } from './use-account-switch.ts'

/** In the head of every page, for whoever has several accounts; the phone's own list is the easiest there. */
export function AccountSwitch({ className }: { className?: string }) {
  const { accounts } = useTexts()
  const { data } = useSuspenseQuery(ask(customers.accounts, {}))
  const { go, busy } = useAccountSwitch()
  const current = data.find((account) => account.current)
  return (
    <select
      aria-label={accounts.switcher}
      className={className}
      disabled={busy}
      value={current?.customerId}
      onChange={(event) => go(event.target.value)}
    >
      {data
        .filter(({ active }) => active)
        .map(({ customerId, name, accountNumber }) => (
          <option key={customerId} value={customerId}>
            {name} · {accountNumber}
          </option>
        ))}
    </select>
  )
}
