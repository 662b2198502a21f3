import { type Asset, assets } from '@mtambo/contract'
import { Anchor, Button } from '@mantine/core'
import { useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { Timeline } from '#ui/timeline.tsx'

const SAID = {
  'asset.created': 'Added to the register',
  'asset.edited': 'Details changed',
  'asset.placed': 'Moved to another location',
  'stock.parts-changed': 'Spare parts changed',
  'asset.downtime-added': 'Downtime entered',
  'asset.downtime-corrected': 'Downtime corrected',
  'asset.downtime-removed': 'Downtime taken out',
  'asset.code-replaced': 'Given another code',
  'asset.label-printed': 'Label printed',
  'asset.warranty-ending': 'The warranty ends within a month',
}

/** Everything that happened to it and in the work on it, newest first. */
export function HistoryPanel({ asset: { id } }: { asset: Asset }) {
  const list = useList(assets.history, { id, limit: 30 })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  const work = new Map(list.rows.map((row) => [row.id, row.work]))
  const entries = asTimeline(list.rows, SAID).map((entry) => {
    const of = work.get(entry.id)
    return of ? { ...entry, title: <OfWork work={of} title={entry.title} /> } : entry
  })
  return (
    <Section title="History" context="Of itself and of the work on it">
      {list.loading ? <ListSkeleton rows={4} /> : <Timeline entries={entries} />}
      {list.footer.hasMore && (
        <Button variant="default" loading={list.footer.loadingMore} onClick={list.footer.onMore}>
          Show more
        </Button>
      )}
    </Section>
  )
}

type OfWorkProps = { work: { id: string; number: string; title: string }; title: React.ReactNode }

const OfWork = ({ work: { id, number, title: of }, title }: OfWorkProps) => (
  <>
    <Anchor component={Link} to="/work-orders/$id" params={{ id }} title={of}>
      {number}
    </Anchor>{' '}
    {of}: {title}
  </>
)
