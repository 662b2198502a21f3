import type { PlannedJob } from '@mtambo/contract'
import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { formatMinutes } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import {
  ClashWarnings,
  Due,
  PersonSelect,
  Planned,
  TeamSelect,
  useClashes,
  whoText,
  WorkStatus,
} from '#modules/work-orders/index.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { Facts } from '#ui/facts.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import type { NewPlan } from './use-plan-job.ts'

type Props = { job: PlannedJob | null; onClose: () => void; onPlan: (job: PlannedJob, plan: NewPlan) => void }

/** A job at a glance; who plans gives it to somebody and a day, as dragging does. */
export const JobModal = ({ job, onClose, onPlan }: Props) => (
  <AskModal title={job?.number ?? ''} opened={job !== null} onClose={onClose}>
    {job && (
      <Stack>
        <Group gap="xs">
          <WorkStatus status={job.status} />
          <StatusBadge status={job.priority} />
        </Group>
        <Facts
          items={[
            ['What', job.title],
            ['Day', <Planned key="day" order={job} />],
            ['Due', job.dueOn && <Due key="due" order={job} />],
            ['Duration', job.estimatedMinutes === null ? 'Not estimated' : formatMinutes(job.estimatedMinutes)],
            ['Assigned to', whoText(job) || 'Nobody yet'],
            ['Place', job.location?.name ?? job.locationText],
          ]}
        />
        <Button component={Link} to="/work-orders/$id" params={{ id: job.id }} variant="default" size="md">
          Open
        </Button>
        {job.movable && <PlanForm key={job.id} job={job} onClose={onClose} onPlan={onPlan} />}
      </Stack>
    )}
  </AskModal>
)

function PlanForm({ job, onClose, onPlan }: Props & { job: PlannedJob }) {
  const assigns = useCan('work-orders:assign') && job.givable
  const [day, setDay] = useState(job.scheduledOn ?? '')
  const [time, setTime] = useState(job.scheduledTime ?? '')
  const [assigneeId, setAssignee] = useState(job.assignee?.id ?? null)
  const [teamId, setTeam] = useState(job.team?.id ?? null)
  const clashes = useClashes({
    scheduledOn: day,
    scheduledTime: time,
    estimatedMinutes: job.estimatedMinutes,
    assigneeId,
    teamId,
    exceptId: job.id,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onPlan(job, {
      scheduledOn: day || null,
      scheduledTime: day && time ? time : null,
      ...(assigns && { assigneeId, teamId }),
    })
    onClose()
  }
  return (
    <AskForm
      onSubmit={submit}
      problem={null}
      busy={false}
      save={clashes.length > 0 ? 'Plan anyway' : 'Plan'}
      onCancel={onClose}
    >
      <When day={day} time={time} onDay={setDay} onTime={setTime} />
      {assigns && (
        <>
          <PersonSelect value={assigneeId} onChange={setAssignee} />
          <TeamSelect value={teamId} onChange={setTeam} />
        </>
      )}
      <ClashWarnings clashes={clashes} />
    </AskForm>
  )
}

type WhenProps = { day: string; time: string; onDay: (day: string) => void; onTime: (time: string) => void }

const When = ({ day, time, onDay, onTime }: WhenProps) => (
  <SimpleGrid cols={2}>
    <TextInput
      label="Day"
      type="date"
      description="Leave empty for any day"
      value={day}
      onChange={(event) => onDay(event.currentTarget.value)}
    />
    <TextInput
      label="Time"
      type="time"
      description="Leave empty for any time"
      value={time}
      onChange={(event) => onTime(event.currentTarget.value)}
    />
  </SimpleGrid>
)
