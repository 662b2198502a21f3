import { teams } from '@mtambo/contract'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { FilterSelect } from '#ui/filter-select.tsx'

type Props = { value?: string; onChange: (id?: string) => void }

/** Of a list of work: one team. Where there are none, there is nothing to choose. */
export function TeamFilter({ value, onChange }: Props) {
  const { data } = useQuery(ask(teams.list, {}))
  if (!value && data?.length === 0) return null
  return (
    <FilterSelect
      label="Team"
      any="Any team"
      searchable
      width={150}
      choices={data?.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  )
}
