import { Link, type To } from '#lib/router.ts'
import classes from './sub-nav.module.css'

/** The pages that stand beside this one. Links, not tabs: each has its own address. */
export const SubNav = ({ label, items }: { label: string; items: (To & { label: string })[] }) => (
  <nav className={classes.nav} aria-label={label}>
    {items.map(({ label: word, ...where }) => (
      <Link key={where.to} {...where} className={classes.link} activeOptions={{ exact: true, includeSearch: false }}>
        {word}
      </Link>
    ))}
  </nav>
)
