import { type Labour, workCosts, type WorkCosts, type WorkOrder } from '@mtambo/contract'
import { Anchor, Badge, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatInstant, formatMinutes } from '#lib/format.ts'
import { useMoney } from '#lib/money.ts'
import { ask } from '#lib/query.ts'
import { AskModal } from '#ui/ask-modal.tsx'
import { Section } from '#ui/section.tsx'
import { LabourForm } from './labour-form.tsx'
import { TimerBar } from './timer-bar.tsx'
import { KIND_WORDS } from './words.ts'
import classes from './work-costs.module.css'

/** Who worked how long. One's own; who gives out work sees everybody's. */
export function TimePanel({ order }: { order: WorkOrder }) {
  const { data } = useSuspenseQuery(ask(workCosts.get, { id: order.id }))
  const [asked, setAsked] = useState<Labour | 'new' | null>(null)
  const close = () => setAsked(null)
  if (data.labour.length === 0 && !data.mayEnter) return null
  return (
    <Section
      title="Time"
      context={<Sum costs={data} />}
      action={
        data.mayEnter && (
          <Anchor component="button" type="button" size="sm" onClick={() => setAsked('new')}>
            Enter time
          </Anchor>
        )
      }
    >
      <Stack gap="sm">
        {data.mayEnter && <TimerBar order={order} costs={data} />}
        {data.labour.length > 0 && (
          <ul className={classes.list}>
            {data.labour.map((entry) => (
              <Line key={entry.id} entry={entry} onOpen={entry.mayEdit && !entry.running && (() => setAsked(entry))} />
            ))}
          </ul>
        )}
      </Stack>
      <AskModal title={asked === 'new' ? 'Enter time' : 'Correct time'} opened={asked !== null} onClose={close}>
        {asked && (
          <LabourForm order={order} entry={asked === 'new' ? null : asked} forOthers={data.mayManage} onDone={close} />
        )}
      </AskModal>
    </Section>
  )
}

/** "2 h 15 min of 3 h". */
function Sum({ costs: { minutes, estimatedMinutes } }: { costs: WorkCosts }) {
  const total = minutes.work + minutes.travel + minutes.waiting
  if (total === 0 && estimatedMinutes === null) return null
  return (
    <span className="tabular">
      {formatMinutes(total)}
      {estimatedMinutes !== null && ` of ${formatMinutes(estimatedMinutes)} estimated`}
    </span>
  )
}

function Line({ entry, onOpen }: { entry: Labour; onOpen: (() => void) | false }) {
  const money = useMoney()
  const { person, kind, from, minutes, note, cost, running } = entry
  return (
    <li className={classes.line}>
      <div>
        {onOpen ? (
          <Anchor component="button" type="button" ta="left" onClick={onOpen}>
            {person.name}
          </Anchor>
        ) : (
          person.name
        )}
        <Text size="sm" c="dimmed">
          {[KIND_WORDS[kind], from && formatInstant(from), note].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <div className={classes.amount}>
        {running ? (
          <Badge color="yellow">Running</Badge>
        ) : (
          <span className="tabular">{formatMinutes(minutes ?? 0)}</span>
        )}
        {cost !== null && (
          <Text size="sm" c="dimmed" className="tabular">
            {money(cost)}
          </Text>
        )}
      </div>
    </li>
  )
}
