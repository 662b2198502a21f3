import { backup, type Restore } from '@mtambo/contract'
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { formatInstant, formatNumber } from '#lib/format.ts'
import { useAct } from '#lib/query.ts'

/** What came of a restore. The screens around it still show what was there before: they begin anew. */
export function RestoreDone({ restore: { id, archive, result } }: { restore: Restore }) {
  const discard = useAct(backup.discard)
  if (!result) return null
  return (
    <Alert color="green" title={`${archive.name} is back, as of ${formatInstant(archive.madeAt)}`}>
      <Stack gap="sm">
        <Text size="sm">
          {formatNumber(result.rows)} rows and {formatNumber(result.files)} files.
          {result.newPeople > 0 &&
            ` ${formatNumber(result.newPeople)} people have no password here yet: they choose one by “Forgotten password”.`}
        </Text>
        {result.nameOnly.length > 0 && (
          <>
            <Text size="sm">
              These came as names only, because somebody here has their address. They cannot sign in until you invite
              them:
            </Text>
            <List size="sm">
              {result.nameOnly.map((name, i) => (
                <List.Item key={`${i} ${name}`}>{name}</List.Item>
              ))}
            </List>
          </>
        )}
        <Group>
          <Button component="a" href="/console/">
            Go on with it
          </Button>
          <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate({ id })}>
            I have read this
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
