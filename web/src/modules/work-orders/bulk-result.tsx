import type { BulkAnswer } from '@mtambo/contract'
import { Button, Group, List, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { AskModal } from '#ui/ask-modal.tsx'
import { FormProblem } from '#ui/form-problem.tsx'
import { toast } from '#ui/toast.tsx'

type Props = { answer: BulkAnswer | null; problem: string | undefined; onClose: () => void }

/** What became of all that was chosen. Where everything was done a word is enough; the rest is named with its reason. */
export function BulkResult({ answer, problem, onClose }: Props) {
  const all = answer !== null && answer.left.length === 0
  useEffect(() => {
    if (!all) return
    toast(answer.done.length === 1 ? 'One is done.' : `All ${answer.done.length} are done.`)
    onClose()
  }, [all, answer, onClose])
  return (
    <AskModal
      title={answer && answer.done.length > 0 ? 'Not all could be done' : 'Nothing was done'}
      opened={(answer !== null && !all) || problem !== undefined}
      onClose={onClose}
    >
      <Stack>
        <FormProblem>{problem}</FormProblem>
        {answer && answer.done.length > 0 && <Text>{answer.done.length} done. The others stay as they were:</Text>}
        <List>
          {answer?.left.map(({ id, number, why }) => (
            <List.Item key={id}>
              <b>{number}</b>: {why}
            </List.Item>
          ))}
        </List>
        <Group justify="flex-end">
          <Button onClick={onClose}>Understood</Button>
        </Group>
      </Stack>
    </AskModal>
  )
}
