import { type Vendor, vendors } from '@mtambo/contract'
import { Button, Grid, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLive } from '#lib/live.ts'
import { ask, useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { Media } from '#modules/files/lazy-media.tsx'
import { ActiveSwitch } from '#ui/active-switch.tsx'
import { asTimeline } from '#ui/as-timeline.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { Contacts, VendorFacts } from './vendor-facts.tsx'
import { ItemsOf, OrdersOf, SpendAt } from './vendor-related.tsx'

const SAID = { 'vendor.activated': 'Active again', 'vendor.deactivated': 'Deactivated' }

export function VendorPage({ id }: { id: string }) {
  const { data: vendor } = useSuspenseQuery(ask(vendors.get, { id }))
  useLive(['vendors', 'purchasing', 'stock'])
  return (
    <Page
      title={vendor.name}
      badge={<StatusBadge status={vendor.active ? 'active' : 'inactive'} />}
      context={[vendor.code, vendor.services].filter(Boolean).join(' · ') || undefined}
      back={{ to: '/purchasing/vendors', label: 'Vendors' }}
      actions={<Actions vendor={vendor} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <Stack>
            <Section title="Details">
              <VendorFacts vendor={vendor} />
            </Section>
            <Section title="Contacts">
              <Contacts contacts={vendor.contacts} />
            </Section>
            {vendor.notes && (
              <Section title="Notes">
                <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{vendor.notes}</Text>
              </Section>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Stack>
            <SpendAt vendorId={id} />
            <OrdersOf vendorId={id} />
            <ItemsOf vendorId={id} />
            <Media type="vendor" id={id} />
            <Section title="History">
              <Timeline entries={asTimeline(vendor.history, SAID)} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

function Actions({ vendor }: { vendor: Vendor }) {
  const mayEdit = useCan('purchasing:edit')
  if (!mayEdit) return null
  return (
    <Group gap="xs">
      <VendorSwitch vendor={vendor} />
      <Button component={Link} to="/purchasing/vendors/$id/edit" params={{ id: vendor.id }} variant="default">
        Edit
      </Button>
      {vendor.active && (
        <Button
          component={Link}
          to="/purchasing/orders/new"
          search={{ vendorId: vendor.id }}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          New order
        </Button>
      )}
    </Group>
  )
}

function VendorSwitch({ vendor: { id, name, active } }: { vendor: Vendor }) {
  const deactivate = useAct(vendors.deactivate)
  const activate = useAct(vendors.activate)
  return (
    <ActiveSwitch
      name={name}
      active={active}
      text={
        active ? 'Nothing more is ordered here. What was ordered can still be received.' : 'You can order here again.'
      }
      change={() => (active ? deactivate : activate).mutateAsync({ id })}
    />
  )
}
