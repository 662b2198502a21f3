import { backup, sizeInWords, type Restore } from '@mtambo/contract'
import { Alert, Button, Checkbox, Group, List, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { formatInstant, formatNumber } from '#lib/format.ts'
import { useAct } from '#lib/query.ts'
import { Facts } from '#ui/facts.tsx'
import { FormProblem } from '#ui/form-problem.tsx'
import classes from './backup.module.css'
import { registerWord } from './words.ts'

/** What is in an archive, before anything is done with it, and the last word. */
export function RestorePreview({ restore }: { restore: Restore }) {
  const { archive } = restore
  return (
    <Stack>
      <Facts
        items={[
          ['Organisation', archive.name],
          ['Made', `${formatInstant(archive.madeAt)}, by ${archive.madeBy}`],
          ['Rows', formatNumber(archive.rows)],
          ['People', formatNumber(archive.people)],
          ['Files', `${formatNumber(archive.files)} (${sizeInWords(archive.fileBytes)})`],
          ['Sent', `${restore.fileName} (${sizeInWords(restore.bytes)})`],
        ]}
      />
      <Counts counts={archive.counts} />
      {archive.warnings.length > 0 && (
        <Alert color="yellow" title="Not everything is in it">
          <List size="sm">
            {archive.warnings.map((warning) => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Confirm restore={restore} />
    </Stack>
  )
}

const SHOWN = 10

/** The largest registers; the rest when it is asked for. */
function Counts({ counts }: { counts: Restore['archive']['counts'] }) {
  const [all, setAll] = useState(false)
  const shown = all ? counts : counts.slice(0, SHOWN)
  return (
    <div>
      <ul className={classes.counts} aria-label="What is in it">
        {shown.map(({ register, rows }) => (
          <li key={register}>
            <span>{registerWord(register)}</span>
            <span className="tabular">{formatNumber(rows)}</span>
          </li>
        ))}
      </ul>
      {shown.length < counts.length && (
        <Button variant="subtle" px={0} onClick={() => setAll(true)}>
          Show all {counts.length}
        </Button>
      )}
    </div>
  )
}

function Confirm({ restore: { id, archive } }: { restore: Restore }) {
  const begin = useAct(backup.restore)
  const discard = useAct(backup.discard)
  const form = useContractForm(backup.restore, { id, name: '', tellPeople: true })
  const submit = form.onSubmit((input) => begin.mutate(input, { onError: form.refuse }))
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Text>
          The name, the settings, the roles and the lists of this organisation become those of the backup. Whoever has
          no password here chooses one by a link. People whose address somebody else here uses come as names only, until
          you invite them.
        </Text>
        <TextInput
          label="Type the name of the organisation in the backup"
          description={archive.name}
          maw={420}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <Checkbox
          label="Write to the staff who need a password how to choose one"
          {...form.getInputProps('tellPeople', { type: 'checkbox' })}
        />
        <FormProblem>{form.problem}</FormProblem>
        <Group>
          <Button type="submit" loading={begin.isPending}>
            Restore it
          </Button>
          <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate({ id })}>
            Not this one
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
