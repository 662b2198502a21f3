import { Link, type To } from '#lib/router.ts'
import css from './lists.module.css'

type Props = { label: string; tabs: { label: string; current: boolean; to: To }[] }

/** A filter with few values, kept in the address. */
export const Tabs = ({ label, tabs }: Props) => (
  <nav aria-label={label} className={css.tabs}>
    {tabs.map((tab) => (
      <Link
        key={tab.label}
        {...tab.to}
        replace
        className={css.tab}
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={tab.current ? 'page' : undefined}
        data-current={tab.current || undefined}
      >
        {tab.label}
      </Link>
    ))}
  </nav>
)
