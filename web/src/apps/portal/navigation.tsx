import { IconClipboardList, IconDots, IconFileText, IconHome, IconMessage } from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import css from './frame.module.css'
import { useUnread } from './use-unread.ts'

/** At the bottom of a phone, where the thumb is; above the page on a wide screen. */
export function Navigation() {
  const { common, nav } = useTexts()
  const words = useWords()
  const doors = [
    { to: '/', icon: IconHome, label: nav.home },
    { to: '/cases', icon: IconClipboardList, label: nav.cases(words) },
    { to: '/requests', icon: IconFileText, label: nav.requests },
    { to: '/support', icon: IconMessage, label: nav.messages },
    { to: '/more', icon: IconDots, label: nav.more },
  ]
  return (
    <nav className={css.nav} aria-label={common.menu}>
      <ul>
        {doors.map(({ to, icon: Icon, label }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
              <span className={css.icon}>
                <Icon size={24} stroke={1.75} aria-hidden />
                {to === '/support' && <UnreadMessages />}
              </span>
              <span className={css.label}>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function UnreadMessages() {
  const { nav } = useTexts()
  const { messages } = useUnread()
  if (!messages) return null
  return (
    <span className={css.count}>
      <span aria-hidden>{messages}</span>
      <span className="phone-spoken">{nav.unreadMessages(messages)}</span>
    </span>
  )
}
