import { cases } from '@mtambo/contract'
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import type { Asking } from './verbs.ts'

type Props = { id: string; verb: Asking; variant: 'filled' | 'default' }

/** A move that asks for words first. */
export function MoveWithNotes({ id, verb, variant }: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant={variant} onClick={open}>
        {verb.label}
      </Button>
      <Modal opened={opened} onClose={close} title={verb.asks.title} closeButtonProps={{ 'aria-label': 'Close' }}>
        <MoveForm id={id} verb={verb} onDone={close} />
      </Modal>
    </>
  )
}

function MoveForm({ id, verb: { to, asks }, onDone }: { id: string; verb: Asking; onDone: () => void }) {
  const move = useAct(cases.move)
  const form = useContractForm(
    cases.move,
    { id, to, notes: '' },
    {
      check: ({ notes }) => (notes.trim() ? {} : { notes: asks.missing }),
    },
  )
  const draft = useDraft(`case-${id}-${to}`, form)
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
    <form onSubmit={submit} noValidate>
      <Stack>
        <Textarea label={asks.label} description={asks.help} required data-autofocus {...form.getInputProps('notes')} />
        <FormProblem>{form.problem}</FormProblem>
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={move.isPending}>
            {asks.title}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
