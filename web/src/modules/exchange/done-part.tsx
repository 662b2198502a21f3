import { exchange, type Import } from '@mtambo/contract'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { formatInstant } from '#lib/format.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { Section } from '#ui/section.tsx'
import { Counts } from './counts.tsx'
import { Problems } from './problems.tsx'
import { LISTS, registerTitles } from './words.ts'

/** What came of it, and the way back. */
export function DonePart({ it }: { it: Import }) {
  const titles = registerTitles(useWords())
  const undone = it.status === 'undone'
  return (
    <Stack gap="lg">
      {it.problem && (
        <Alert color="red" title="It was not taken back">
          {it.problem}
        </Alert>
      )}
      <Section title={undone ? 'This import was taken back' : 'The rows are in'}>
        <Stack>
          <Counts it={it} />
          {it.finishedAt && (
            <Text size="sm" c="dimmed">
              Imported by {it.by} on {formatInstant(it.finishedAt)}.
              {it.undoUntil && ` It can be taken back until ${formatInstant(it.undoUntil)}.`}
            </Text>
          )}
          <Group>
            {!undone && (
              <Button component={Link} {...LISTS[it.register]}>
                See {titles[it.register].toLowerCase()}
              </Button>
            )}
            {it.undoUntil && <UndoButton it={it} />}
          </Group>
        </Stack>
      </Section>
      {it.wrong > 0 && <Problems id={it.id} />}
    </Stack>
  )
}

function UndoButton({ it: { id } }: { it: Import }) {
  const undo = useAct(exchange.undo)
  return (
    <ConfirmButton
      title="Take the whole import back?"
      text="What it added goes, and what it changed is as it was. This works only while nothing else refers to its rows and nobody has changed them. Categories that were added stay in their lists."
      confirm="Take back"
      danger
      onConfirm={() => undo.mutateAsync({ id })}
    >
      Take back
    </ConfirmButton>
  )
}
