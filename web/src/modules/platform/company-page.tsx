import { type CompanyPage as Company, type HistoryEntry, platform } from '@mtambo/contract'
import { Alert, Anchor, Grid, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatInstant, formatNumber } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { Facts } from '#ui/facts.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { CompanyActions } from './company-actions.tsx'
import { CompanyBadge } from './company-columns.tsx'
import { CompanySupport } from './company-support.tsx'
import { KINDS, seatsText, sizeText } from './words.ts'

const SAID: Record<string, string> = {
  'company.onboarded': 'Made, with a key',
  'company.key-renewed': 'New key',
  'company.key-withdrawn': 'Key withdrawn',
  'company.signed-up': 'Signed up',
  'company.edited': 'Changed',
  'company.supported.waiting': 'Support asked to come in',
  'company.supported.open': 'Support may come in',
  'company.supported.entered': 'Support came in',
  'company.supported.declined': 'Support was not let in',
  'company.supported.ended': 'Support is out',
}

/** What became of an access is its title, not a change of the company. */
const inWords = (entry: HistoryEntry): HistoryEntry =>
  entry.event === 'company.supported' ? { ...entry, event: `${entry.event}.${entry.to}`, from: null, to: null } : entry

/** Others may do something meanwhile, and the company itself. */
const OFTEN_MS = 30_000

export function CompanyPage({ id }: { id: string }) {
  const { data: company } = useSuspenseQuery({ ...ask(platform.company, { id }), refetchInterval: OFTEN_MS })
  return (
    <Page
      title={company.name}
      badge={<CompanyBadge company={company} />}
      context={KINDS[company.kind]}
      back={{ to: '/', label: 'Companies' }}
      actions={<CompanyActions company={company} />}
    >
      <Standing company={company} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack>
            <Section title="Agreed">
              <Agreed company={company} />
            </Section>
            {company.status !== 'pending' && (
              <Section title="Use" context="Numbers only. What stands in them is the company’s own.">
                <Use company={company} />
              </Section>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            {company.status !== 'pending' && <CompanySupport company={company} />}
            <Section title="History">
              {company.history.length > 0 ? (
                <Timeline entries={asTimeline(company.history.map(inWords), SAID)} />
              ) : (
                <Text c="dimmed">Nothing was done here since the platform knows it.</Text>
              )}
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

function Standing({ company: { status, suspended, keyUntil } }: { company: Company }) {
  const [now] = useState(() => new Date())
  if (suspended)
    return (
      <Alert color="yellow" title={`Suspended since ${formatInstant(suspended.at)}`}>
        {suspended.reason}
      </Alert>
    )
  if (status !== 'pending') return null
  if (!keyUntil)
    return (
      <Alert color="yellow">Nobody can sign up: there is no key. Make a new one when the company is to start.</Alert>
    )
  return keyUntil < now ? (
    <Alert color="yellow">The key ran out on {formatInstant(keyUntil)}. Make a new one.</Alert>
  ) : (
    <Alert color="blue">Its administrator can sign up with the key until {formatInstant(keyUntil)}.</Alert>
  )
}

function Agreed({ company }: { company: Company }) {
  const { slug, contactName, contactEmail, createdAt, storageBytes } = company
  return (
    <Facts
      items={[
        ['Seats used', company.seats === null ? `${seatsText(company)} (no limit)` : seatsText(company)],
        ['Room for files', storageBytes !== null && sizeText(storageBytes)],
        ['Contact', contactName],
        [
          'E-mail',
          contactEmail && (
            <Anchor key="email" href={`mailto:${contactEmail}`}>
              {contactEmail}
            </Anchor>
          ),
        ],
        ['Short name', slug],
        ['Since', formatInstant(createdAt)],
      ]}
    />
  )
}

const Use = ({ company: { usage, lastSeenAt } }: { company: Company }) => (
  <Facts
    items={[
      ['Members', formatNumber(usage.members)],
      ['Equipment', formatNumber(usage.assets)],
      ['Work orders', formatNumber(usage.workOrders)],
      ['Reports and requests', formatNumber(usage.cases)],
      ['Files', `${sizeText(usage.fileBytes)} of ${sizeText(usage.fileRoom)}`],
      ['Last activity', usage.lastActivityAt ? <TimeAgo key="activity" at={usage.lastActivityAt} /> : 'None'],
      ['Last seen', lastSeenAt ? <TimeAgo key="seen" at={lastSeenAt} /> : 'Never'],
    ]}
  />
)
