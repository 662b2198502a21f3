import { notifications } from '@mtambo/contract'
import { IconBell, IconClipboardList, IconHome, IconPlug, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import css from './frame.module.css'

/** At the bottom of a phone, where the thumb is; above the page on a wide screen. */
export function Navigation() {
  const { common, nav } = useTexts()
  const words = useWords()
  const doors = [
    { to: '/', icon: IconHome, label: nav.home },
    { to: '/cases', icon: IconClipboardList, label: nav.cases(words) },
    { to: '/connections', icon: IconPlug, label: nav.connections(words) },
    { to: '/notices', icon: IconBell, label: nav.notices },
    { to: '/profile', icon: IconUser, label: nav.profile },
  ]
  return (
    <nav className={css.nav} aria-label={common.menu}>
      <ul>
        {doors.map(({ to, icon: Icon, label }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
              <span className={css.icon}>
                <Icon size={24} stroke={1.75} aria-hidden />
                {to === '/notices' && <Unread />}
              </span>
              <span className={css.label}>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Unread() {
  const { home } = useTexts()
  const { data } = useQuery(ask(notifications.unread, {}))
  if (!data?.count) return null
  return (
    <span className={css.count}>
      <span className="phone-spoken">{home.unread}: </span>
      {data.capped ? '99+' : data.count}
    </span>
  )
}
