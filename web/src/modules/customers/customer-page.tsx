import { type Customer, customers } from '@mtambo/contract'
import { Anchor, Grid, Group, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { CasesOf } from './cases-of.tsx'
import { ConnectionsOf } from './connections-of.tsx'
import { CustomerActions, CustomerSwitch } from './customer-actions.tsx'
import { CustomerFacts } from './customer-facts.tsx'
import { HistoryOf } from './history-of.tsx'
import { CallsOf, MessagesOf } from './messages-of.tsx'
import { PapersOf } from './papers-of.tsx'
import { RequestsOf } from './requests-of.tsx'

/** Everything about one customer, for whoever has them on the telephone. */
export function CustomerPage({ id }: { id: string }) {
  const { data: customer } = useSuspenseQuery(ask(customers.get, { id }))
  const label = useLabel()
  const words = useWords()
  useLive(['customers', 'connections', 'cases', 'service-requests', 'messages'])
  return (
    <Page
      title={customer.name}
      badge={<StatusBadge status={customer.active ? 'active' : 'inactive'} />}
      context={`${customer.accountNumber} · ${label('customer', customer.type)} · ${customer.town}, ${customer.county}`}
      back={{ to: '/customers', label: words.customers }}
      actions={<CustomerActions customer={customer} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <Stack>
            <Details customer={customer} />
            <PapersOf customerId={id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Stack>
            <ConnectionsOf customerId={id} />
            <CasesOf customerId={id} />
            <RequestsOf customerId={id} />
            <MessagesOf customerId={id} />
            <CallsOf customerId={id} />
            <HistoryOf customerId={id} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

function Details({ customer }: { customer: Customer }) {
  const mayEdit = useCan('customers:edit')
  const edit = mayEdit && (
    <Anchor component={Link} to="/customers/$id/edit" params={{ id: customer.id }} size="sm">
      Edit
    </Anchor>
  )
  return (
    <Section title="Details" action={edit}>
      <CustomerFacts customer={customer} />
      {mayEdit && (
        <Group mt="md">
          <CustomerSwitch customer={customer} />
        </Group>
      )}
    </Section>
  )
}
