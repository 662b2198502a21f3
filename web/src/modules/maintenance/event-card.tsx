import { Button, Drawer, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendarEvent } from '@tabler/icons-react'
import { useState } from 'react'
import { formatLongDay } from '#lib/day.ts'
import { formatMinutes } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useLabel } from '#lib/session.ts'
import { ClashWarnings, useClashes, whoText } from '#modules/work-orders/index.ts'
import { Facts } from '#ui/facts.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import classes from './calendar.module.css'
import type { CalendarJob } from './expected.ts'
import { statusOf } from './in-words.ts'
import { hue, StatusSign } from './looks.tsx'
import type { When } from './moved.ts'

type Props = {
  job: CalendarJob | null
  onClose: () => void
  onMove: (job: CalendarJob, when: When) => void
}

/** A job at a glance, beside the calendar; on a phone from below. */
export function EventCard({ job, onClose, onMove }: Props) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  return (
    <Drawer
      opened={job !== null}
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? 520 : 400}
      title={<Text fw={650}>{job?.number}</Text>}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {job?.plan ? (
        <ExpectedCard job={job} plan={job.plan} />
      ) : (
        job && <Card key={job.id} job={job} onClose={onClose} onMove={onMove} />
      )}
    </Drawer>
  )
}

/** There is no work yet: when it will come, and the plan it comes from. */
const ExpectedCard = ({ job, plan }: { job: CalendarJob; plan: { id: string } }) => (
  <Stack>
    <Text fw={600} size="lg" style={{ overflowWrap: 'anywhere' }}>
      {job.title}
    </Text>
    <Facts
      items={[
        ['Due', formatLongDay(job.scheduledOn)],
        ['Duration', job.estimatedMinutes !== null && formatMinutes(job.estimatedMinutes)],
        ['Equipment', job.locationText],
      ]}
    />
    <Text c="dimmed" size="sm">
      The plan opens this work when it comes due.
    </Text>
    <Button component={Link} to="/plans/$id" params={{ id: plan.id }} size="md">
      Open the plan
    </Button>
  </Stack>
)

function Card({ job, onClose, onMove }: Props & { job: CalendarJob }) {
  const label = useLabel()
  const [moving, setMoving] = useState(false)
  const go = (when: When) => {
    onMove(job, when)
    onClose()
  }
  return (
    <Stack>
      <Text fw={600} size="lg" style={{ overflowWrap: 'anywhere' }}>
        {job.title}
      </Text>
      <Group gap="xs">
        <span className={`${classes.chip} ${classes.badge}`} style={hue(job.backgroundColor)}>
          <StatusSign job={job} /> {statusOf(job)}
        </span>
        <StatusBadge status={job.priority} />
      </Group>
      <Facts
        items={[
          ['Day', formatLongDay(job.scheduledOn)],
          ['Time', job.scheduledTime ?? 'Any time of the day'],
          ['Duration', job.estimatedMinutes !== null && formatMinutes(job.estimatedMinutes)],
          ['Assigned to', whoText(job) || 'Nobody yet'],
          ['Type', label('work', job.type)],
          ['Place', job.locationText],
        ]}
      />
      {moving ? (
        <MoveForm job={job} onMove={go} onCancel={() => setMoving(false)} />
      ) : (
        <Stack gap="xs">
          <Button component={Link} to="/work-orders/$id" params={{ id: job.id }} size="md">
            Open
          </Button>
          {job.movable && (
            <Button
              size="md"
              variant="default"
              leftSection={<IconCalendarEvent size={18} aria-hidden />}
              onClick={() => setMoving(true)}
            >
              Move to another day
            </Button>
          )}
        </Stack>
      )}
    </Stack>
  )
}

type MoveProps = { job: CalendarJob; onMove: (when: When) => void; onCancel: () => void }

/** What dragging does with a mouse, for fingers and keyboards. */
function MoveForm({ job, onMove, onCancel }: MoveProps) {
  const [day, setDay] = useState(job.scheduledOn)
  const [time, setTime] = useState(job.scheduledTime ?? '')
  const clashes = useClashes({
    scheduledOn: day,
    scheduledTime: time,
    estimatedMinutes: job.estimatedMinutes,
    assigneeId: job.assignee?.id,
    teamId: job.team?.id,
    exceptId: job.id,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (day) onMove({ scheduledOn: day, scheduledTime: time || null })
      }}
    >
      <Stack>
        <Group grow>
          <TextInput
            label="Day"
            type="date"
            required
            data-autofocus
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <TextInput label="Time" type="time" value={time} onChange={(event) => setTime(event.currentTarget.value)} />
        </Group>
        <ClashWarnings clashes={clashes} />
        <Group grow>
          <Button size="md" variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button size="md" type="submit">
            {clashes.length > 0 ? 'Move anyway' : 'Move'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
