import type { KpiFilters, Kpis } from '@mtambo/contract'
import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMoney } from '#lib/money.ts'
import { Link, type To } from '#lib/router.ts'
import { behindOf, compared, type KpiEntry, spoken, trendText } from './kpi-words.ts'
import kpi from './kpis.module.css'
import classes from './reports.module.css'
import { Spark } from './spark.tsx'

type FrameProps = {
  name: string
  standard?: string | undefined
  means: string
  formula: ReactNode
  value: string
  /** Where there is no figure, it says so in words. */
  none?: boolean
  list: To
  children?: ReactNode
}

/** A figure with what it means and how it is worked out; it leads to the list behind it. */
export const KpiFrame = ({ name, standard, means, formula, value, none, list, children }: FrameProps) => (
  <article className={kpi.card} aria-label={name}>
    <div className={kpi.top}>
      <h2 className={kpi.name}>{name}</h2>
      {standard && <span className={kpi.standard}>{standard}</span>}
    </div>
    <Link
      {...list}
      className={none ? kpi.none : classes.number}
      aria-label={`${name}: ${value}. Show what is behind it`}
    >
      {value}
    </Link>
    {children}
    <p className={kpi.means}>{means}</p>
    <p className={kpi.formula}>{formula}</p>
  </article>
)

type Props = { entry: KpiEntry; kpis: Kpis; filters: KpiFilters }

/** One of the figures that have a period before and a trend. */
export function KpiCard({ entry, kpis, filters }: Props) {
  const money = useMoney()
  const { name, standard, unit, good, means, formula, none, behind } = entry
  const figure = entry.kpi(kpis)
  const { up, text } = compared(figure, unit, money)
  const Arrow = up ? IconArrowUpRight : IconArrowDownRight
  const news = up === null || !good ? undefined : (up ? 'up' : 'down') === good ? 'good' : 'bad'
  return (
    <KpiFrame
      name={name}
      standard={standard}
      means={means}
      formula={formula(figure, money)}
      value={figure.now === null ? none : spoken(figure.now, unit, money)}
      none={figure.now === null}
      list={behindOf(filters, behind)}
    >
      {figure.now !== null && (
        <span className={classes.change} data-news={news}>
          {up !== null && <Arrow size={16} aria-hidden className={classes.arrow} />}
          {text}
        </span>
      )}
      <Spark values={figure.trend} label={trendText(figure, (value) => spoken(value, unit, money))} />
    </KpiFrame>
  )
}
