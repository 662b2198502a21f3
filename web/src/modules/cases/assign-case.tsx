import { type Case, cases, staff } from '@mtambo/contract'
import { Button, Select, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { aWord } from '#lib/format.ts'
import { ask, useAct } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { toast } from '#ui/toast.tsx'
import { byRole } from './by-role.ts'

/** Two people may assign at once: the server is told who we believe has it, and says who was faster. */
export function AssignCase({ item }: { item: Case }) {
  const words = useWords()
  const client = useQueryClient()
  const [chosen, setChosen] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const assign = useAct(cases.assign)

  const choose = (id: string | null) => {
    setChosen(id)
    setMissing(false)
  }
  const give = (assigneeId: string) =>
    assign.mutate(
      { id: item.id, assigneeId, expectedAssigneeId: item.assignee?.id ?? null },
      {
        onSuccess: ({ assignee, number }) => {
          setChosen(null)
          toast(`${assignee?.name} has ${number} now and is told.`)
        },
        onError: (error) => {
          if (error.code === 'conflict') void client.invalidateQueries({ queryKey: ['cases'] })
        },
      },
    )
  return (
    <Stack gap="xs">
      <FormProblem>{assign.error?.message}</FormProblem>
      <TechnicianSelect
        current={item.assignee?.id}
        value={chosen}
        onChange={choose}
        error={missing && `Choose ${aWord(words.technician)}`}
      />
      <Button
        variant={item.assignee ? 'default' : 'filled'}
        loading={assign.isPending}
        onClick={() => (chosen ? give(chosen) : setMissing(true))}
      >
        {item.assignee ? `Give to another ${words.technician.toLowerCase()}` : 'Assign'}
      </Button>
    </Stack>
  )
}

type Choice = { current?: string; value: string | null; onChange: (id: string | null) => void; error: string | false }

function TechnicianSelect({ current, ...field }: Choice) {
  const words = useWords()
  const { data } = useQuery(ask(staff.assignees, {}))
  return (
    <Select
      label={words.technician}
      placeholder={data ? 'Choose who goes' : 'Loading…'}
      searchable
      data={data && byRole(data.filter(({ id }) => id !== current))}
      {...field}
      nothingFoundMessage="Nobody by that name"
    />
  )
}
