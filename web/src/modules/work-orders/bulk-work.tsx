import { approvals, type BulkAnswer } from '@mtambo/contract'
import { Button, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { BulkBar } from '#ui/bulk-bar.tsx'
import type { Selection } from '#ui/use-selection.ts'
import { BulkResult } from './bulk-result.tsx'
import { PersonSelect, TeamSelect } from './who-fields.tsx'

type Verb = 'assign' | 'move' | 'close' | 'cancel'
const VERBS = {
  assign: { label: 'Assign…', needs: 'work-orders:assign' },
  move: { label: 'Move to a day…', needs: 'work-orders:create' },
  close: { label: 'Close', needs: 'work-orders:approve' },
  cancel: { label: 'Cancel…', needs: 'work-orders:create' },
} as const

/** What this person may do to several at once. */
export function useBulkVerbs(): Verb[] {
  const { role } = useMe()
  return (Object.keys(VERBS) as Verb[]).filter((verb) => role?.grants[VERBS[verb].needs])
}

export function BulkWork({ selection, verbs }: { selection: Selection; verbs: Verb[] }) {
  const [asked, setAsked] = useState<Verb | null>(null)
  const [answer, setAnswer] = useState<BulkAnswer | null>(null)
  const close = useAct(approvals.close)
  const ids = [...selection.ids]
  const done = (result: BulkAnswer) => {
    setAsked(null)
    setAnswer(result)
    selection.clear()
  }
  const begin = (verb: Verb) => (verb === 'close' ? close.mutate({ ids }, { onSuccess: done }) : setAsked(verb))
  const form = { ids, onDone: done, onCancel: () => setAsked(null) }
  return (
    <>
      <BulkBar selection={selection}>
        {verbs.map((verb) => (
          <Button
            key={verb}
            variant="default"
            loading={verb === 'close' && close.isPending}
            onClick={() => begin(verb)}
          >
            {VERBS[verb].label}
          </Button>
        ))}
      </BulkBar>
      <AskModal title={`Assign ${ids.length}`} opened={asked === 'assign'} onClose={form.onCancel}>
        <AssignForm {...form} />
      </AskModal>
      <AskModal title={`Move ${ids.length} to a day`} opened={asked === 'move'} onClose={form.onCancel}>
        <MoveForm {...form} />
      </AskModal>
      <AskModal title={`Cancel ${ids.length}`} opened={asked === 'cancel'} onClose={form.onCancel}>
        <CancelForm {...form} />
      </AskModal>
      <BulkResult answer={answer} problem={close.error?.message} onClose={() => (setAnswer(null), close.reset())} />
    </>
  )
}

type FormProps = { ids: string[]; onDone: (answer: BulkAnswer) => void; onCancel: () => void }

function AssignForm({ ids, onDone, onCancel }: FormProps) {
  const act = useAct(approvals.assignMany)
  const form = useContractForm(approvals.assignMany, {
    ids,
    assigneeId: null as string | null,
    teamId: null as string | null,
  })
  const submit = form.onSubmit((input) => act.mutate(input, { onError: form.refuse, onSuccess: onDone }))
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={act.isPending} save="Assign" onCancel={onCancel}>
      <PersonSelect {...form.getInputProps('assigneeId')} value={form.values.assigneeId} />
      <TeamSelect {...form.getInputProps('teamId')} value={form.values.teamId} />
    </AskForm>
  )
}

function MoveForm({ ids, onDone, onCancel }: FormProps) {
  const act = useAct(approvals.moveMany)
  const form = useContractForm(approvals.moveMany, { ids, scheduledOn: '' })
  const submit = form.onSubmit((input) => act.mutate(input, { onError: form.refuse, onSuccess: onDone }))
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={act.isPending} save="Move" onCancel={onCancel}>
      <TextInput
        label="Day"
        type="date"
        description="Each keeps its time of day"
        required
        data-autofocus
        {...form.getInputProps('scheduledOn')}
      />
    </AskForm>
  )
}

function CancelForm({ ids, onDone, onCancel }: FormProps): ReactNode {
  const act = useAct(approvals.cancelMany)
  const form = useContractForm(approvals.cancelMany, { ids, reason: '' })
  const submit = form.onSubmit((input) => act.mutate(input, { onError: form.refuse, onSuccess: onDone }))
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={act.isPending}
      save="Cancel the work"
      keep="Keep it"
      onCancel={onCancel}
    >
      <Textarea
        label="Reason"
        description="This cannot be undone. Whoever has the work reads it."
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}
