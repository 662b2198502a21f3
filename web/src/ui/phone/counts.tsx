import type { ReactNode } from 'react'
import { formatNumber } from '#lib/format.ts'
import { Link, type To } from '#lib/router.ts'
import css from './lists.module.css'

/** Numbers at a glance; each opens the list that explains it. */
export const Counts = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={css.counts} aria-label={label}>
    {children}
  </ul>
)

export const Count = ({ value, label, ...to }: To & { value: number; label: string }) => (
  <li>
    <Link {...to} className={css.count}>
      <span className={css.figure}>{formatNumber(value)}</span>
      <span className={css.rowText}>{label}</span>
    </Link>
  </li>
)
