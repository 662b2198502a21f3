import { type Team, teams } from '@mtambo/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLive } from '#lib/live.ts'
import { ask, useAct } from '#lib/query.ts'
import { AskModal } from '#ui/ask-modal.tsx'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { toast } from '#ui/toast.tsx'
import classes from './roles.module.css'
import { StaffNav } from './staff-nav.tsx'
import { TeamForm } from './team-form.tsx'

export function TeamsPage() {
  useLive(['staff'])
  const { data, isPending, error, refetch } = useQuery(ask(teams.list, {}))
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <Page
      title="Teams"
      context="People who get work together."
      actions={
        <Button onClick={open} leftSection={<IconPlus size={18} aria-hidden />}>
          New team
        </Button>
      }
    >
      <StaffNav />
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {isPending && <ListSkeleton rows={3} height={96} />}
      {data?.length === 0 && (
        <Empty title="No teams yet">Make one, and work can be given to all of its people at once.</Empty>
      )}
      <Stack>
        {data?.map((team) => (
          <TeamCard key={team.id} team={team} />
        ))}
      </Stack>
      <AskModal title="New team" opened={opened} onClose={close}>
        <TeamForm onEnd={close} />
      </AskModal>
    </Page>
  )
}

function TeamCard({ team }: { team: Team }) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <Section
      title={team.name}
      action={
        <Group gap="xs" wrap="nowrap">
          <Dissolve team={team} />
          <Button size="compact-sm" variant="default" onClick={open} aria-label={`Change ${team.name}`}>
            Change
          </Button>
        </Group>
      }
    >
      {team.members.length === 0 ? (
        <Text c="dimmed">Nobody is in it.</Text>
      ) : (
        <ul className={classes.chips} aria-label={`Members of ${team.name}`}>
          {team.members.map(({ id, name }) => (
            <li key={id} className={classes.chip}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <AskModal title={`Change ${team.name}`} opened={opened} onClose={close}>
        <TeamForm team={team} onEnd={close} />
      </AskModal>
    </Section>
  )
}

function Dissolve({ team: { id, name } }: { team: Team }) {
  const remove = useAct(teams.remove)
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      color="gray"
      danger
      title={`Dissolve ${name}?`}
      text="Its people stay, and what the team did stays in the records. A team that still has open work cannot be dissolved."
      confirm="Dissolve"
      aria-label={`Dissolve ${name}`}
      onConfirm={() => remove.mutateAsync({ id }).then(() => toast(`${name} is dissolved.`))}
    >
      Dissolve
    </ConfirmButton>
  )
}
