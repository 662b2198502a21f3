import { type KpiFilters, type Kpis, kpis as endpoints } from '@mtambo/contract'
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { addDays } from '#lib/day.ts'
import { formatDay, formatMinutes, formatNumber } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Page } from '#ui/page.tsx'
import { CardsSkeleton, ListSkeleton } from '#ui/skeletons.tsx'
import { KpiCard, KpiFrame } from './kpi-card.tsx'
import { CostByAsset, CostRatio } from './kpi-costs.tsx'
import { KpiFilterBar, type KpiSearch, useKpiPeriod } from './kpi-filters.tsx'
import { Ages, FailureCodes, PartsUsed, WorkTypes } from './kpi-rankings.tsx'
import { behindOf, KPIS, spoken } from './kpi-words.ts'
import kpi from './kpis.module.css'
import { daysIn, periodText, type Period } from './period.ts'
import classes from './reports.module.css'

/** The key figures of maintenance: each with its formula, its trend and the list behind it. */
export function KpiPage({ search, onSearch }: KpiSearch) {
  useLive(['work-orders', 'assets', 'plans'])
  const period = useKpiPeriod(search)
  const { data, error, refetch } = useQuery({ ...ask(endpoints.all, search), placeholderData: keepPreviousData })
  return (
    <Page
      title="Maintenance KPIs"
      context={`${periodText(period)}, compared with the ${formatNumber(daysIn(period))} days before.`}
      back={{ to: '/reports', label: 'Reports' }}
    >
      <KpiFilterBar search={search} onSearch={onSearch} />
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <>
          <CardsSkeleton />
          <ListSkeleton rows={6} />
        </>
      ) : (
        <>
          <NothingDone kpis={data} period={period} onPeriod={(next) => onSearch({ ...search, ...next })} />
          <Shown kpis={data} filters={search} />
        </>
      )}
    </Page>
  )
}

type NothingProps = { kpis: Kpis; period: Period; onPeriod: (period: Period) => void }

/** What was brought in from elsewhere may end long before today. */
function NothingDone({ kpis: { lastDoneOn: last }, period, onPeriod }: NothingProps) {
  if (last === null || last >= period.from) return null
  return (
    <Alert color="blue" icon={<IconInfoCircle size={18} aria-hidden />} title="Nothing was completed in this period">
      <Group justify="space-between">
        <Text size="sm">The last work was completed on {formatDay(last)}.</Text>
        <Button variant="default" onClick={() => onPeriod({ from: addDays(last, -364), to: last })}>
          Show the 12 months up to then
        </Button>
      </Group>
    </Alert>
  )
}

type Props = { kpis: Kpis; filters: KpiFilters }

const Shown = ({ kpis, filters }: Props) => (
  <>
    <div className={kpi.grid}>
      {KPIS.map((entry) => (
        <KpiCard key={entry.name} entry={entry} kpis={kpis} filters={filters} />
      ))}
      <CostRatio filters={filters} />
      <Backlog kpis={kpis} filters={filters} />
    </div>
    <p className={classes.note}>{notesOf(kpis, filters)}</p>
    <div className={classes.charts}>
      <CostByAsset filters={filters} />
      <PartsUsed kpis={kpis} filters={filters} />
      <FailureCodes list="problem" rows={kpis.problems} filters={filters} />
      <FailureCodes list="cause" rows={kpis.causes} filters={filters} />
      <FailureCodes list="remedy" rows={kpis.remedies} filters={filters} />
      <WorkTypes kpis={kpis} filters={filters} />
      <Ages kpis={kpis} filters={filters} />
    </div>
  </>
)

/** What one should know before one trusts a figure. */
function notesOf({ assets, plannedDown, cycleTime90 }: Kpis, { teamId }: KpiFilters): string {
  const within =
    cycleTime90.now === null
      ? ''
      : `Nine of ten orders were completed within ${spoken(cycleTime90.now, 'hours', String)}. `
  const fleet = teamId
    ? 'MTBF and availability are not told by team: a machine belongs to no team.'
    : `${formatNumber(assets)} machines were in the register. One without a date of installation counts for the whole period. ${plannedDown > 0 ? `Of the downtime, ${formatMinutes(plannedDown)} was planned.` : ''}`
  return within + fleet
}

/** As it is now, in weeks of the people there are. */
function Backlog({ kpis: { backlog }, filters }: Props) {
  const { weeks, readyWeeks, minutes, crewMinutes, people, orders, withoutEstimate, assumed } = backlog
  const hours = (all: number) => `${formatNumber(Math.round(all / 60))} h`
  const unknown = withoutEstimate > 0 ? ` ${formatNumber(withoutEstimate)} have no estimate and are not in it.` : ''
  return (
    <KpiFrame
      name="Backlog"
      standard="SMRP 5.4.8"
      means={`Approved work that is open now: ${formatNumber(orders)} orders.${unknown} ${
        assumed ? 'No working hours are set, so 40 h a week are taken.' : ''
      }`}
      formula={`estimated hours ÷ hours of ${people === 1 ? 'one person' : `${people} people`} in a week = ${hours(minutes)} ÷ ${hours(crewMinutes)}`}
      value={weeks === null ? 'Nobody is at work this week' : spoken(weeks, 'weeks', String)}
      none={weeks === null}
      list={behindOf(filters, { to: '/reports/kpis/orders', search: { behind: 'backlog' } })}
    >
      {readyWeeks !== null && (
        <span className={classes.change}>
          {spoken(readyWeeks, 'weeks', String)} of it ready (SMRP 5.4.9), the rest on hold
        </span>
      )}
    </KpiFrame>
  )
}
