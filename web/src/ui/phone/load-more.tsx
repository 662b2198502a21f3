import { Button } from './button.tsx'

type Props = { label: string; hasMore: boolean; loadingMore: boolean; onMore: () => void }

export const LoadMore = ({ label, hasMore, loadingMore, onMore }: Props) =>
  hasMore && (
    <Button look="plain" busy={loadingMore} onClick={onMore}>
      {label}
    </Button>
  )
