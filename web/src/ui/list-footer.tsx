import { Button, Group, Text } from '@mantine/core'
import { formatCount, formatNumber } from '#lib/format.ts'

type Props = {
  total?: number
  capped?: boolean
  shown: number
  hasMore: boolean
  loadingMore?: boolean
  onMore: () => void
}

/** How much there is, how much is shown, and the rest. */
export function ListFooter({ total, capped, shown, hasMore, loadingMore, onMore }: Props) {
  return (
    <Group justify="space-between" mih={36}>
      <Text c="dimmed" size="sm" aria-live="polite" className="tabular">
        {total === undefined
          ? `${formatNumber(shown)} shown`
          : `${formatNumber(shown)} of ${formatCount(total, capped)}`}
      </Text>
      {hasMore && (
        <Button variant="default" onClick={onMore} loading={loadingMore}>
          Show more
        </Button>
      )}
    </Group>
  )
}
