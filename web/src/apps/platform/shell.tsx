import { Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconBuildings, IconLogout, IconShieldLock, IconUsersGroup } from '@tabler/icons-react'
import { Outlet } from '@tanstack/react-router'
import { Link, useNavigate } from '#lib/router.ts'
import { useSignOut } from '#lib/session.ts'
import { useOperator } from '#modules/platform/use-operator.ts'
import { Brand } from '#ui/brand.tsx'
import { Initials } from '#ui/initials.tsx'
import { SchemeSwitch } from '#ui/scheme-switch.tsx'
import classes from './shell.module.css'

const PAGES = [
  { to: '/', label: 'Companies', icon: IconBuildings },
  { to: '/operators', label: 'Operators', icon: IconUsersGroup },
]

/** Few pages and few people: everything hangs in one bar. */
export function Shell() {
  return (
    <>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      <header className={classes.header}>
        <Link to="/" className={classes.brand} aria-label="Platform, companies">
          <Brand compact />
          <span className={classes.name}>Platform</span>
        </Link>
        <nav aria-label="Main" className={classes.nav}>
          {PAGES.map(({ to, label, icon: Icon }) => (
            <Link key={to} to={to} className={classes.link} activeOptions={{ exact: true, includeSearch: false }}>
              <Icon size={18} stroke={1.7} aria-hidden />
              {label}
            </Link>
          ))}
        </nav>
        <div className={classes.tools}>
          <SchemeSwitch />
          <OperatorMenu />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </>
  )
}

function OperatorMenu() {
  const { user } = useOperator()
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
          <Text size="xs">Operator of this installation</Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/security" leftSection={<IconShieldLock size={18} aria-hidden />}>
          Password and security
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
