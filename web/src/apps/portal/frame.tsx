import { IconBell } from '@tabler/icons-react'
import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { rememberLook } from '#lib/brand.ts'
import { useLive, useLiveState } from '#lib/live.ts'
import { Link } from '#lib/router.ts'
import { useAccounts, useMe } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import css from './frame.module.css'
import { Navigation } from './navigation.tsx'
import { useUnread } from './use-unread.ts'

/** Few have several accounts: only they load it. */
const AccountSwitch = lazy(async () => ({
  default: (await import('#modules/customers/account-switch.tsx')).AccountSwitch,
}))

const QUESTIONS = ['/report', '/requests/new']

/** Around every page of a signed-in customer. */
export function Frame() {
  const { common } = useTexts()
  const { organisation } = useMe()
  const { name, accent, logoUrl } = organisation
  useEffect(() => rememberLook({ name, accent, logoUrl }), [name, accent, logoUrl])
  const accounts = useAccounts()
  useLive(['my', 'notifications'])
  // Whoever is answering questions needs the room, and no doors to leave by mistake.
  const asking = useLocation({ select: ({ pathname }) => QUESTIONS.includes(pathname) })
  return (
    <div className={css.frame} data-nav data-asking={asking || undefined}>
      <a href="#content" className={css.skip}>
        {common.skip}
      </a>
      <header className={css.bar}>
        <div className={css.inside}>
          <Link to="/" className={css.brand}>
            <img src={organisation.logoUrl ?? '/icon.svg'} alt="" width={32} height={32} />
            <span>{organisation.name}</span>
          </Link>
          {accounts > 1 && (
            <Suspense>
              <AccountSwitch className={css.account} />
            </Suspense>
          )}
          <Bell />
        </div>
      </header>
      <main id="content" className={css.main}>
        <OfflineNote />
        <Outlet />
      </main>
      <Navigation />
    </div>
  )
}

function Bell() {
  const { nav } = useTexts()
  const { notices } = useUnread()
  return (
    <Link to="/notices" className={css.bell} aria-label={notices ? nav.unreadNotices(notices) : nav.notices}>
      <span className={css.icon}>
        <IconBell size={24} stroke={1.75} aria-hidden />
        {notices && (
          <span className={css.count} aria-hidden>
            {notices}
          </span>
        )}
      </span>
    </Link>
  )
}

function OfflineNote() {
  const { common } = useTexts()
  if (useLiveState() !== 'offline') return null
  return <output className={css.offline}>{common.offline}</output>
}
