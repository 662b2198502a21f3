import { connections } from '@mtambo/contract'
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import type { Verb } from './verbs.ts'

type Props = { id: string; verb: Verb }

/** Supply is somebody's light: every change of it is asked twice, and may say why. */
export function MoveConnection({ id, verb }: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        {verb.label}
      </Button>
      <Modal opened={opened} onClose={close} title={verb.title} closeButtonProps={{ 'aria-label': 'Close' }}>
        <MoveForm id={id} verb={verb} onDone={close} />
      </Modal>
    </>
  )
}

function MoveForm({ id, verb, onDone }: Props & { onDone: () => void }) {
  const move = useAct(connections.move)
  const form = useContractForm(connections.move, { id, to: verb.to, notes: '' })
  const draft = useDraft(`connection-${id}-${verb.to}`, form)
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
        <Text>{verb.help}</Text>
        <Textarea label="Reason" description="Kept in the history" data-autofocus {...form.getInputProps('notes')} />
        <FormProblem>{form.problem}</FormProblem>
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" color={verb.final ? 'red' : undefined} loading={move.isPending}>
            {verb.title}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
