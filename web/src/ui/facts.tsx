import type { ReactNode } from 'react'
import classes from './facts.module.css'

type Fact = [label: string, value: ReactNode]

/** Labels and values. What is not known is left out, so that nobody reads a column of dashes. */
export function Facts({ items }: { items: Fact[] }) {
  const known = items.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
  return (
    <dl className={classes.facts}>
      {known.map(([label, value]) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
