import { workCosts, type WorkOrder, type WorkPart } from '@mtambo/contract'
import { Anchor, Badge, Group, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMoney } from '#lib/money.ts'
import { ask, useAct } from '#lib/query.ts'
import { AskModal } from '#ui/ask-modal.tsx'
import { Section } from '#ui/section.tsx'
import { toastRefusal } from '#ui/toast.tsx'
import { MovePart } from './move-part.tsx'
import { PartForm } from './part-form.tsx'
import { amount } from './words.ts'
import classes from './work-costs.module.css'

/** Parts from the stores: what is planned, set aside and used. What is written into the log as text stays there. */
export function PartsPanel({ order }: { order: WorkOrder }) {
  const { data } = useSuspenseQuery(ask(workCosts.get, { id: order.id }))
  const [adding, setAdding] = useState(false)
  if (data.parts.length === 0 && !data.mayEnter) return null
  return (
    <Section
      title="Parts"
      action={
        data.mayEnter && (
          <Anchor component="button" type="button" size="sm" onClick={() => setAdding(true)}>
            Add a part
          </Anchor>
        )
      }
    >
      {data.parts.length === 0 ? (
        <Text c="dimmed">None from the stores yet.</Text>
      ) : (
        <ul className={classes.list}>
          {data.parts.map((part) => (
            <Line key={part.item.id + part.store.id} order={order} part={part} mayEnter={data.mayEnter} />
          ))}
        </ul>
      )}
      <AskModal title="Add a part" opened={adding} onClose={() => setAdding(false)}>
        <PartForm order={order} onDone={() => setAdding(false)} />
      </AskModal>
    </Section>
  )
}

/** What is planned and neither used nor set aside. */
const missing = ({ planned, used, reserved }: WorkPart) => Math.round((planned - used - reserved) * 1000) / 1000

function Line({ order, part, mayEnter }: { order: WorkOrder; part: WorkPart; mayEnter: boolean }) {
  const money = useMoney()
  const { item, store, planned, reserved, used, cost } = part
  const short = missing(part)
  const says = [
    planned > 0 && `${amount(planned, item.unit)} planned`,
    reserved > 0 && `${amount(reserved, item.unit)} set aside`,
    store.name,
  ]
  return (
    <li className={classes.line}>
      <Stack gap={4}>
        <span>
          {item.code} {item.name}
        </span>
        <Text size="sm" c="dimmed">
          {says.filter(Boolean).join(' · ')}
        </Text>
        {short > 0 && mayEnter && (
          <Badge color="yellow" style={{ alignSelf: 'flex-start' }} tt="none">
            {amount(short, item.unit)} short
          </Badge>
        )}
        {mayEnter && <Verbs order={order} part={part} />}
      </Stack>
      <div className={classes.amount}>
        <span className="tabular">{amount(used, item.unit)} used</span>
        {cost !== null && (
          <Text size="sm" c="dimmed" className="tabular">
            {money(cost)}
          </Text>
        )}
      </div>
    </li>
  )
}

function Verbs({ order, part }: { order: WorkOrder; part: WorkPart }) {
  const remove = useAct(workCosts.removePart)
  const [verb, setVerb] = useState<'use' | 'return' | null>(null)
  const { item, store, planned, reserved, used, available } = part
  const button = { component: 'button', type: 'button', size: 'sm', py: 6 } as const
  return (
    <Group gap="md">
      {reserved + available > 0 && (
        <Anchor {...button} onClick={() => setVerb('use')}>
          Use
        </Anchor>
      )}
      {used > 0 && (
        <Anchor {...button} onClick={() => setVerb('return')}>
          Bring back
        </Anchor>
      )}
      {planned > 0 && (
        <Anchor
          {...button}
          c="dimmed"
          disabled={remove.isPending}
          onClick={() => remove.mutate({ id: order.id, itemId: item.id, storeId: store.id }, { onError: toastRefusal })}
        >
          Not planned any more
        </Anchor>
      )}
      <AskModal
        title={verb === 'return' ? `Bring back ${item.code}` : `Use ${item.code}`}
        opened={verb !== null}
        onClose={() => setVerb(null)}
      >
        {verb && <MovePart order={order} part={part} verb={verb} onDone={() => setVerb(null)} />}
      </AskModal>
    </Group>
  )
}
