import { staff } from '@mtambo/contract'
import { Select, type SelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  value?: string
  onChange?: (roleId: string) => void
}

/** Only the roles one may give: those lower than one's own. `value` is offered as well, because somebody has it already. */
export function RoleSelect({ value, onChange, error, ...field }: Props) {
  const roles = useQuery(ask(staff.roles, {}))
  const mine = roles.data?.filter(({ id, mayManage }) => mayManage || id === value) ?? []
  return (
    <Select
      label="Role"
      placeholder="Choose a role"
      allowDeselect={false}
      nothingFoundMessage={roles.isPending ? 'Loading…' : 'There is no role you may give.'}
      data={mine.map(({ id, name }) => ({ value: id, label: name }))}
      {...field}
      value={value || null}
      onChange={(roleId) => onChange?.(roleId ?? '')}
      error={error ?? roles.error?.message}
    />
  )
}
