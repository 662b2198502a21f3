import { type AssetPlace, assets, type Input, type Point } from '@mtambo/contract'
import { Anchor, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { type MapLine, MapLegend, type MapPoint, type MapTone, PlaceMap } from '#ui/map/index.ts'
import { statusWord } from '#ui/status-badge.tsx'
import type { AssetSearch } from './search.ts'

const TONES: Record<AssetPlace['status'], MapTone> = {
  in_service: 'green',
  degraded: 'amber',
  out_of_service: 'red',
  retired: 'grey',
}
const MEANS = Object.entries(TONES).map(([status, tone]): [MapTone, string] => [
  tone,
  statusWord(status as AssetPlace['status']),
])

/** The whole register as far as it has positions. */
export function NetworkMap({ filters: { q, category, status } }: { filters: Omit<AssetSearch, 'view'> }) {
  const words = useWords()
  const { data, error, refetch } = useQuery(ask(assets.map, asked({ q, category, status })))
  const { points, lines } = useDrawable(data?.items)
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={520} />
  if (data.items.length === 0)
    return (
      <Empty title="Nothing here has a position yet">Give positions where you edit, and they appear on this map.</Empty>
    )
  return (
    <div>
      <PlaceMap
        label={`Map: ${words.assets}`}
        points={points}
        lines={lines}
        height={560}
        about={(id) => <AssetLink id={id} points={points} />}
      />
      <MapLegend items={MEANS} />
      <Text size="sm" c="dimmed" mt={4}>
        {data.capped
          ? `The first ${formatNumber(data.items.length)} by tag. Filter to see the others.`
          : `${formatNumber(data.items.length)} with a position. The table lists them all.`}
      </Text>
    </div>
  )
}

const asked = (filters: Input<typeof assets.map>) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) as Input<typeof assets.map>

type AroundProps = {
  label: string
  /** What is in the middle: something of the register, or a place of its own. */
  assetId: string | null
  place?: { id: string; title: string; text: string; point: Point } | undefined
}

/** One place with the network around it: what it is part of, and what is part of it. */
export function NetworkAround({ label, assetId, place }: AroundProps) {
  const maySee = useCan('assets:read')
  const { data, isPending } = useQuery({
    ...ask(assets.map, { aroundId: assetId ?? '' }),
    enabled: Boolean(maySee && assetId),
  })
  const { points, lines } = useDrawable(data?.items, place, assetId)
  if (maySee && assetId && isPending) return <Skeleton height={300} />
  if (points.length === 0) return <Text c="dimmed">No position is known yet.</Text>
  return (
    <PlaceMap
      label={label}
      points={points}
      lines={lines}
      height={300}
      chosenId={place?.id ?? assetId ?? undefined}
      about={(id) => (id === place?.id ? place.title : <AssetLink id={id} points={points} />)}
    />
  )
}

const AssetLink = ({ id, points }: { id: string; points: MapPoint[] }) => (
  <Anchor component={Link} to="/assets/$id" params={{ id }}>
    {points.find((point) => point.id === id)?.title}
  </Anchor>
)

/** Points, and the lines from what is above to what is below. */
function useDrawable(
  items: AssetPlace[] = [],
  place?: AroundProps['place'],
  assetId?: string | null,
): { points: MapPoint[]; lines: MapLine[] } {
  const label = useLabel()
  const known = new Map(items.map((item) => [item.id, item]))
  const above = new Set(items.map(({ parentId }) => parentId))
  const points = items.map((item) => asPoint(item, above.has(item.id), label('asset', item.category)))
  const lines = items.flatMap(({ parentId, point }) => lineTo(known.get(parentId ?? ''), point))
  if (!place) return { points, lines }
  return {
    points: [...points, { ...place, tone: 'blue', size: 'large' }],
    lines: [...lines, ...lineTo(known.get(assetId ?? ''), place.point)],
  }
}

const lineTo = (above: AssetPlace | undefined, point: Point): MapLine[] => (above ? [[above.point, point]] : [])

const asPoint = (
  { id, tag, name, status, parentId, point }: AssetPlace,
  carriesOthers: boolean,
  category: string,
): MapPoint => ({
  id,
  title: tag,
  text: `${name} · ${category} · ${statusWord(status)}`,
  tone: TONES[status],
  size: parentId === null ? 'large' : carriesOthers ? 'medium' : 'small',
  point,
})
