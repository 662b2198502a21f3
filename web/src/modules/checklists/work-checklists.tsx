import { checklists, type WorkChecklist, type WorkChecklists, type WorkOrder } from '@mtambo/contract'
import { Anchor, Progress, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useAct } from '#lib/query.ts'
import { Section } from '#ui/section.tsx'
import { toastRefusal } from '#ui/toast.tsx'
import { AddChecklist } from './add-checklist.tsx'
import classes from './checklists.module.css'
import { WorkStepRow } from './work-step.tsx'

/** What is filled in while the work is done. Not there where there is nothing, and nothing to add. */
export function WorkChecklistsPanel({ order }: { order: WorkOrder }) {
  const { data } = useSuspenseQuery(ask(checklists.ofOrder, { id: order.id }))
  const [adding, setAdding] = useState(false)
  if (data.items.length === 0 && !data.mayFill) return null
  return (
    <Section
      title="Checklists"
      context={data.total > 0 && `${data.done} of ${data.total} done`}
      action={
        data.mayFill && (
          <Anchor component="button" type="button" size="sm" onClick={() => setAdding(true)}>
            Add
          </Anchor>
        )
      }
    >
      <Stack>
        {data.total > 0 && (
          <Progress value={(100 * data.done) / data.total} aria-label={`${data.done} of ${data.total} done`} />
        )}
        {data.items.length === 0 && <Text c="dimmed">None yet. Add one, or steps for this work alone.</Text>}
        {data.items.map((list) => (
          <OneList key={list.id} order={order} list={list} all={data} />
        ))}
      </Stack>
      <AddChecklist order={order} opened={adding} onClose={() => setAdding(false)} />
    </Section>
  )
}

function OneList({ order, list, all }: { order: WorkOrder; list: WorkChecklist; all: WorkChecklists }) {
  const remove = useAct(checklists.removeFrom)
  return (
    <section aria-label={list.name}>
      <Text fw={650} mb={8}>
        {list.name}{' '}
        <Text component="span" size="sm" c="dimmed" fw={400} className="tabular">
          {list.done} of {list.steps.length}
          {list.failed > 0 && `, ${list.failed} failed`}
        </Text>
      </Text>
      <ol className={classes.steps}>
        {list.steps.map((step) => (
          <WorkStepRow
            key={step.id}
            orderId={order.id}
            orderNumber={order.number}
            checklist={list.name}
            step={step}
            mayFill={all.mayFill}
            mayFollowUp={all.mayFollowUp}
          />
        ))}
      </ol>
      {all.mayFill && list.mayRemove && list.done === 0 && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          c="dimmed"
          mt={8}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ id: order.id, checklistId: list.id }, { onError: toastRefusal })}
        >
          Take {list.name} away
        </Anchor>
      )}
    </section>
  )
}
