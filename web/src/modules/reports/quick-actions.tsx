import type { Permission, Words } from '@mtambo/contract'
import { Button } from '@mantine/core'
import {
  type Icon,
  IconAddressBook,
  IconCalendarPlus,
  IconChartBar,
  IconGauge,
  IconMailForward,
  IconUserCheck,
} from '@tabler/icons-react'
import { Link, type To } from '#lib/router.ts'
import { useMe } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import classes from './dashboard.module.css'

type Action = To & { label: string; icon: Icon; needs: Permission }

const actionsOf = (words: Words): Action[] => [
  {
    to: '/customers/new',
    label: `New ${words.customer.toLowerCase()}`,
    icon: IconAddressBook,
    needs: 'customers:edit',
  },
  {
    to: '/connections/new',
    label: `New ${words.connection.toLowerCase()}`,
    icon: IconGauge,
    needs: 'connections:edit',
  },
  {
    to: '/work-orders/new',
    label: `Schedule ${words.workOrders.toLowerCase()}`,
    icon: IconCalendarPlus,
    needs: 'work-orders:create',
  },
  { to: '/reports/performance', label: 'Performance', icon: IconChartBar, needs: 'reports:read' },
  { to: '/staff', search: { status: 'pending' }, label: 'Approve staff', icon: IconUserCheck, needs: 'staff:manage' },
  {
    to: '/outbox',
    search: { status: 'failed' },
    label: 'Messages that failed',
    icon: IconMailForward,
    needs: 'outbox:read',
  },
]

/** What people come for most, besides the primary action above. */
export function QuickActions() {
  const {
    organisation: { words },
    role,
  } = useMe()
  const mine = actionsOf(words).filter(({ needs }) => role?.grants[needs])
  if (mine.length === 0) return null
  return (
    <Section title="Quick actions">
      <div className={classes.actions}>
        {mine.map(({ label, icon: Icon, to, search }) => (
          <Button
            key={label}
            component={Link}
            to={to}
            search={search}
            variant="default"
            justify="flex-start"
            leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
          >
            {label}
          </Button>
        ))}
      </div>
    </Section>
  )
}
