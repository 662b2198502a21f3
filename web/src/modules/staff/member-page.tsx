import { staff, type StaffPage } from '@mtambo/contract'
import { Anchor, Button, Grid, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatInstant } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { PhoneLink } from '#ui/contact-links.tsx'
import { Facts } from '#ui/facts.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { MayNotManage } from './may-not-manage.tsx'
import { MemberActions } from './member-actions.tsx'
import { MemberAvailability } from './member-availability.tsx'
import { MemberStatusBadge } from './member-status.tsx'

const SAID: Record<string, string> = {
  'staff.registered': 'Asked for an account',
  'staff.role-given': 'Got another role',
  'staff.availability-set': 'Availability changed',
  'staff.joined': 'Accepted the invitation',
  'staff.invited': 'Invitation sent',
  'staff.suspended': 'Deactivated',
}

export function MemberPage({ id }: { id: string }) {
  const { data: member } = useSuspenseQuery(ask(staff.get, { id }))
  useLive(['staff'])
  const { name, role, status, mayManage } = member
  return (
    <Page
      title={name}
      badge={<MemberStatusBadge status={status} />}
      context={role?.name ?? 'No role yet'}
      back={{ to: '/staff', label: 'Staff' }}
      actions={mayManage && <Actions member={member} />}
    >
      <MayNotManage member={member} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <Stack>
            <Section title="Details">
              <MemberFacts member={member} />
            </Section>
            {status === 'active' && <MemberAvailability member={member} />}
            {status !== 'pending' && <Work member={member} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Section title="History">
            {member.history.length > 0 ? (
              <Timeline entries={asTimeline(member.history, SAID)} />
            ) : (
              <Text c="dimmed">Nothing was changed since they joined.</Text>
            )}
          </Section>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

const Actions = ({ member }: { member: StaffPage }) => (
  <>
    <MemberActions member={member} />
    {member.status !== 'pending' && (
      <Button component={Link} to="/staff/$id/edit" params={{ id: member.id }}>
        Edit
      </Button>
    )}
  </>
)

const MemberFacts = ({ member }: { member: StaffPage }) => {
  const { username, email, phone, role, joinedAt, lastLoginAt, status } = member
  return (
    <Facts
      items={[
        ['Username', username],
        [
          'E-mail',
          email && (
            <Anchor key="email" href={`mailto:${email}`}>
              {email}
            </Anchor>
          ),
        ],
        ['Phone', phone && <PhoneLink key="phone" number={phone} />],
        ['Role', role?.name],
        [status === 'invited' ? 'Added' : 'Joined', formatInstant(joinedAt)],
        ['Last sign-in', lastLoginAt ? <TimeAgo key="seen" at={lastLoginAt} /> : 'Never'],
      ]}
    />
  )
}

function Work({ member: { userId, teams, openWork } }: { member: StaffPage }) {
  const words = useWords()
  const maySee = useCan('work-orders:read') === 'all'
  const open = openWork === 0 ? 'None' : String(openWork)
  return (
    <Section title="Work">
      <Facts
        items={[
          [
            `Open ${words.workOrders.toLowerCase()}`,
            maySee && openWork > 0 ? (
              <Anchor key="open" component={Link} to="/work-orders" search={{ status: 'pending', assigneeId: userId }}>
                {open}
              </Anchor>
            ) : (
              open
            ),
          ],
          ['Teams', teams.length > 0 ? teams.map(({ name }) => name).join(', ') : 'In no team'],
        ]}
      />
    </Section>
  )
}
