import { Button, Group, Text } from '@mantine/core'
import { FormProblem } from '#ui/form-problem.tsx'

type Props = { problem: string | null; busy: boolean; dirty: boolean; onUndo: () => void }

/** Below each part: what was changed is kept on this device until it is saved, and can be let go. */
export const SaveBar = ({ problem, busy, dirty, onUndo }: Props) => (
  <>
    <FormProblem>{problem}</FormProblem>
    <Group justify="flex-end">
      {dirty && (
        <>
          <Text size="sm" c="dimmed" mr="auto">
            Not saved yet.
          </Text>
          <Button variant="default" onClick={onUndo}>
            Undo the changes
          </Button>
        </>
      )}
      <Button type="submit" loading={busy} disabled={!dirty}>
        Save
      </Button>
    </Group>
  </>
)
