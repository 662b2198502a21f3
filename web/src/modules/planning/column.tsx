import { type BoardCard, type BoardColumn, planning } from '@mtambo/contract'
import { Button, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { formatCount } from '#lib/format.ts'
import { useList } from '#lib/query.ts'
import { useWorkStatusWord } from '#modules/work-orders/index.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { columnOf } from './board-moves.ts'
import type { BoardSearch } from './board-page.tsx'
import classes from './board.module.css'
import { Card } from './card.tsx'
import { useDrop } from './drag.ts'

const PAGE = 20

type Props = {
  column: BoardColumn
  filters: Omit<BoardSearch, 'column'>
  /** The card whose move is under way. */
  moving: string | null
  dragged: BoardCard | null
  onDragged: (card: BoardCard | null) => void
  onMove: (card: BoardCard, to: BoardColumn) => Promise<unknown>
}

export function Column({ column, filters, moving, dragged, onDragged, onMove }: Props) {
  const id = useId()
  const word = useWorkStatusWord()
  const list = useList(planning.board, { ...filters, column, limit: PAGE })
  const { ref, over } = useDrop<BoardCard>('card', (card) => void onMove(card, column))
  const home = dragged !== null && columnOf(dragged.status) === column
  const takes = dragged === null || home ? undefined : dragged.columns.includes(column)
  return (
    <section
      ref={ref}
      className={classes.column}
      aria-labelledby={id}
      data-takes={takes}
      data-over={(over && !home) || undefined}
    >
      <div className={classes.head}>
        <Title order={2} id={id} fz="sm">
          {word(column)}
        </Title>
        {!list.loading && list.footer.total !== undefined && (
          <Text span c="dimmed" size="sm" className="tabular">
            {formatCount(list.footer.total, list.footer.capped)}
          </Text>
        )}
      </div>
      {list.error ? (
        <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
      ) : list.loading ? (
        <ListSkeleton rows={3} height={104} />
      ) : (
        <ul className={classes.cards}>
          {list.rows.map((card) => (
            <li key={card.id}>
              <Card card={card} column={column} busy={moving === card.id} onDragged={onDragged} onMove={onMove} />
            </li>
          ))}
          {list.rows.length === 0 && <li className={classes.none}>{NOTHING[column]}</li>}
          {list.footer.hasMore && (
            <li>
              <Button variant="subtle" fullWidth loading={list.footer.loadingMore} onClick={list.footer.onMore}>
                Show more
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}

const NOTHING: Record<BoardColumn, string> = {
  requested: 'Nothing waits for approval',
  open: 'Nothing waits to be planned',
  scheduled: 'Nothing has a day',
  in_progress: 'Nobody is at work',
  on_hold: 'Nothing waits',
  completed: 'Nothing completed in two weeks',
}
