import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core'
import { IconMenu2, IconScan, IconSearch } from '@tabler/icons-react'
import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { Bell } from '#modules/notifications/index.ts'
import { pageOf } from '../notice-page.ts'
import { LiveMark } from './live-mark.tsx'
import { SchemeSwitch } from '#ui/scheme-switch.tsx'
import { UserMenu } from './user-menu.tsx'
import classes from './header.module.css'

/** Most never open it: it comes when it is asked for. */
const Palette = lazy(() => import('./palette.tsx').then(({ Palette: component }) => ({ default: component })))

export function Header({ onMenu }: { onMenu?: () => void }) {
  const mayScan = useCan('assets:read')
  const [wanted, setWanted] = useState(false)
  const open = () => (wanted ? void import('./palette.tsx').then(({ openPalette }) => openPalette()) : setWanted(true))
  useHotkeys([['mod+K', open]], [])
  return (
    <header className={classes.header}>
      {onMenu && (
        <ActionIcon aria-label="Open the menu" onClick={onMenu} size={40}>
          <IconMenu2 size={22} aria-hidden />
        </ActionIcon>
      )}
      <UnstyledButton className={classes.search} onClick={open}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.searchText}>Search or jump to…</span>
        <Kbd size="xs" className={classes.keys} aria-hidden>
          {/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'}
        </Kbd>
      </UnstyledButton>
      <div className={classes.tools}>
        <LiveMark />
        {mayScan && (
          <ActionIcon
            component={Link}
            to="/scan"
            aria-label="Scan a label"
            title="Scan a label"
            size={40}
            className={classes.scan}
          >
            <IconScan size={22} aria-hidden />
          </ActionIcon>
        )}
        <SchemeSwitch />
        <Bell pageOf={pageOf} />
        <UserMenu />
      </div>
      {wanted && (
        <Suspense>
          <Palette />
        </Suspense>
      )}
    </header>
  )
}
