import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Skeleton } from '@mantine/core'
import { Link, type To } from '#lib/router.ts'
import { Section } from '#ui/section.tsx'
import classes from './reports.module.css'

/** The charts are heavier than all the rest: they come when a report is opened. */
const chart = <P extends object>(name: 'Bars' | 'Doughnut' | 'Trend') =>
  lazy(() => import('./charts.tsx').then((all) => ({ default: all[name] as unknown as ComponentType<P> })))
export const Bars = chart<Parameters<typeof import('./charts.tsx').Bars>[0]>('Bars')
export const Doughnut = chart<Parameters<typeof import('./charts.tsx').Doughnut>[0]>('Doughnut')
export const Trend = chart<Parameters<typeof import('./charts.tsx').Trend>[0]>('Trend')

type Props = {
  title: string
  /** What it shows, for whoever reads rather than looks. */ says: string
  drawing: ReactNode
  table: ReactNode
  wide?: boolean
}

/** A chart, a sentence that says what it shows, and the same as a table. */
export const ChartSection = ({ title, says, drawing, table, wide }: Props) => (
  <div data-wide={wide || undefined} className={classes.section}>
    <Section title={title} context={says}>
      <div className={classes.pair} data-wide={wide || undefined}>
        <figure className={classes.drawing} aria-label={`${title}. ${says}`}>
          <Suspense fallback={<Skeleton height={220} />}>{drawing}</Suspense>
        </figure>
        {table}
      </div>
    </Section>
  </div>
)

type Row = { key: string; label: string; list?: To; cells: string[]; colour?: string }

/** The numbers of a chart; each line leads to the list it counts. */
export const Numbers = ({ label, heads, rows }: { label: string; heads: string[]; rows: Row[] }) => (
  <div className={classes.table}>
    <table aria-label={label} className={classes.numbers}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label: name, list, cells, colour }) => (
          <tr key={key}>
            <th scope="row">
              {colour && <span className={classes.swatch} style={{ background: cssColour(colour) }} aria-hidden />}
              {list ? <Link {...list}>{name}</Link> : name}
            </th>
            {cells.map((cell, i) => (
              <td key={heads[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const cssColour = (name: string) => `var(--mantine-color-${name.replace('.', '-')})`
