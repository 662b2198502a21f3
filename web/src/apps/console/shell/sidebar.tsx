import { Tooltip } from '@mantine/core'
import { useMe } from '#lib/session.ts'
import { Link } from '#lib/router.ts'
import { menuOf } from './menu.ts'
import { OrganisationSwitcher } from './organisation-switcher.tsx'
import classes from './sidebar.module.css'

type Props = { /** Icons only; the words come as tooltips. */ narrow?: boolean; onGo?: () => void }

export function Sidebar({ narrow, onGo }: Props) {
  const me = useMe()
  return (
    <div className={classes.sidebar} data-narrow={narrow || undefined}>
      <OrganisationSwitcher narrow={narrow} />
      <nav aria-label="Main">
        <ul className={classes.items}>
          {menuOf(me).map(({ to, search, label, icon: Icon }) => (
            <li key={to}>
              <Tooltip label={label} position="right" disabled={!narrow}>
                <Link
                  to={to}
                  search={search}
                  className={classes.item}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                  aria-label={narrow ? label : undefined}
                  onClick={onGo}
                >
                  <Icon size={20} stroke={1.7} aria-hidden />
                  {!narrow && <span>{label}</span>}
                </Link>
              </Tooltip>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
