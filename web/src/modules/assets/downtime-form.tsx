import { type Downtime, downtimes } from '@mtambo/contract'
import { Anchor, Checkbox, Textarea } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm } from '#ui/ask-modal.tsx'
import { MomentField } from '#ui/moment-field.tsx'
import { toastRefusal } from '#ui/toast.tsx'

type Props = { assetId: string; downtime: Downtime | null; onDone: () => void }

/** Enters one that is over, or corrects one. The one that is going on ends with the status. */
export function DowntimeForm({ assetId, downtime, onDone }: Props) {
  const endpoint = downtime ? downtimes.edit : downtimes.add
  const act = useAct(endpoint)
  const goingOn = downtime !== null && downtime.until === null
  const form = useContractForm(endpoint, {
    id: assetId,
    downtimeId: downtime?.id ?? '',
    from: downtime?.from.toISOString() ?? '',
    until: downtime?.until?.toISOString() ?? '',
    planned: downtime?.planned ?? false,
    reason: downtime?.reason ?? '',
  })
  const draft = useDraft(`downtime-${assetId}-${downtime?.id ?? 'new'}`, form)
  const done = () => {
    draft.clear()
    onDone()
  }
  const submit = form.onSubmit((input) => act.mutate(input as never, { onError: form.refuse, onSuccess: done }))
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={act.isPending} save="Save" onCancel={onDone}>
      <MomentField label="From" required {...form.getInputProps('from')} />
      {!goingOn && <MomentField label="Until" required {...form.getInputProps('until')} />}
      <Checkbox
        label="Planned"
        description="For maintenance or changeover, not because something failed"
        {...form.getInputProps('planned', { type: 'checkbox' })}
      />
      <Textarea label="Reason" maxLength={500} {...form.getInputProps('reason')} />
      {downtime && !goingOn && <Remove assetId={assetId} downtime={downtime} onDone={done} />}
    </AskForm>
  )
}

function Remove({ assetId, downtime, onDone }: { assetId: string; downtime: Downtime; onDone: () => void }) {
  const remove = useAct(downtimes.remove)
  return (
    <Anchor
      component="button"
      type="button"
      c="red"
      ta="left"
      disabled={remove.isPending}
      onClick={() =>
        remove.mutate({ id: assetId, downtimeId: downtime.id }, { onError: toastRefusal, onSuccess: onDone })
      }
    >
      It was not down then: take it out
    </Anchor>
  )
}
