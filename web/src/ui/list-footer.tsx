import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { formatCount, formatNumber } from '#lib/format.ts'
import classes from './list-footer.module.css'

type Props = {
  total?: number
  capped?: boolean
  shown: number
  hasMore: boolean
  loadingMore?: boolean
  onMore: () => void
  /** Where all of it lies as a table. */
  csv?: string
}

/** How much there is, how much is shown, and the rest. */
export function ListFooter({ total, capped, shown, hasMore, loadingMore, onMore, csv }: Props) {
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
      {csv && shown > 0 && (
        <Anchor href={csv} download size="sm" className={classes.csv}>
          <IconDownload size={16} aria-hidden /> Download CSV
        </Anchor>
      )}
    </Group>
  )
}
