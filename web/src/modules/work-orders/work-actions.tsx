import { type WorkOrder, workOrders } from '@mtambo/contract'
import { Button, Group, Paper, Stack } from '@mantine/core'
import { IconCheck, IconNote, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useAct } from '#lib/query.ts'
import { useCan, useMe } from '#lib/session.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { CompleteWork } from './complete-work.tsx'
import { HoldWork } from './hold-work.tsx'
import { NoteOnWork } from './note-on-work.tsx'

type Asked = 'hold' | 'note' | 'complete' | null

/** What this person may do with it now, always within reach of the thumb. */
export function WorkActions({ order }: { order: WorkOrder }) {
  const [asked, ask] = useState<Asked>(null)
  const mine = useMayWorkOn(order)
  const may = (to: WorkOrder['moves'][number]) => order.moves.includes(to)
  // What is completed is begun again by reopening the case, where the reason is kept.
  const mayStart = may('in_progress') && order.status !== 'completed'
  const done = () => ask(null)
  if (!mine && order.moves.length === 0) return null
  return (
    <Paper p="sm" withBorder component="section" aria-label="Actions" bg="var(--surface)">
      <Stack gap="xs">
        {mayStart && <StartWork order={order} />}
        {may('completed') && (
          <Button
            size={mayStart ? 'md' : 'lg'}
            variant={mayStart ? 'default' : 'filled'}
            leftSection={<IconCheck size={20} />}
            onClick={() => ask('complete')}
          >
            Complete…
          </Button>
        )}
        <Group grow gap="xs">
          {may('on_hold') && (
            <Button size="md" variant="default" leftSection={<IconPlayerPause size={18} />} onClick={() => ask('hold')}>
              On hold…
            </Button>
          )}
          {mine && (
            <Button size="md" variant="default" leftSection={<IconNote size={18} />} onClick={() => ask('note')}>
              Note…
            </Button>
          )}
        </Group>
      </Stack>
      <HoldWork id={order.id} opened={asked === 'hold'} onClose={done} />
      <NoteOnWork id={order.id} opened={asked === 'note'} onClose={done} />
      <CompleteWork order={order} opened={asked === 'complete'} onClose={done} />
    </Paper>
  )
}

const ENDED = ['closed', 'cancelled', 'rejected']

function useMayWorkOn(order: WorkOrder) {
  const me = useMe()
  const reach = useCan('work-orders:complete')
  return !ENDED.includes(order.status) && (reach === 'all' || (reach === 'own' && order.assignee?.id === me.user.id))
}

function StartWork({ order }: { order: WorkOrder }) {
  const start = useAct(workOrders.start)
  return (
    <>
      <FormProblem>{start.error?.message}</FormProblem>
      <Button
        size="lg"
        leftSection={<IconPlayerPlay size={20} />}
        loading={start.isPending}
        onClick={() => start.mutate({ id: order.id })}
      >
        {order.status === 'on_hold' ? 'Go on with the work' : 'Start work'}
      </Button>
    </>
  )
}
