import { type Person, staff, type Team, teams } from '@mtambo/contract'
import { CloseButton, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Refused } from '#lib/api.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { ask, useAct } from '#lib/query.ts'
import { AskForm } from '#ui/ask-modal.tsx'
import { SearchSelect } from '#ui/search-select.tsx'
import { toast } from '#ui/toast.tsx'
import classes from './roles.module.css'

export function TeamForm({ team, onEnd }: { team?: Team; onEnd: () => void }) {
  const [id] = useState(() => team?.id ?? newId())
  const [people, setPeople] = useState<Person[]>(team?.members ?? [])
  const [add, edit] = [useAct(teams.add), useAct(teams.edit)]
  const client = useQueryClient()
  const form = useContractForm(teams.add, { id, name: team?.name ?? '', userIds: [] as string[] })
  const userIds = people.map((person) => person.id)
  const done = ({ name }: Team) => {
    // Members show their teams.
    void client.invalidateQueries({ queryKey: ['staff'] })
    toast(`${name} is saved.`)
    onEnd()
  }
  const submit = form.onSubmit(({ name }) => {
    const answers = { onSuccess: done, onError: (error: Refused) => form.refuse(error) }
    if (team) edit.mutate({ id, name, userIds }, answers)
    else add.mutate({ id, name, userIds }, answers)
  })
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={add.isPending || edit.isPending}
      save={team ? 'Save' : 'Make the team'}
      onCancel={onEnd}
    >
      <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
      <Members people={people} onChange={setPeople} error={form.errors.userIds} />
    </AskForm>
  )
}

type MembersProps = { people: Person[]; onChange: (people: Person[]) => void; error?: React.ReactNode }

function Members({ people, onChange, error }: MembersProps) {
  const has = (userId: string) => people.some(({ id }) => id === userId)
  return (
    <Stack gap="xs">
      <SearchSelect
        label="Add people"
        placeholder="Name, username or e-mail"
        error={error}
        // Emptied after each choice, ready for the next.
        key={people.length}
        value={null}
        onChange={(userId, choice) => {
          if (userId && choice) onChange([...people, { id: userId, name: choice.label }])
        }}
        search={(q) => ask(staff.list, { status: 'active', limit: 20, ...(q && { q }) })}
        choices={({ items }) =>
          items
            .filter(({ userId }) => !has(userId))
            .map(({ userId, name, role }) => ({ value: userId, label: name, detail: role?.name }))
        }
      />
      {people.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody is in it yet.
        </Text>
      ) : (
        <ul className={classes.chips} aria-label="In the team">
          {people.map(({ id, name }) => (
            <li key={id} className={classes.chip} data-removable>
              {name}
              <CloseButton
                size="sm"
                aria-label={`Take ${name} out`}
                onClick={() => onChange(people.filter((one) => one.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}
