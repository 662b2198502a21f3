import { type Asset, assets } from '@mtambo/contract'
import { Button, Checkbox, Menu, Text, Textarea } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { MomentField } from '#ui/moment-field.tsx'
import { type Verb, verbs } from './verbs.ts'

/** Only what is allowed now; each asks first, and may say why. */
export function MoveAsset({ asset: { id, status, moves } }: { asset: Asset }) {
  const [verb, setVerb] = useState<Verb | null>(null)
  const [opened, setOpened] = useState(false)
  if (moves.length === 0) return null
  const choose = (next: Verb) => {
    setVerb(next)
    setOpened(true)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            Change status
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {verbs(status, moves).map((each) => (
            <Menu.Item key={each.to} onClick={() => choose(each)}>
              {each.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <AskModal title={verb?.title ?? ''} opened={opened} onClose={() => setOpened(false)}>
        {verb && <MoveForm key={verb.to} id={id} verb={verb} onDone={() => setOpened(false)} />}
      </AskModal>
    </>
  )
}

function MoveForm({ id, verb, onDone }: { id: string; verb: Verb; onDone: () => void }) {
  const move = useAct(assets.move)
  const form = useContractForm(assets.move, { id, to: verb.to, notes: '', at: '', planned: false })
  const draft = useDraft(`asset-${id}-${verb.to}`, form)
  const submit = form.onSubmit((input) =>
    move.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        draft.clear()
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={move.isPending} save={verb.title} onCancel={onDone}>
      <Text>{verb.help}</Text>
      <MomentField label="Since when" description="Left empty: just now" {...form.getInputProps('at')} />
      {verb.to === 'out_of_service' && (
        <Checkbox
          label="Planned"
          description="For maintenance or changeover, not because something failed"
          {...form.getInputProps('planned', { type: 'checkbox' })}
        />
      )}
      <Textarea
        label="Reason"
        description="Kept in the history"
        required={verb.needsReason}
        data-autofocus
        {...form.getInputProps('notes')}
      />
    </AskForm>
  )
}
