import { type Age, type KpiFilters, type Kpis, NOT_TOLD, type Ranked } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatNumber } from '#lib/format.ts'
import { useMoney } from '#lib/money.ts'
import { Link, type To } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import { Numbers } from './chart-section.tsx'
import { behindOf, spokenHours } from './kpi-words.ts'
import kpi from './kpis.module.css'
import classes from './reports.module.css'

type Props = { kpis: Kpis; filters: KpiFilters }
type RankingProps = {
  label: string
  heads: string[]
  rows: { key: string; name: string; share: number; list?: To; cells: string[] }[]
}

/** The most first, each with a bar of its share, and what it and all before it come to. */
export const Ranking = ({ label, heads, rows }: RankingProps) => (
  <div className={kpi.frame}>
    <table aria-label={label} className={`${classes.numbers} ${kpi.ranking}`}>
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
        {rows.map(({ key, name, share, list, cells }) => (
          <tr key={key}>
            <th scope="row" className={kpi.rank}>
              {list ? <Link {...list}>{name}</Link> : name}
              <span className={kpi.bar} style={{ width: `${Math.max(1, share)}%` }} aria-hidden />
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

/** To all of what a ranking shows the first of. */
export const All = ({ list, children }: { list: To; children: ReactNode }) => (
  <Anchor component={Link} {...list} size="sm" style={{ whiteSpace: 'nowrap' }}>
    {children}
  </Anchor>
)

const percent = (value: number) => `${formatNumber(value)} %`
const orders = (filters: KpiFilters, search: Record<string, unknown>) =>
  behindOf(filters, { to: '/reports/kpis/orders', search })

/** Pareto: few parts make up most of what parts cost. */
export function PartsUsed({ kpis: { partsUsed }, filters }: Props) {
  const money = useMoney()
  if (!partsUsed) return null
  const { value, items, fourFifths, top } = partsUsed
  return (
    <Section
      title="Parts by value"
      context={`${formatNumber(fourFifths)} of ${formatNumber(items)} parts make up 80 % of ${money(value)}, the value of all parts used on work.`}
      action={<All list={behindOf(filters, { to: '/reports/kpis/parts' })}>All parts</All>}
    >
      <Ranking
        label="Parts by value"
        heads={['Part', 'Used', 'Value', 'Share', 'Up to here']}
        rows={top.map(({ key, label, code, n, cost, share, upTo }) => ({
          key,
          name: `${code} ${label}`,
          share,
          list: { to: '/stock/$id', params: { id: key } },
          cells: [formatNumber(n), money(cost), percent(share), percent(upTo)],
        }))}
      />
    </Section>
  )
}

const CODES = {
  problem: { title: 'Failures by problem', head: 'Problem' },
  cause: { title: 'Failures by cause', head: 'Cause' },
  remedy: { title: 'Failures by remedy', head: 'Remedy' },
}

type CodeProps = { list: keyof typeof CODES; rows: Ranked[]; filters: KpiFilters }

export function FailureCodes({ list, rows, filters }: CodeProps) {
  const money = useMoney()
  const { title, head } = CODES[list]
  const [first] = rows
  if (!first || (rows.length === 1 && first.key === '')) return null
  return (
    <Section title={title} context={`${first.label}: ${percent(first.share)} of the failures.`}>
      <Ranking
        label={title}
        heads={[head, 'Failures', 'Share', 'Up to here', 'Cost']}
        rows={rows.map(({ key, label, n, cost, share, upTo }) => ({
          key,
          name: label,
          share,
          list: orders(filters, { behind: 'failures', [list]: key || NOT_TOLD }),
          cells: [formatNumber(n), percent(share), percent(upTo), money(cost)],
        }))}
      />
    </Section>
  )
}

/** What the hours went into. */
export function WorkTypes({ kpis: { workTypes, plannedWork }, filters }: Props) {
  const money = useMoney()
  const { workOrders } = useWords()
  if (workTypes.length === 0) return null
  const says =
    plannedWork.now === null
      ? 'No hours are known of what was completed.'
      : `${percent(plannedWork.now)} of the hours went into planned work, the rest into corrective work and emergencies.`
  return (
    <Section title="Work by type" context={says}>
      <Ranking
        label="Work by type"
        heads={['Type', workOrders, 'Hours', 'Cost']}
        rows={workTypes.map(({ type, label, orders: n, minutes, cost }) => ({
          key: type,
          name: label,
          share: plannedWork.below > 0 ? (100 * minutes) / plannedWork.below : 0,
          list: orders(filters, { behind: 'worked', type }),
          cells: [formatNumber(n), spokenWork(minutes), money(cost)],
        }))}
      />
    </Section>
  )
}

const spokenWork = (minutes: number) => `${formatNumber(Number((minutes / 60).toFixed(1)))} h`

const AGE_WORDS: Record<Age, string> = {
  week: 'Up to 7 days',
  month: '8 to 30 days',
  quarter: '31 to 90 days',
  older: 'Longer than 90 days',
}

/** How long what is open now has been open. */
export const Ages = ({ kpis: { ages, cycleTime90 }, filters }: Props) => (
  <Section
    title="Open work by age"
    context={
      cycleTime90.now === null
        ? 'Since it was reported (SMRP 5.4.6).'
        : `Since it was reported (SMRP 5.4.6). Nine of ten are completed within ${spokenHours(cycleTime90.now)}.`
    }
  >
    <Numbers
      label="Open work by age"
      heads={['Age', 'Open']}
      rows={ages.map(({ age, orders: n }) => ({
        key: age,
        label: AGE_WORDS[age],
        list: orders(filters, { behind: 'backlog', age }),
        cells: [formatNumber(n)],
      }))}
    />
  </Section>
)
