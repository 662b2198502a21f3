import { AssetStatus, assets, type Bulk } from '@mtambo/contract'
import { Button, Checkbox, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { statusWord } from '#ui/status-badge.tsx'
import { toast } from '#ui/toast.tsx'

type Props = { ids: string[]; onDone: () => void }

const STATUSES = AssetStatus.options.map((value) => ({ value, label: statusWord(value) }))

/** One status for all that are chosen; those that cannot go there are named. */
export function MoveSeveral({ ids, onDone }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Change status…
      </Button>
      <AskModal title={`Change the status of ${ids.length}`} opened={opened} onClose={() => setOpened(false)}>
        <MoveForm
          ids={ids}
          onClose={() => setOpened(false)}
          onDone={() => {
            setOpened(false)
            onDone()
          }}
        />
      </AskModal>
    </>
  )
}

function MoveForm({ ids, onDone, onClose }: Props & { onClose: () => void }) {
  const move = useAct(assets.moveSeveral)
  const form = useContractForm(assets.moveSeveral, { ids, to: null as AssetStatus | null, notes: '', planned: false })
  const [left, setLeft] = useState<Bulk['refused']>([])
  const submit = form.onSubmit((input) =>
    move.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ done, refused }) => {
        if (done > 0) toast(`${done} set to ${statusWord(input.to).toLowerCase()}.`)
        if (refused.length > 0) setLeft(refused)
        else onDone()
      },
    }),
  )
  if (left.length > 0) return <Left refused={left} onClose={onDone} />
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={move.isPending} save="Change status" onCancel={onClose}>
      <Select label="Status" required data={STATUSES} data-autofocus {...form.getInputProps('to')} />
      {form.values.to === 'out_of_service' && (
        <Checkbox
          label="Planned"
          description="For maintenance or changeover, not because something failed"
          {...form.getInputProps('planned', { type: 'checkbox' })}
        />
      )}
      <Textarea label="Reason" description="Kept in the history of each" {...form.getInputProps('notes')} />
    </AskForm>
  )
}

/** Those that stayed as they were, and why. */
const Left = ({ refused, onClose }: { refused: Bulk['refused']; onClose: () => void }) => (
  <Stack>
    <Text fw={550}>{refused.length === 1 ? 'One stays as it was:' : `${refused.length} stay as they were:`}</Text>
    {refused.map(({ id, tag, why }) => (
      <Text key={id}>
        <b>{tag}</b>: {why}
      </Text>
    ))}
    <Button onClick={onClose}>Close</Button>
  </Stack>
)
