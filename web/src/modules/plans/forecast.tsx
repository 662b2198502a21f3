import { type ForecastJob, type ForecastMonth, planJobs } from '@mtambo/contract'
import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { formatMonth } from '#lib/day.ts'
import { formatMinutes, formatNumber } from '#lib/format.ts'
import { ask, useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Section } from '#ui/section.tsx'
import { DueDay } from './due-day.tsx'

const ForecastChart = lazy(() => import('./forecast-chart.tsx'))

/** What is to come in twelve months: how much in each, and each job. Of one plan, or of all. */
export function Forecast({ planId }: { planId?: string }) {
  const of = planId ? { planId } : {}
  const [month, setMonth] = useState<string>()
  const { data, error, refetch } = useQuery(ask(planJobs.months, of))
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={260} />
  return (
    <Stack>
      <Section title="Hours in each month" context={said(data.months, data.capped)}>
        <Suspense fallback={<Skeleton height={220} />}>
          <figure
            style={{ margin: 0 }}
            aria-label="Hours of planned work in each month; the numbers stand in the list below"
          >
            <ForecastChart months={data.months} />
          </figure>
        </Suspense>
        <MonthTable months={data.months} chosen={month} onChoose={setMonth} />
      </Section>
      <Group>
        <FilterSelect
          label="Month"
          any="All twelve months"
          width={200}
          choices={data.months.map(({ month: value }) => ({ value, label: formatMonth(`${value}-01`) }))}
          value={month}
          onChange={setMonth}
        />
      </Group>
      <ForecastTable of={{ ...of, ...(month && { month }) }} onePlan={planId !== undefined} />
    </Stack>
  )
}

/** A working day has no 24 of them, so no days are made of them. */
const hours = (minutes: number) => `${formatNumber(Math.round(minutes / 6) / 10)} h`

/** What the chart shows, in a sentence. */
function said(months: ForecastMonth[], capped: boolean) {
  const jobs = months.reduce((sum, month) => sum + month.jobs, 0)
  const minutes = months.reduce((sum, month) => sum + month.minutes, 0)
  const without = months.reduce((sum, month) => sum + month.withoutMinutes, 0)
  if (jobs === 0) return 'Nothing is due in the next twelve months.'
  const most = months.toSorted((a, b) => b.minutes - a.minutes || b.jobs - a.jobs)[0]!
  return [
    `${formatNumber(jobs)} ${jobs === 1 ? 'job' : 'jobs'} and ${hours(minutes)} in twelve months,`,
    `the most in ${formatMonth(`${most.month}-01`)}.`,
    without > 0 ? `${formatNumber(without)} of them say no duration.` : '',
    capped ? 'There are more: this is of the first 20,000.' : '',
  ].join(' ')
}

type TableProps = { months: ForecastMonth[]; chosen: string | undefined; onChoose: (month: string | undefined) => void }

/** The same as numbers; a month leads to its jobs. */
const MonthTable = ({ months, chosen, onChoose }: TableProps) => (
  <Group gap={6} mt="sm">
    {months
      .filter(({ jobs }) => jobs > 0)
      .map(({ month, jobs, minutes }) => (
        <Button
          key={month}
          size="compact-md"
          variant={chosen === month ? 'light' : 'default'}
          aria-pressed={chosen === month}
          onClick={() => onChoose(chosen === month ? undefined : month)}
          className="tabular"
        >
          {`${formatMonth(`${month}-01`).replace(/^(\w{3})\w*/, '$1')}: ${jobs} · ${hours(minutes)}`}
        </Button>
      ))}
  </Group>
)

function ForecastTable({ of, onePlan }: { of: { planId?: string; month?: string }; onePlan: boolean }) {
  const words = useWords()
  const list = useList(planJobs.forecast, { ...of, limit: 25 })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  const columns: Column<ForecastJob>[] = [
    { key: 'due', title: 'Due', width: 150, cell: ({ dueOn, by }) => <DueDay day={dueOn} about={by === 'meter'} /> },
    ...(onePlan
      ? []
      : [
          {
            key: 'plan',
            title: 'Plan',
            cell: ({ plan }: ForecastJob) => (
              <Anchor component={Link} to="/plans/$id" params={{ id: plan.id }} style={{ whiteSpace: 'nowrap' }}>
                {plan.name}
              </Anchor>
            ),
          },
        ]),
    { key: 'level', title: 'Level', wide: true, cell: ({ level }) => level },
    { key: 'asset', title: words.asset, fill: true, cell: ({ asset }) => `${asset.tag} ${asset.name}` },
    {
      key: 'takes',
      title: 'Takes',
      align: 'right',
      width: 110,
      cell: ({ minutes }) => (
        <span style={{ whiteSpace: 'nowrap' }}>{minutes === null ? '' : formatMinutes(minutes)}</span>
      ),
    },
  ]
  return (
    <DataTable
      label="What is to come"
      columns={columns}
      rows={list.rows}
      getRowId={({ asset, plan, dueOn, level }) => `${plan.id} ${asset.id} ${dueOn} ${level}`}
      card={(row) => <ForecastCard job={row} />}
      loading={list.loading}
      empty={<Empty title="Nothing to come">Nothing is due by a plan here.</Empty>}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

const ForecastCard = ({ job: { plan, asset, dueOn, by, level, minutes } }: { job: ForecastJob }) => (
  <>
    <Text fw={550}>
      <DueDay day={dueOn} about={by === 'meter'} />
    </Text>
    <Text size="sm">{[plan.name, level].filter(Boolean).join(', ')}</Text>
    <Text size="sm" c="dimmed">
      {[`${asset.tag} ${asset.name}`, minutes === null ? null : formatMinutes(minutes)].filter(Boolean).join(' · ')}
    </Text>
  </>
)
