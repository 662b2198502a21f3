import { type KpiFilters, kpis } from '@mtambo/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { formatNumber } from '#lib/format.ts'
import { useMoney } from '#lib/money.ts'
import { ask } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { KpiFrame } from './kpi-card.tsx'
import { All, Ranking } from './kpi-rankings.tsx'
import { behindOf, spoken, spokenHours } from './kpi-words.ts'

type Props = { filters: KpiFilters }

/** Counted by asset, which takes longer than the rest: it comes when it is there. */
const useCosts = (filters: KpiFilters) =>
  useQuery({ ...ask(kpis.assets, { ...filters, limit: 10 }), placeholderData: keepPreviousData })

const listOf = (filters: KpiFilters) => behindOf(filters, { to: '/reports/kpis/assets', search: { sort: 'cost' } })

/** A year of maintenance beside what it would cost to replace all of it. */
export function CostRatio({ filters }: Props) {
  const money = useMoney()
  const { data } = useCosts(filters)
  const whole = data?.whole
  const ratio = whole?.costRatio ?? null
  return (
    <KpiFrame
      name="Cost ÷ replacement value"
      standard="SMRP 1.5"
      means="What a year of maintenance costs, in per cent of the replacement value: of machines of which that is known."
      formula={
        whole
          ? `cost, by the year ÷ replacement value; ${money(whole.valuedCost)} in the period, ${money(whole.replacementValue)} of ${formatNumber(whole.valued)} machines`
          : 'cost, by the year ÷ replacement value'
      }
      value={!data ? '…' : ratio === null ? 'No replacement value is known' : spoken(ratio, 'percent', money)}
      none={data !== undefined && ratio === null}
      list={listOf(filters)}
    />
  )
}

export function CostByAsset({ filters }: Props) {
  const money = useMoney()
  const { assets: word, asset } = useWords()
  const { data, error, refetch } = useCosts(filters)
  const all = data?.whole?.cost ?? 0
  const title = `Cost by ${asset.toLowerCase()}`
  return (
    <Section
      title={title}
      context={data && `${formatNumber(data.total)} with completed work, ${money(all)} in all.`}
      action={<All list={listOf(filters)}>All {word.toLowerCase()}</All>}
    >
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton rows={5} />
      ) : (
        <Ranking
          label={title}
          heads={[asset, 'Cost', 'Share', 'Failures', 'MTBF']}
          rows={data.items.map(({ id, tag, name, cost, failures, mtbfHours }) => {
            const share = all > 0 ? (100 * cost) / all : 0
            return {
              key: id,
              name: `${tag} ${name}`,
              share,
              list: { to: '/assets/$id', params: { id } },
              cells: [
                money(cost),
                `${formatNumber(Number(share.toFixed(1)))} %`,
                formatNumber(failures),
                mtbfHours === null ? '–' : spokenHours(mtbfHours),
              ],
            }
          })}
        />
      )}
    </Section>
  )
}
