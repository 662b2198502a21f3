import type { Customer } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import { formatDay } from '#lib/format.ts'
import { useLabel, useMe, useWords } from '#lib/session.ts'
import { Facts } from '#ui/facts.tsx'
import { PhoneLink } from '#ui/contact-links.tsx'

export function CustomerFacts({ customer }: { customer: Customer }) {
  const label = useLabel()
  const words = useWords()
  const { timeZone } = useMe().organisation
  const phone = <PhoneLink number={customer.phone} />
  const email = customer.email && <Anchor href={`mailto:${customer.email}`}>{customer.email}</Anchor>
  return (
    <Facts
      items={[
        ['Account number', customer.accountNumber],
        ['Phone', phone],
        ['E-mail', email],
        ['Preferred contact', customer.preferredContact === 'sms' ? 'SMS' : 'E-mail'],
        ['ID number', customer.idNumber],
        ['Type', label('customer', customer.type)],
        ['Address', customer.address],
        ['Town', [customer.town, customer.postalCode].filter(Boolean).join(' ')],
        [words.area, customer.county],
        ['Portal', customer.portalRegistered ? 'Registered' : 'Not registered yet'],
        ['Since', formatDay(customer.registeredAt, timeZone)],
      ]}
    />
  )
}
