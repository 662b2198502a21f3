import { approvals, type WorkOrder, workOrders } from '@mtambo/contract'
import { Button, Menu, Paper, SimpleGrid, Stack } from '@mantine/core'
import { IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useAct } from '#lib/query.ts'
import { useCan, useMe } from '#lib/session.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { toast } from '#ui/toast.tsx'
import { decisionVerbs, planVerbs, primaryVerb, type Verb, workVerbs } from './verbs.ts'
import { WorkQuestions } from './work-questions.tsx'
import { VerbButton, VerbItem } from './work-verb-button.tsx'

/** What this person may do with it now. On a phone within reach of the thumb, the rarer things behind one button. */
export function WorkActions({ order, phone }: { order: WorkOrder; phone?: boolean }) {
  const [asked, ask] = useState<Verb | null>(null)
  const me = useMe()
  const start = useAct(workOrders.start)
  const close = useClose()
  const [decision, work, plan] = [decisionVerbs(order), workVerbs(order, useMayWorkOn(order)), planVerbs(order)]
  const first = primaryVerb(order, { decision, work, plan, mine: order.assignee?.id === me.user.id })
  if (decision.length + work.length + plan.length === 0) return null

  const onVerb = (verb: Verb) => {
    if (verb === 'start' && order.blockedBy.length === 0) start.mutate({ id: order.id })
    else if (verb === 'close') close.run(order)
    else ask(verb)
  }
  const groups = [decision, work, plan].map((verbs) => verbs.filter((verb) => verb !== first))
  const shown = { order, onVerb, groups }
  return (
    <Paper p="sm" withBorder component="section" aria-label="Actions" bg="var(--surface)">
      <Stack gap="xs">
        <FormProblem>{start.error?.message ?? close.problem}</FormProblem>
        {first && (
          <VerbButton
            verb={first}
            order={order}
            onVerb={onVerb}
            size="lg"
            variant="filled"
            loading={start.isPending || close.busy}
          />
        )}
        {phone ? <AtTheThumb {...shown} /> : <SideBySide {...shown} />}
      </Stack>
      <WorkQuestions order={order} asked={asked} onClose={() => ask(null)} />
    </Paper>
  )
}

/** One press: what is closed was completed, and loses nothing. */
function useClose() {
  const close = useAct(approvals.close)
  const [problem, setProblem] = useState<string | null>(null)
  return {
    busy: close.isPending,
    problem,
    run: ({ id, number }: WorkOrder) =>
      close.mutate(
        { ids: [id] },
        {
          onError: ({ message }) => setProblem(message),
          onSuccess: ({ left }) => {
            setProblem(left[0]?.why ?? null)
            if (left.length === 0) toast(`${number} is closed. It takes no more entries and costs.`)
          },
        },
      ),
  }
}

type Shown = { order: WorkOrder; onVerb: (verb: Verb) => void; groups: Verb[][] }

const SideBySide = ({ groups, ...one }: Shown) => (
  <>
    {groups.map(
      (verbs, group) =>
        verbs.length > 0 && (
          <SimpleGrid key={group} cols={2} spacing="xs">
            {verbs.map((verb) => (
              <VerbButton key={verb} verb={verb} {...one} />
            ))}
          </SimpleGrid>
        ),
    )}
  </>
)

/** Two beside each other fit a small phone, and a third that opens the rest. */
function AtTheThumb({ groups, ...one }: Shown) {
  const all = groups.flat()
  const near = all.length <= 3 ? all : all.slice(0, 2)
  const more = all.slice(near.length)
  return (
    <SimpleGrid cols={near.length + (more.length > 0 ? 1 : 0)} spacing="xs">
      {near.map((verb) => (
        <VerbButton key={verb} verb={verb} {...one} size="md" px={4} leftSection={null} />
      ))}
      {more.length > 0 && (
        <Menu position="top-end" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button size="md" px={4} variant="default" rightSection={<IconChevronUp size={16} aria-hidden />}>
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((verb) => (
              <VerbItem key={verb} verb={verb} {...one} />
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </SimpleGrid>
  )
}

const ENDED = ['closed', 'cancelled', 'rejected']

/** Of one's own work and that of one's team the order says so itself: it may be moved or logged on. */
function useMayWorkOn({ status, assignee, moves, mayLog }: WorkOrder) {
  const me = useMe()
  const reach = useCan('work-orders:complete')
  if (ENDED.includes(status) || !reach) return false
  return reach === 'all' || assignee?.id === me.user.id || mayLog || moves.includes('in_progress')
}
