import { type Role, staff } from '@mtambo/contract'
import { Anchor, Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Page } from '#ui/page.tsx'
import { StaffNav } from './staff-nav.tsx'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const allows = ({ grants }: Role) => {
  const count = Object.keys(grants).length
  return count === 1 ? '1 permission' : `${count} permissions`
}

const COLUMNS: Column<Role>[] = [
  {
    key: 'name',
    title: 'Role',
    cell: ({ name }) => (
      <Text fw={550} span>
        {name}
      </Text>
    ),
  },
  { key: 'level', title: 'Level', align: 'right', width: 90, cell: ({ level }) => level },
  {
    key: 'members',
    title: 'Members',
    cell: ({ id, members }) =>
      members > 0 ? (
        <Anchor component={Link} to="/staff" search={{ roleId: id }}>
          {people(members)}
        </Anchor>
      ) : (
        <Text span c="dimmed">
          Nobody
        </Text>
      ),
  },
  { key: 'grants', title: 'Allows', cell: allows },
  {
    key: 'manage',
    title: 'For you',
    wide: true,
    cell: ({ mayManage }) => (
      <Text span c="dimmed">
        {mayManage ? 'You may give it' : 'Not below yours'}
      </Text>
    ),
  },
]

export function RolesPage() {
  useLive(['staff'])
  const navigate = useNavigate()
  const roles = useQuery(ask(staff.roles, {}))
  const mayMake = useCan('settings:manage')
  return (
    <Page
      title="Roles"
      context="What people may see and do. A higher level manages the people and roles of lower ones."
      actions={
        mayMake && (
          <Button component={Link} to="/staff/roles/new" leftSection={<IconPlus size={18} aria-hidden />}>
            New role
          </Button>
        )
      }
    >
      <StaffNav />
      {roles.isError ? (
        <ErrorPanel error={roles.error} onRetry={() => void roles.refetch()} />
      ) : (
        <DataTable
          label="Roles"
          columns={COLUMNS}
          rows={roles.data ?? []}
          getRowId={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/staff/roles/$id', params: { id } })}
          loading={roles.isPending}
          card={(role) => (
            <>
              <Text fw={550}>{role.name}</Text>
              <Text size="sm" c="dimmed">
                Level {role.level} · {people(role.members)} · {allows(role)}
              </Text>
            </>
          )}
          empty={<Empty title="No roles">Make the first one.</Empty>}
        />
      )}
    </Page>
  )
}
