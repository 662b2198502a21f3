import { type Customer, customers } from '@mtambo/contract'
import { Button, Grid, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { aWord } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask, useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { toast } from '#ui/toast.tsx'
import { CasesOf } from './cases-of.tsx'
import { ConnectionsOf } from './connections-of.tsx'
import { CustomerFacts } from './customer-facts.tsx'

export function CustomerPage({ id }: { id: string }) {
  const { data: customer } = useSuspenseQuery(ask(customers.get, { id }))
  const label = useLabel()
  const words = useWords()
  useLive(['customers', 'connections', 'cases'])
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
          <Section title="Details">
            <CustomerFacts customer={customer} />
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Stack>
            <ConnectionsOf customerId={id} />
            <CasesOf customerId={id} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

function CustomerActions({ customer: { id, active, name } }: { customer: Customer }) {
  const words = useWords()
  const mayEdit = useCan('customers:edit')
  const mayReport = useCan('cases:report')
  return (
    <>
      {mayEdit && <ActiveSwitch id={id} name={name} active={active} />}
      {mayEdit && (
        <Button component={Link} to="/customers/$id/edit" params={{ id }} variant="default">
          Edit
        </Button>
      )}
      {mayReport && active && (
        <Button component={Link} to="/cases/new" search={{ customerId: id }}>
          Report {aWord(words.case)}
        </Button>
      )}
    </>
  )
}

function ActiveSwitch({ id, name, active }: { id: string; name: string; active: boolean }) {
  const deactivate = useAct(customers.deactivate)
  const activate = useAct(customers.activate)
  const change = async () => {
    await (active ? deactivate : activate).mutateAsync({ id })
    toast(active ? `${name} is deactivated.` : `${name} is active again.`)
  }
  return active ? (
    <ConfirmButton
      danger
      title={`Deactivate ${name}?`}
      text="The portal is closed to them at once. You can activate them again."
      confirm="Deactivate"
      onConfirm={change}
    >
      Deactivate…
    </ConfirmButton>
  ) : (
    <ConfirmButton
      title={`Activate ${name}?`}
      text="They can use the portal again."
      confirm="Activate"
      onConfirm={change}
    >
      Activate…
    </ConfirmButton>
  )
}
