import { Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Link, useNavigate } from '#lib/router.ts'
import { Page } from '#ui/page.tsx'
import classes from './settings.module.css'

const PAGES = [
  { to: '/settings', label: 'Organisation' },
  { to: '/settings/numbers', label: 'Numbers' },
  { to: '/settings/lists', label: 'Lists' },
  { to: '/settings/fields', label: 'Fields of equipment' },
  { to: '/settings/messages', label: 'Messages' },
  { to: '/settings/hours', label: 'Working hours' },
  { to: '/settings/completion', label: 'Completing work' },
  { to: '/settings/qr', label: 'QR reports' },
  { to: '/settings/storage', label: 'Storage' },
  { to: '/settings/data', label: 'Backup and restore' },
  { to: '/imports', label: 'Import' },
  { to: '/settings/support', label: 'Support' },
]

/** All pages of the settings: which of them in a list at the left; on a phone one chooses above. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const here = PAGES.findLast(({ to }) => pathname.startsWith(to))?.to ?? '/settings'
  return (
    <Page title="Settings" context="What holds for everybody in the organisation.">
      <div className={classes.frame}>
        {phone ? (
          <Select
            aria-label="Part of the settings"
            allowDeselect={false}
            data={PAGES.map(({ to, label }) => ({ value: to, label }))}
            value={here}
            onChange={(to) => to && void navigate({ to })}
          />
        ) : (
          <nav aria-label="Settings" className={classes.list}>
            {PAGES.map(({ to, label }) => (
              <Link key={to} to={to} className={classes.item} activeOptions={{ exact: true, includeSearch: false }}>
                {label}
              </Link>
            ))}
          </nav>
        )}
        <div className={classes.part}>{children}</div>
      </div>
    </Page>
  )
}
