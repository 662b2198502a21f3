import { Menu, Text } from '@mantine/core'
import { IconBeach, IconBellCog, IconLogout, IconShieldLock, IconUser } from '@tabler/icons-react'
import { Link, useNavigate } from '#lib/router.ts'
import { useMe, useSignOut } from '#lib/session.ts'
import { useOpenedOnArrival } from '#ui/when-wanted.tsx'
import { UserFace } from './user-menu.tsx'

/** Opened: it comes when somebody wants it. */
export default function UserMenuList() {
  const { user, role, support } = useMe()
  const { target, opened, setOpened } = useOpenedOnArrival()
  const navigate = useNavigate()
  const signOut = useSignOut(() => navigate({ to: '/sign-in', replace: true }))
  return (
    <Menu position="bottom-end" width={232} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <UserFace ref={target} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="var(--mantine-color-text)" truncate>
            {user.name}
          </Text>
          <Text size="xs">{role?.name}</Text>
        </Menu.Label>
        {!support && (
          <>
            <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={18} aria-hidden />}>
              Profile
            </Menu.Item>
            <Menu.Item
              component={Link}
              to="/profile"
              hash="availability"
              leftSection={<IconBeach size={18} aria-hidden />}
            >
              My availability
            </Menu.Item>
          </>
        )}
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
