import { Outlet, useLocation } from '@tanstack/react-router'
import { useLive, useLiveState } from '#lib/live.ts'
import { Link } from '#lib/router.ts'
import { useMe } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import css from './frame.module.css'
import { Navigation } from './navigation.tsx'

/** Around every page of a signed-in customer. */
export function Frame() {
  const { common } = useTexts()
  const { organisation } = useMe()
  useLive(['my', 'notifications'])
  // Whoever is answering questions needs the room, and no doors to leave by mistake.
  const asking = useLocation({ select: ({ pathname }) => pathname === '/report' })
  return (
    <div className={css.frame} data-nav data-asking={asking || undefined}>
      <a href="#content" className={css.skip}>
        {common.skip}
      </a>
      <header className={css.bar}>
        <div className={css.inside}>
          <Link to="/" className={css.brand}>
            <img src="/icon.svg" alt="" width={32} height={32} />
            <span>{organisation.name}</span>
          </Link>
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

function OfflineNote() {
  const { common } = useTexts()
  if (useLiveState() !== 'offline') return null
  return <output className={css.offline}>{common.offline}</output>
}
