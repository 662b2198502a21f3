import { type Labour, type LabourKind, workCosts, type WorkOrder } from '@mtambo/contract'
import { Anchor, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { useAct } from '#lib/query.ts'
import { AskForm } from '#ui/ask-modal.tsx'
import { MomentField } from '#ui/moment-field.tsx'
import { toastRefusal } from '#ui/toast.tsx'
import { PersonSelect } from '#modules/work-orders/who-fields.tsx'
import { KINDS } from './words.ts'

type Props = { order: WorkOrder; entry: Labour | null; forOthers: boolean; onDone: () => void }

const WAYS = [
  { value: 'minutes', label: 'Minutes' },
  { value: 'moments', label: 'From – until' },
]

/** Time that was spent, or a correction of it. */
export function LabourForm({ order: { id }, entry, forOthers, onDone }: Props) {
  const endpoint = entry ? workCosts.editLabour : workCosts.addLabour
  const act = useAct(endpoint)
  const [way, setWay] = useState(entry?.from ? 'moments' : 'minutes')
  const [entryId] = useState(() => entry?.id ?? newId())
  const form = useContractForm(endpoint, {
    id,
    entryId,
    userId: null as string | null,
    kind: (entry?.kind ?? 'work') as LabourKind,
    from: entry?.from?.toISOString() ?? '',
    until: entry?.until?.toISOString() ?? '',
    minutes: (entry?.minutes ?? '') as number | '',
    note: entry?.note ?? '',
  })
  const draft = useDraft(`labour-${entry?.id ?? id}`, form)
  const done = () => {
    draft.clear()
    onDone()
  }
  const submit = form.onSubmit((input) => {
    const { from, until, minutes, ...rest } = input
    const time = way === 'minutes' ? { minutes } : { from, until }
    act.mutate({ ...rest, ...time } as never, { onError: form.refuse, onSuccess: done })
  })
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={act.isPending} save="Save" onCancel={onDone}>
      {forOthers && !entry && (
        <PersonSelect
          {...form.getInputProps('userId')}
          value={form.values.userId}
          description="Left out: your own time"
        />
      )}
      <SegmentedControl aria-label="What the time is for" data={KINDS} fullWidth {...form.getInputProps('kind')} />
      <SegmentedControl aria-label="How it is entered" data={WAYS} fullWidth value={way} onChange={setWay} />
      {way === 'minutes' ? <Minutes {...form.getInputProps('minutes')} /> : <Moments form={form} />}
      <TextInput label="Note" maxLength={300} {...form.getInputProps('note')} />
      {entry && <Remove id={id} entry={entry} onDone={done} />}
    </AskForm>
  )
}

const Minutes = (field: React.ComponentProps<typeof NumberInput>) => (
  <NumberInput
    label="Minutes"
    required
    min={1}
    allowDecimal={false}
    hideControls
    inputMode="numeric"
    data-autofocus
    {...field}
  />
)

const Moments = ({ form }: { form: { getInputProps: (name: 'from' | 'until') => Moment } }) => (
  <Stack gap="sm">
    <MomentField label="From" required {...form.getInputProps('from')} />
    <MomentField label="Until" required {...form.getInputProps('until')} />
  </Stack>
)
type Moment = React.ComponentProps<typeof MomentField>

function Remove({ id, entry, onDone }: { id: string; entry: Labour; onDone: () => void }) {
  const remove = useAct(workCosts.removeLabour)
  return (
    <Anchor
      component="button"
      type="button"
      c="red"
      ta="left"
      disabled={remove.isPending}
      onClick={() => remove.mutate({ id, entryId: entry.id }, { onError: toastRefusal, onSuccess: onDone })}
    >
      Take this entry away
    </Anchor>
  )
}
