import type { Figure } from '@mtambo/contract'
import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react'
import { Link, type To } from '#lib/router.ts'
import classes from './reports.module.css'
import { change, shown, type Unit } from './words.ts'

export type FigureItem = {
  label: string
  figure: Figure
  unit?: Unit
  /** Which way is good news; none: neither. */
  good?: 'up' | 'down'
  /** The list it counts. */
  list?: To
  /** Of now: there is nothing to compare it with. */
  plain?: boolean
}

/** So that no row is left with one. */
const columnsOf = (count: number) => (count === 5 ? 5 : count % 3 === 0 ? 3 : 4)

/** Key figures, each beside the period before. Good or bad is said by the arrow's colour and by the words. */
export const Figures = ({ items }: { items: FigureItem[] }) => (
  <ul className={classes.figures} data-columns={columnsOf(items.length)} aria-label="Key figures">
    {items.map((item) => (
      <li key={item.label} className={classes.figure}>
        <Number {...item} />
      </li>
    ))}
  </ul>
)

function Number({ label, figure, unit = 'count', good, list, plain }: FigureItem) {
  const { up, text } = change(figure, unit)
  const value = shown(figure.now, unit)
  const Arrow = up ? IconArrowUpRight : IconArrowDownRight
  const news = up === null || !good ? undefined : (up ? 'up' : 'down') === good ? 'good' : 'bad'
  return (
    <>
      <span className={classes.label}>{label}</span>
      {list ? (
        <Link {...list} className={classes.number} aria-label={`${label}: ${value}`}>
          {value}
        </Link>
      ) : (
        <span className={classes.number}>{value}</span>
      )}
      {!plain && (
        <span className={classes.change} data-news={news}>
          {up !== null && <Arrow size={16} aria-hidden className={classes.arrow} />}
          {text}
        </span>
      )}
    </>
  )
}
