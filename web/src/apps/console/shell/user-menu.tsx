import { Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconBeach, IconBellCog, IconLogout, IconShieldLock, IconUser } from '@tabler/icons-react'
import { Link, useNavigate } from '#lib/router.ts'
import { useMe, useSignOut } from '#lib/session.ts'
import { Initials } from '#ui/initials.tsx'

export function UserMenu() {
  const { user, role } = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut(() => navigate({ to: '/sign-in', replace: true }))
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <UnstyledButton p={4} style={{ borderRadius: 999 }}>
          <Initials name={user.name} />
          <VisuallyHidden>{user.name}: account menu</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="var(--mantine-color-text)" truncate>
            {user.name}
          </Text>
          <Text size="xs">{role?.name}</Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={18} aria-hidden />}>
          Profile
        </Menu.Item>
        <Menu.Item component={Link} to="/profile" hash="availability" leftSection={<IconBeach size={18} aria-hidden />}>
          My availability
        </Menu.Item>
        <Menu.Item component={Link} to="/security" leftSection={<IconShieldLock size={18} aria-hidden />}>
          Password and security
        </Menu.Item>
        <Menu.Item component={Link} to="/notices/settings" leftSection={<IconBellCog size={18} aria-hidden />}>
          Notification settings
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
