import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { rememberLook } from '#lib/brand.ts'
import { setHomeZone } from '#lib/format.ts'
import { useMe } from '#lib/session.ts'
import { Header } from './header.tsx'
import { Sidebar } from './sidebar.tsx'
import classes from './shell.module.css'
import { useFollowAll } from './use-follow-all.ts'

const SupportBanner = lazy(() => import('#modules/platform/support-banner.tsx'))
const MenuDrawer = lazy(() => import('./menu-drawer.tsx'))

const now = { getInitialValueInEffect: false }

export function Shell() {
  const { organisation, support } = useMe()
  setHomeZone(organisation.timeZone)
  const { name, accent, logoUrl } = organisation
  useEffect(() => rememberLook({ name, accent, logoUrl }), [name, accent, logoUrl])
  useFollowAll()
  const phone = useMediaQuery('(max-width: 48em)', undefined, now)
  const narrow = useMediaQuery('(max-width: 68em)', undefined, now)
  const [drawer, { open, close }] = useDisclosure(false)
  const main = useMainFocus()
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      {!phone && (
        <aside className={classes.side} data-narrow={narrow || undefined}>
          <Sidebar narrow={narrow} />
        </aside>
      )}
      {phone && drawer && (
        <Suspense>
          <MenuDrawer onClose={close} />
        </Suspense>
      )}
      <div className={classes.column}>
        <Header onMenu={phone ? open : undefined} />
        <main id="main" ref={main} tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
        {support && (
          <Suspense>
            <SupportBanner support={support} />
          </Suspense>
        )}
      </div>
    </div>
  )
}

/** A new page is announced: focus moves to it, as it would on a full page load. Changed filters are not a new page. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef<string>(undefined)
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) main.current?.focus({ preventScroll: true })
    before.current = path
  }, [path])
  return main
}
