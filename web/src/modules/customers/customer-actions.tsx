import { type Customer, customers } from '@mtambo/contract'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { aWord } from '#lib/format.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useMe, useWords } from '#lib/session.ts'
import { ActiveSwitch } from '#ui/active-switch.tsx'

/** What one does for a customer who is on the telephone or at the counter. */
export function CustomerActions({ customer: { id, active } }: { customer: Customer }) {
  const words = useWords()
  const grants = useMe().role?.grants ?? {}
  const more = [
    { to: '/calls/new', label: 'Log a call', may: grants['messages:answer'] },
    { to: '/messages/new', label: 'Write a message', may: grants['messages:answer'] },
    { to: '/service-requests/new', label: 'New service request', may: active && grants['service-requests:review'] },
    {
      to: '/connections/new',
      label: `New ${words.connection.toLowerCase()}`,
      may: active && grants['connections:edit'],
    },
  ].filter(({ may }) => may)
  return (
    <>
      {more.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              New…
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map(({ to, label }) => (
              <Menu.Item key={to} component={Link} to={to} search={{ customerId: id }}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {grants['cases:report'] && active && (
        <Button component={Link} to="/cases/new" search={{ customerId: id }}>
          Report {aWord(words.case)}
        </Button>
      )}
    </>
  )
}

export function CustomerSwitch({ customer: { id, name, active } }: { customer: Customer }) {
  const deactivate = useAct(customers.deactivate)
  const activate = useAct(customers.activate)
  return (
    <ActiveSwitch
      name={name}
      active={active}
      text={
        active ? 'The portal is closed to them at once. You can activate them again.' : 'They can use the portal again.'
      }
      change={() => (active ? deactivate : activate).mutateAsync({ id })}
    />
  )
}
