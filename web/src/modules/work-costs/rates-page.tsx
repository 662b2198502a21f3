import { workCosts } from '@mtambo/contract'
import { Button, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useAct } from '#lib/query.ts'
import { StaffNav } from '#modules/staff/staff-nav.tsx'
import { PersonSelect } from '#modules/work-orders/who-fields.tsx'
import { MoneyField } from '#ui/money-field.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'
import classes from './work-costs.module.css'

/** What an hour costs: by role, and by member where it differs. */
export function RatesPage() {
  const { data } = useSuspenseQuery(ask(workCosts.rates, {}))
  const [added, setAdded] = useState<string | null>(null)
  return (
    <Page title="Hourly costs" context="What time entered from now on costs. What was entered before keeps its rate.">
      <StaffNav />
      <Section title="By role" flush={false}>
        <ul className={classes.list}>
          {data.roles.map(({ id, name, hourlyRate }) => (
            <Rate key={id} name={name} rate={hourlyRate} whose={{ roleId: id }} />
          ))}
        </ul>
      </Section>
      <Section title="By person" context="Goes before the rate of the role.">
        <Stack>
          {data.members.length === 0 && <Text c="dimmed">Nobody has a rate of their own.</Text>}
          <ul className={classes.list}>
            {data.members.map(({ userId, name, role, hourlyRate }) => (
              <Rate key={userId} name={name} detail={role} rate={hourlyRate} whose={{ userId }} />
            ))}
          </ul>
          <PersonSelect value={added} onChange={setAdded} description="Whose hour costs something else" />
          {added && (
            <Rate
              key={added}
              name="An hour of theirs"
              rate={null}
              whose={{ userId: added }}
              onSaved={() => setAdded(null)}
            />
          )}
        </Stack>
      </Section>
    </Page>
  )
}

type RateProps = {
  name: string
  detail?: string | null
  rate: number | null
  whose: { roleId: string } | { userId: string }
  onSaved?: () => void
}

function Rate({ name, detail, rate, whose, onSaved }: RateProps) {
  const save = useAct(workCosts.setRate)
  const [typed, setTyped] = useState<number | '' | null>(null)
  const changed = typed !== null && (typed === '' ? null : typed) !== rate
  const keep = () =>
    save.mutate(
      { ...whose, hourlyRate: typed === '' ? null : typed },
      {
        onError: toastRefusal,
        onSuccess: () => {
          setTyped(null)
          toast('The hourly cost is saved.')
          onSaved?.()
        },
      },
    )
  return (
    <li className={classes.line} style={{ alignItems: 'center', listStyle: 'none' }}>
      <div>
        {name}
        {detail && (
          <Text size="sm" c="dimmed">
            {detail}
          </Text>
        )}
      </div>
      <div style={{ display: 'flex', gap: 8 }}>
        <MoneyField
          w={170}
          aria-label={`${name}: an hour`}
          placeholder="None"
          value={typed ?? rate ?? ''}
          onChange={setTyped}
        />
        <Button
          variant="default"
          disabled={!changed}
          loading={save.isPending}
          onClick={keep}
          aria-label={`Save ${name}`}
        >
          Save
        </Button>
      </div>
    </li>
  )
}
