import { type Asset, type AssetKpis, kpis, type Ranked } from '@mtambo/contract'
import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '#lib/format.ts'
import { useMoney } from '#lib/money.ts'
import { ask } from '#lib/query.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Facts } from '#ui/facts.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { All, Ranking } from './kpi-rankings.tsx'
import { spokenHours } from './kpi-words.ts'
import kpi from './kpis.module.css'

/** On the page of an asset: what it cost and how reliable it is, this year and every year. */
export function AssetKpisPanel({ asset: { id } }: { asset: Asset }) {
  const { data, error, refetch } = useQuery(ask(kpis.asset, { id }))
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  return (
    <Section
      title="Cost and reliability"
      action={<All list={{ to: '/reports/kpis', search: { assetId: id } }}>All key figures</All>}
    >
      {!data ? (
        <ListSkeleton rows={4} />
      ) : data.orders + data.failures + data.downHours === 0 ? (
        <Text c="dimmed">Nothing has been done to it yet. What work costs and how often it fails will stand here.</Text>
      ) : (
        <Shown id={id} kpis={data} />
      )}
    </Section>
  )
}

const Shown = ({ id, kpis: all }: { id: string; kpis: AssetKpis }) => (
  <>
    <LastYear year={all.year} />
    <YearByYear id={id} kpis={all} />
    <Most title="What was worked on most" head="System" of="Orders" rows={all.systems} />
    <Most title="What failed most" head="Problem" of="Failures" rows={all.problems} />
  </>
)

function LastYear({ year }: Pick<AssetKpis, 'year'>) {
  const money = useMoney()
  return (
    <>
      <Title order={3}>The last twelve months</Title>
      <Facts
        items={[
          ['MTBF', year.mtbfHours === null ? 'No failure' : spokenHours(year.mtbfHours)],
          ['MTBF, running', year.mtbfRunHours !== null && spokenHours(year.mtbfRunHours)],
          ['Availability', year.availability !== null && `${formatNumber(year.availability)} %`],
          ['Failures', formatNumber(year.failures)],
          ['Down', spokenHours(year.downHours)],
          ['Cost', money(year.cost)],
          ['Of its value', year.costRatio !== null && `${formatNumber(year.costRatio)} % a year`],
        ]}
      />
    </>
  )
}

function YearByYear({ id, kpis: { byYear, cost, failures, downHours } }: { id: string; kpis: AssetKpis }) {
  const money = useMoney()
  const times = `${formatNumber(failures)} ${failures === 1 ? 'failure' : 'failures'}`
  return (
    <>
      <Title order={3} className={kpi.part}>
        Year by year
      </Title>
      <Text size="sm" c="dimmed">{`In all ${money(cost)}, ${times}, ${spokenHours(downHours)} down.`}</Text>
      <Ranking
        label="Year by year"
        heads={['Year', 'Cost', 'Failures', 'MTBF', 'Down']}
        rows={byYear.map((row) => ({
          key: String(row.year),
          name: String(row.year),
          share: cost > 0 ? (100 * row.cost) / cost : 0,
          list: {
            to: '/reports/kpis',
            search: { assetId: id, from: `${row.year}-01-01`, to: `${row.year}-12-31` },
          },
          cells: [
            money(row.cost),
            formatNumber(row.failures),
            row.mtbfHours === null ? '–' : spokenHours(row.mtbfHours),
            spokenHours(row.downHours),
          ],
        }))}
      />
    </>
  )
}

type MostProps = { title: string; head: string; of: string; rows: Ranked[] }

function Most({ title, head, of, rows }: MostProps) {
  const money = useMoney()
  if (rows.length === 0) return null
  return (
    <>
      <Title order={3} className={kpi.part}>
        {title}
      </Title>
      <Ranking
        label={title}
        heads={[head, of, 'Share', 'Cost']}
        rows={rows.map(({ key, label, n, share, cost }) => ({
          key,
          name: label,
          share,
          cells: [formatNumber(n), `${formatNumber(share)} %`, money(cost)],
        }))}
      />
    </>
  )
}
