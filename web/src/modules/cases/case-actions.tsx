import { type Case, cases, type Words } from '@mtambo/contract'
import { Button, Stack } from '@mantine/core'
import { useAct } from '#lib/query.ts'
import { useCan, useMe, useWords } from '#lib/session.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { Section } from '#ui/section.tsx'
import { AssignCase } from './assign-case.tsx'
import { MoveWithNotes } from './move-with-notes.tsx'
import { NoteForm } from './note-form.tsx'
import { verbs } from './verbs.ts'

/** Only what this person may do with it now. */
export function CaseActions({ item }: { item: Case }) {
  const { user } = useMe()
  const words = useWords()
  // Whoever sees only own ones may read what is newly reported, and writes on what is theirs.
  const mayNote = useCan('cases:read') === 'all' || item.assignee?.id === user.id
  return (
    <Stack>
      {item.mayAssign && (
        <Section title="Assign">
          <AssignCase item={item} />
        </Section>
      )}
      {item.moves.length > 0 && (
        <Section title="Next step">
          <Moves item={item} />
        </Section>
      )}
      {mayNote && (
        <Section title="Add a note">
          <NoteForm id={item.id} reader={readerOf(item, words)} />
        </Section>
      )}
    </Stack>
  )
}

/** Who but colleagues can read a note; whoever scanned a label follows it by a link. */
const readerOf = ({ customer, channel }: Case, words: Words) => {
  if (customer) return words.customer.toLowerCase()
  return channel === 'qr' ? 'person who reported it' : null
}

function Moves({ item }: { item: Case }) {
  const move = useAct(cases.move)
  // One primary action: while nobody has it, that is to assign it.
  const primary = item.mayAssign && !item.assignee ? -1 : 0
  return (
    <Stack gap="xs">
      <FormProblem>{move.error?.message}</FormProblem>
      {verbs(item.status, item.moves).map((verb, index) => {
        const variant = index === primary ? 'filled' : 'default'
        if (verb.asks)
          return <MoveWithNotes key={verb.to} id={item.id} verb={{ ...verb, asks: verb.asks }} variant={variant} />
        return (
          <Button
            key={verb.to}
            variant={variant}
            loading={move.isPending}
            onClick={() => move.mutate({ id: item.id, to: verb.to })}
          >
            {verb.label}
          </Button>
        )
      })}
    </Stack>
  )
}
