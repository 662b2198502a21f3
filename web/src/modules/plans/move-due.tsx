import { type PlanAsset, plans } from '@mtambo/contract'
import { ActionIcon, Menu, Textarea, TextInput } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { formatDay } from '#lib/format.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'

/** Another day for the next time on one asset, or none. */
export function MoveDue({ row }: { row: PlanAsset }) {
  const [asked, setAsked] = useState<'skip' | 'move' | null>(null)
  const close = () => setAsked(null)
  if (!row.nextDueOn) return null
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Next time on ${row.asset.tag}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {row.plan.rule.every !== null && <Menu.Item onClick={() => setAsked('move')}>Another day…</Menu.Item>}
          <Menu.Item onClick={() => setAsked('skip')}>Leave this time out…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <AskModal title={`${row.asset.tag}: another day`} opened={asked === 'move'} onClose={close}>
        <MoveForm row={row} dueOn={row.nextDueOn} onDone={close} />
      </AskModal>
      <AskModal title={`${row.asset.tag}: leave this time out`} opened={asked === 'skip'} onClose={close}>
        <SkipForm row={row} dueOn={row.nextDueOn} onDone={close} />
      </AskModal>
    </>
  )
}

type FormProps = { row: PlanAsset; dueOn: string; onDone: () => void }

function MoveForm({ row: { plan, asset }, dueOn, onDone }: FormProps) {
  const move = useAct(plans.setDue)
  const form = useContractForm(plans.setDue, { id: plan.id, assetId: asset.id, dueOn, reason: '' })
  const submit = form.onSubmit((input) =>
    move.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        toast(`${asset.tag} is due on ${formatDay(input.dueOn)}.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={move.isPending} save="Move" onCancel={onDone}>
      <TextInput
        label="Due on"
        type="date"
        required
        data-autofocus
        description={plan.rule.anchor === 'fixed' ? 'Those after it are counted on from this day' : undefined}
        {...form.getInputProps('dueOn')}
      />
      <Textarea label="Reason" {...form.getInputProps('reason')} />
    </AskForm>
  )
}

function SkipForm({ row: { plan, asset }, dueOn, onDone }: FormProps) {
  const skip = useAct(plans.skip)
  const form = useContractForm(plans.skip, { id: plan.id, assetId: asset.id, dueOn, reason: '' })
  const submit = form.onSubmit((input) =>
    skip.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        toast(`${asset.tag}: this time is left out.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={skip.isPending}
      save="Leave it out"
      keep="Keep it"
      onCancel={onDone}
    >
      <Textarea
        label={`Why the one due ${formatDay(dueOn)} is left out`}
        description="The plan goes on as if it had been done then"
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}
