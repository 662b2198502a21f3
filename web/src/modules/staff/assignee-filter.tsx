import { staff } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useCan, useMe } from '#lib/session.ts'
import { FilterSelect } from '#ui/filter-select.tsx'

type Props = { value?: string; onChange: (id?: string) => void }

/** Of a list: only those who assign may see whom work can be given to. Others may come here for what is their own. */
export function AssigneeFilter({ value, onChange }: Props) {
  const { user } = useMe()
  const mayAssign = useCan('cases:assign')
  const { data } = useQuery({ ...ask(staff.assignees, {}), enabled: Boolean(mayAssign) })
  if (mayAssign)
    return (
      <FilterSelect
        label="Assigned to"
        any="Anybody"
        searchable
        width={160}
        choices={data?.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        onChange={onChange}
      />
    )
  if (value !== user.id) return null
  return (
    <Button variant="light" rightSection={<IconX size={14} aria-label=", show all" />} onClick={() => onChange()}>
      Assigned to me
    </Button>
  )
}
