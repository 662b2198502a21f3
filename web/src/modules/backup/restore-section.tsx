import { backup, sizeInWords } from '@mtambo/contract'
import { Alert, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asRefused } from '#lib/api.ts'
import { ask } from '#lib/query.ts'
import { sendBytes } from '#lib/send-bytes.ts'
import { useMe } from '#lib/session.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { Section } from '#ui/section.tsx'
import { Far, useLookAgain } from './far.tsx'
import { RestorePreview } from './restore-preview.tsx'
import { RestoreDone } from './restore-done.tsx'
import { isUnderWay } from './words.ts'

/** Brings a backup back, where there is nothing yet. */
export function RestoreSection() {
  const { data } = useSuspenseQuery(ask(backup.restores, {}))
  const { obstacle, maxBytes, latest } = data
  useLookAgain(isUnderWay(latest?.state), 'restores')
  const guest = useMe().support !== undefined
  return (
    <Section
      title="Restore"
      context="Brings a backup back into an organisation that is empty: all of it, or nothing. Whoever runs this installation can bring one back beside another."
    >
      {latest?.state === 'done' && <RestoreDone restore={latest} />}
      {latest && isUnderWay(latest.state) && (
        <Stack gap="xs">
          <Text>{latest.archive.name} is being restored. You can close this page; it goes on.</Text>
          <Far progress={latest.progress} what="Restore" />
        </Stack>
      )}
      {latest?.state === 'checked' && !obstacle && <RestorePreview restore={latest} />}
      {(!latest || latest.state === 'failed') && (
        <Stack>
          {latest?.problem && (
            <Alert color="red" title={`${latest.archive.name} was not restored`}>
              {latest.problem}
            </Alert>
          )}
          {obstacle ? <Text c="dimmed">{obstacle}</Text> : <SendArchive maxBytes={maxBytes} disabled={guest} />}
        </Stack>
      )}
      {latest?.state === 'checked' && obstacle && <Text c="dimmed">{obstacle}</Text>}
    </Section>
  )
}

function SendArchive({ maxBytes, disabled }: { maxBytes: number; disabled: boolean }) {
  const client = useQueryClient()
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function send(file: File) {
    if (file.size > maxBytes) return setProblem(`This file is larger than ${sizeInWords(maxBytes)}.`)
    setProblem(null)
    setShare(0)
    try {
      await sendBytes(backup.check, { name: file.name.slice(0, 200) }, file, { onProgress: setShare })
      await client.invalidateQueries({ queryKey: ['restores'] })
    } catch (error) {
      const { fields, message } = asRefused(error)
      setProblem(fields?.['file'] ?? message)
    }
    setShare(null)
  }

  return (
    <Stack>
      <Group>
        <FileButton accept=".gz,application/gzip" onChange={(file) => file && void send(file)}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              disabled={disabled}
              loading={share !== null}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              Choose a backup
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          A file that ends in .mtambo.json.gz, up to {sizeInWords(maxBytes)}. Nothing is changed before you say so.
        </Text>
      </Group>
      {share !== null && (
        <Stack gap={4} aria-live="polite">
          <Progress value={Math.round(share * 100)} size="lg" animated={share === 1} aria-label="Sending" />
          <Text size="sm" c="dimmed" className="tabular">
            {share < 1 ? `Sending: ${Math.floor(share * 100)} %` : 'It is read and checked …'}
          </Text>
        </Stack>
      )}
      <FormProblem>{problem}</FormProblem>
    </Stack>
  )
}
