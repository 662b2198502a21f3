import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useMe } from '#lib/session.ts'
import { Link } from '#lib/router.ts'
import { menuOf } from './menu.ts'
import { OrganisationSwitcher } from './organisation-switcher.tsx'
import classes from './sidebar.module.css'
import { UnreadCount } from './unread-count.tsx'

/** A number can come after the words. */
const PendingRequests = lazy(async () => ({ default: (await import('./pending-requests.tsx')).PendingRequests }))

type Props = { /** Icons only; the words come as tooltips. */ narrow?: boolean; onGo?: () => void }

export function Sidebar({ narrow, onGo }: Props) {
  const me = useMe()
  const { pathname } = useLocation()
  const items = menuOf(me)
  // Of two that begin alike, the calendar of work and work, only the deeper one is where we are.
  const isDeeper = (to: string) => items.some((item) => item.to.startsWith(`${to}/`) && pathname.startsWith(item.to))
  return (
    <div className={classes.sidebar} data-narrow={narrow || undefined}>
      <OrganisationSwitcher narrow={narrow} />
      <nav aria-label="Main">
        <ul className={classes.items}>
          {items.map(({ to, search, label, icon: Icon, unread, pending }) => (
            <li key={to}>
              <Link
                to={to}
                search={search}
                className={classes.item}
                activeOptions={{ exact: to === '/' || isDeeper(to), includeSearch: false }}
                aria-label={narrow ? label : undefined}
                title={narrow ? label : undefined}
                onClick={onGo}
              >
                <Icon size={20} stroke={1.7} aria-hidden />
                {!narrow && <span>{label}</span>}
                {unread && <UnreadCount narrow={narrow} />}
                {pending && (
                  <Suspense>
                    <PendingRequests narrow={narrow} />
                  </Suspense>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
