import { type Announcement, announcements } from '@mtambo/contract'
import { Button, Grid } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatInstant } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask, useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { Facts } from '#ui/facts.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge, statusWord } from '#ui/status-badge.tsx'
import { toast } from '#ui/toast.tsx'
import { Preview } from './preview.tsx'
import { isSent, stateOf } from './state.ts'

export function AnnouncementPage({ id }: { id: string }) {
  const { data: it } = useSuspenseQuery(ask(announcements.get, { id }))
  const { areas, startsAt, endsAt, withdrawnAt, by, createdAt, kind } = it
  useLive(['announcements'])
  return (
    <Page
      title={it.title}
      badge={<StatusBadge status={stateOf(it)} />}
      context={`${statusWord(kind)} · ${areas.length > 0 ? areas.join(', ') : 'Everywhere'}`}
      back={{ to: '/announcements', label: 'Announcements' }}
      actions={<Actions announcement={it} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <Section title="Details">
            <Facts
              items={[
                ['Where', areas.length > 0 ? areas.join(', ') : 'Everywhere'],
                ['From', formatInstant(startsAt)],
                ['Until', endsAt ? formatInstant(endsAt) : 'Until it is withdrawn'],
                ['Withdrawn', withdrawnAt && formatInstant(withdrawnAt)],
                ['Told', isSent(kind) ? 'Shown in the portal, and sent to customers there' : 'Shown in the portal'],
                ['By', by.name],
                ['Written', formatInstant(createdAt)],
              ]}
            />
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Section title="As customers see it">
            <Preview {...it} />
          </Section>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

/** One that is over stays as people were told it. */
function Actions({ announcement }: { announcement: Announcement }) {
  const mayManage = useCan('announcements:manage')
  const withdraw = useAct(announcements.withdraw)
  const { id, title } = announcement
  const state = stateOf(announcement)
  if (!mayManage || state === 'over' || state === 'withdrawn') return null
  const go = async () => {
    await withdraw.mutateAsync({ id })
    toast('It is withdrawn: customers no longer see it.')
  }
  return (
    <>
      <ConfirmButton
        danger
        title={`Withdraw “${title}”?`}
        text="Customers no longer see it in the portal. What was sent to them cannot be taken back."
        confirm="Withdraw"
        onConfirm={go}
      >
        Withdraw…
      </ConfirmButton>
      <Button component={Link} to="/announcements/$id/edit" params={{ id }}>
        Edit
      </Button>
    </>
  )
}
