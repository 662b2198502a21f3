import type { Figure, Kpi, KpiFilters, Kpis } from '@mtambo/contract'
import { formatNumber } from '#lib/format.ts'
import type { To } from '#lib/router.ts'

/** What a figure is written as: `hours` become days when they are many. */
export type KpiUnit = 'hours' | 'percent' | 'count' | 'money' | 'weeks'
type Money = (minor: number) => string

const DAYS_FROM = 96

const tenths = (value: number) => formatNumber(Number(value.toFixed(1)))

/** 41.2 days, 3.5 h: whichever says more. */
export const spokenHours = (hours: number) =>
  Math.abs(hours) >= DAYS_FROM ? `${tenths(hours / 24)} days` : `${tenths(hours)} h`

export function spoken(value: number | null, unit: KpiUnit, money: Money): string {
  if (value === null) return '–'
  if (unit === 'money') return money(value)
  if (unit === 'hours') return spokenHours(value)
  if (unit === 'percent') return `${formatNumber(value)} %`
  return unit === 'weeks' ? `${tenths(value)} weeks` : formatNumber(value)
}

/** How it stands to the period before, and which way it went. */
export function compared({ now, before }: Figure, unit: KpiUnit, money: Money): { up: boolean | null; text: string } {
  if (now === null || before === null) return { up: null, text: 'Nothing to compare with in the period before' }
  const earlier = spoken(before, unit, money)
  if (now === before) return { up: null, text: `As in the period before (${earlier})` }
  return { up: now > before, text: `${now > before ? 'Up' : 'Down'} from ${earlier} in the period before` }
}

const hours = (minutes: number) => `${formatNumber(Math.round(minutes / 60))} h`
const number = (value: number) => formatNumber(Math.round(value))

/** One key figure: what it is called, how it is worked out, and where the list behind it is. */
export type KpiEntry = {
  name: string
  /** As the books on maintenance metrics number it. */
  standard?: string
  unit: KpiUnit
  good?: 'up' | 'down'
  kpi: (kpis: Kpis) => Kpi
  means: string
  /** The formula, with the numbers of now. */
  formula: (kpi: Kpi, money: Money) => string
  /** Instead of a figure, where there is nothing to take it from. */
  none: string
  behind: { to: string; search?: Record<string, unknown> }
}

const orders = (behind: string) => ({ to: '/reports/kpis/orders', search: { behind } })
const assets = (sort: string) => ({ to: '/reports/kpis/assets', search: { sort } })

export const KPIS: KpiEntry[] = [
  {
    name: 'MTBF',
    standard: 'SMRP 3.5.1',
    unit: 'hours',
    good: 'up',
    kpi: ({ mtbf }) => mtbf,
    means: 'Mean time between failures: how long a machine runs, on average, until it fails.',
    formula: ({ above, below }) => `time in service less time down ÷ failures = ${hours(above)} ÷ ${number(below)}`,
    none: 'No failure in the period',
    behind: assets('failures'),
  },
  {
    name: 'Failures',
    unit: 'count',
    good: 'down',
    kpi: ({ failures }) => failures,
    means: 'Orders reported in the period of which was told that the equipment had stopped working.',
    formula: ({ above }) => `number of failures = ${number(above)}`,
    none: 'No failure in the period',
    behind: orders('failures'),
  },
  {
    name: 'MTTR: repair time',
    standard: 'SMRP 3.5.2',
    unit: 'hours',
    good: 'down',
    kpi: ({ repairTime }) => repairTime,
    means:
      'Mean hands-on time of a repair: the time entered on it; without any, from start to end less what it was held.',
    formula: ({ above, below }) => `hands-on time ÷ repairs = ${hours(above)} ÷ ${number(below)}`,
    none: 'No repair was completed in the period',
    behind: orders('repairs'),
  },
  {
    name: 'Restore time',
    standard: 'SMRP 3.5.4',
    unit: 'hours',
    good: 'down',
    kpi: ({ restoreTime }) => restoreTime,
    means:
      'Mean time from a failure until it ran again: from down to up where that was told, else from report to completion.',
    formula: ({ above, below }) => `time until restored ÷ failures restored = ${hours(above)} ÷ ${number(below)}`,
    none: 'Nothing was restored in the period',
    behind: orders('restored'),
  },
  {
    name: 'Availability',
    standard: 'SMRP 2.2',
    unit: 'percent',
    good: 'up',
    kpi: ({ availability }) => availability,
    means: 'Share of the time in service in which machines were not down, planned downtime included.',
    formula: ({ above, below }) => `uptime ÷ (uptime + downtime) = ${hours(above)} ÷ ${hours(below)}`,
    none: 'Nothing was in service in the period',
    behind: assets('downtime'),
  },
  {
    name: 'PM compliance',
    standard: 'SMRP 5.4.14',
    unit: 'percent',
    good: 'up',
    kpi: ({ pmCompliance }) => pmCompliance,
    means: 'Preventive jobs done within their window, of those due. What was left out or cancelled counts as due.',
    formula: ({ above, below }) => `done in the window ÷ due = ${number(above)} ÷ ${number(below)}`,
    none: 'No preventive job was due in the period',
    behind: { to: '/reports/kpis/jobs' },
  },
  {
    name: 'Schedule compliance',
    standard: 'SMRP 5.4.4',
    unit: 'percent',
    good: 'up',
    kpi: ({ scheduleCompliance }) => scheduleCompliance,
    means: 'Work done in the week it was planned for, by the day planned last, of all planned for weeks that are over.',
    formula: ({ above, below }) => `done in the planned week ÷ scheduled = ${number(above)} ÷ ${number(below)}`,
    none: 'Nothing was scheduled in the period',
    behind: orders('scheduled'),
  },
  {
    name: 'Planned work',
    standard: 'SMRP 5.3.1',
    unit: 'percent',
    good: 'up',
    kpi: ({ plannedWork }) => plannedWork,
    means: 'Hours of work that is neither corrective nor an emergency, of all hours on completed orders.',
    formula: ({ above, below }) => `planned hours ÷ all hours = ${hours(above)} ÷ ${hours(below)}`,
    none: 'No hours are known of what was completed',
    behind: orders('worked'),
  },
  {
    name: 'Cycle time',
    standard: 'SMRP 5.4.7',
    unit: 'hours',
    good: 'down',
    kpi: ({ cycleTime }) => cycleTime,
    means: 'Mean time from report to completion of what was completed in the period.',
    formula: ({ above, below }) => `time from report to completion ÷ orders = ${hours(above)} ÷ ${number(below)}`,
    none: 'Nothing was completed in the period',
    behind: orders('completed'),
  },
  {
    name: 'Cost',
    unit: 'money',
    kpi: ({ cost }) => cost,
    means: 'Labour, parts and other costs of the orders completed in the period.',
    formula: ({ above }, money) => `labour + parts + other + written down elsewhere = ${money(above)}`,
    none: 'Nothing was completed in the period',
    behind: assets('cost'),
  },
]

/** The list behind it, narrowed as the figures are. */
export const behindOf = (filters: KpiFilters, { to, search }: KpiEntry['behind']): To => ({
  to,
  search: { ...filters, ...search },
})

/** What a small drawing shows, for whoever does not see it. */
export function trendText({ trend }: Kpi, show: (value: number | null) => string): string {
  const [first, last] = [trend[0] ?? null, trend.at(-1) ?? null]
  const known = trend.filter((value) => value !== null)
  if (known.length < 2) return 'Not enough for a trend'
  return `Trend: from ${show(first)} to ${show(last)}, lowest ${show(Math.min(...known))}, highest ${show(Math.max(...known))}`
}
