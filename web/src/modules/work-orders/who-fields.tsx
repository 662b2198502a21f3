import { type Output, staff, teams } from '@mtambo/contract'
import { Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '#lib/query.ts'
import { useCan, useWords } from '#lib/session.ts'

type Field = {
  value: string | null
  onChange: (id: string | null) => void
  error?: ReactNode
  description?: string
  'data-path'?: string
}
type Assignee = Output<typeof staff.assignees>[number]

const AWAY: Partial<Record<Assignee['availability'], string>> = {
  on_job: 'on a job now',
  on_leave: 'on leave',
  off_shift: 'off shift',
}

/** Those with the least to do stand first. */
const choices = (people: Assignee[]) =>
  people
    .toSorted((a, b) => a.openWork - b.openWork || a.name.localeCompare(b.name))
    .map(({ id, name, role, openWork, availability }) => ({
      value: id,
      label: name,
      detail: [role, `${openWork} open`, AWAY[availability]].filter(Boolean).join(' · '),
    }))

/** Who may be given work: only those who assign may see it. */
export function PersonSelect(field: Field) {
  const words = useWords()
  const maySee = useCan('cases:assign')
  const { data } = useQuery({ ...ask(staff.assignees, {}), enabled: Boolean(maySee) })
  if (!maySee) return null
  return (
    <Select
      label={words.technician}
      placeholder={data ? 'Nobody yet' : 'Loading…'}
      searchable
      clearable
      data={data && choices(data)}
      nothingFoundMessage="Nobody by that name"
      renderOption={({ option }) => (
        <div>
          <Text>{option.label}</Text>
          <Text size="sm" c="dimmed">
            {(option as ReturnType<typeof choices>[number]).detail}
          </Text>
        </div>
      )}
      {...field}
    />
  )
}

export function TeamSelect(field: Field) {
  const { data } = useQuery(ask(teams.list, {}))
  if (data?.length === 0 && !field.value) return null
  return (
    <Select
      label="Team"
      placeholder={data ? 'No team' : 'Loading…'}
      searchable
      clearable
      data={data?.map(({ id, name }) => ({ value: id, label: name }))}
      nothingFoundMessage="No team by that name"
      {...field}
    />
  )
}
