import type { Vendor, VendorContact } from '@mtambo/contract'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { formatDay } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { PhoneLink } from '#ui/contact-links.tsx'
import { Facts } from '#ui/facts.tsx'

const Mail = ({ to }: { to: string }) => (
  <Anchor href={`mailto:${to}`} style={{ overflowWrap: 'anywhere' }}>
    {to}
  </Anchor>
)

export function VendorFacts({ vendor }: { vendor: Vendor }) {
  const timeZone = useTimeZone()
  const { phone, email, website, address, taxNumber, paymentDays, currency, createdAt } = vendor
  return (
    <Facts
      items={[
        ['Phone', phone && <PhoneLink key="phone" number={phone} />],
        ['E-mail', email && <Mail key="email" to={email} />],
        ['Website', website && <Website key="website" address={website} />],
        ['Address', address && <Lines key="address">{address}</Lines>],
        ['Tax number', taxNumber],
        ['To be paid', paymentDays !== null && (paymentDays === 0 ? 'At once' : `Within ${paymentDays} days`)],
        ['Currency', currency],
        ['Since', formatDay(createdAt, timeZone)],
      ]}
    />
  )
}

const Lines = ({ children }: { children: string }) => <span style={{ whiteSpace: 'pre-wrap' }}>{children}</span>

const Website = ({ address }: { address: string }) => (
  <Anchor href={address} target="_blank" rel="noreferrer noopener" style={{ overflowWrap: 'anywhere' }}>
    {address.replace(/^https?:\/\/(www\.)?/, '')}
  </Anchor>
)

export function Contacts({ contacts }: { contacts: VendorContact[] }) {
  if (contacts.length === 0) return <Text c="dimmed">Nobody yet.</Text>
  return (
    <Stack gap="md">
      {contacts.map(({ name, role, phone, email, main }, i) => (
        <div key={i}>
          <Group gap={8}>
            <Text fw={550}>{name}</Text>
            {main && contacts.length > 1 && (
              <Text size="sm" c="dimmed">
                main contact
              </Text>
            )}
          </Group>
          {role && (
            <Text size="sm" c="dimmed">
              {role}
            </Text>
          )}
          {phone && (
            <div>
              <PhoneLink number={phone} />
            </div>
          )}
          {email && (
            <div>
              <Mail to={email} />
            </div>
          )}
        </div>
      ))}
    </Stack>
  )
}
