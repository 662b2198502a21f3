import { type LabourKind, workCosts, type WorkCosts, type WorkOrder } from '@mtambo/contract'
import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { formatMinutes } from '#lib/format.ts'
import { useAct } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { toast, toastRefusal } from '#ui/toast.tsx'
import { KIND_WORDS, KINDS } from './words.ts'

const TO_DO = ['open', 'scheduled', 'in_progress', 'on_hold', 'postponed']

/** Start and stop, large enough for a thumb. One timer runs for each person: starting here while it runs elsewhere asks. */
export function TimerBar({ order, costs }: { order: WorkOrder; costs: WorkCosts }) {
  const me = useMe().user.id
  const mine = costs.labour.find(({ running, person }) => running && person.id === me)
  if (mine?.from) return <Running order={order} kind={mine.kind} from={mine.from} />
  return TO_DO.includes(order.status) ? <Start order={order} /> : null
}

function Running({ order: { id }, kind, from }: { order: WorkOrder; kind: LabourKind; from: Date }) {
  const stop = useAct(workCosts.stopTimer)
  const minutes = useMinutesSince(from)
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text role="timer" className="tabular">
        {KIND_WORDS[kind]}: {formatMinutes(minutes)}
      </Text>
      <Button
        size="md"
        color="red.8"
        leftSection={<IconPlayerStop size={18} aria-hidden />}
        loading={stop.isPending}
        onClick={() => stop.mutate({ id }, { onError: toastRefusal, onSuccess: () => toast('The time is entered.') })}
      >
        Stop
      </Button>
    </Group>
  )
}

function useMinutesSince(from: Date) {
  const since = () => Math.max(0, Math.floor((Date.now() - from.getTime()) / 60_000))
  const [minutes, setMinutes] = useState(since)
  useEffect(() => {
    const now = () => setMinutes(Math.max(0, Math.floor((Date.now() - from.getTime()) / 60_000)))
    now()
    const tick = setInterval(now, 15_000)
    return () => clearInterval(tick)
  }, [from])
  return minutes
}

function Start({ order: { id } }: { order: WorkOrder }) {
  const start = useAct(workCosts.startTimer)
  const [kind, setKind] = useState<LabourKind>('work')
  const [question, setQuestion] = useState<string | null>(null)
  const begin = (stopOther?: true) =>
    start.mutate(
      { id, kind, ...(stopOther && { stopOther }) },
      {
        onSuccess: () => setQuestion(null),
        onError: (error) => {
          const asks = error.fields?.['stopOther']
          if (asks) setQuestion(asks)
          else toastRefusal(error)
        },
      },
    )
  return (
    <>
      <Stack gap="xs">
        <SegmentedControl
          aria-label="What the time is for"
          data={KINDS}
          value={kind}
          onChange={(next) => setKind(next as LabourKind)}
          fullWidth
        />
        <Button
          size="md"
          variant="default"
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          loading={start.isPending}
          onClick={() => begin()}
        >
          Start my timer
        </Button>
      </Stack>
      <Question asked={question} busy={start.isPending} onStop={() => begin(true)} onClose={() => setQuestion(null)} />
    </>
  )
}

type QuestionProps = { asked: string | null; busy: boolean; onStop: () => void; onClose: () => void }

const Question = ({ asked, busy, onStop, onClose }: QuestionProps) => (
  <Modal
    opened={asked !== null}
    onClose={onClose}
    title="Your timer runs already"
    closeButtonProps={{ 'aria-label': 'Close' }}
  >
    <Stack>
      <Text>{asked}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Let it run
        </Button>
        <Button loading={busy} onClick={onStop}>
          Stop it and start here
        </Button>
      </Group>
    </Stack>
  </Modal>
)
