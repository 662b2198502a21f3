import type { BoardCard, BoardColumn, BoardFilters } from '@mtambo/contract'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import type { z } from 'zod'
import { useLive } from '#lib/live.ts'
import { useCan, useWords } from '#lib/session.ts'
import {
  RequestButton,
  ScheduleButton,
  ViewSwitch,
  WorkOrderFilterBar,
  WorkQuestions,
} from '#modules/work-orders/index.ts'
import { Page } from '#ui/page.tsx'
import { COLUMNS } from './board-moves.ts'
import classes from './board.module.css'
import { Column } from './column.tsx'
import { ColumnTabs } from './column-tabs.tsx'
import { useCardMoves } from './use-card-moves.ts'
import { useSwipe } from './use-swipe.ts'

export type BoardSearch = z.output<typeof BoardFilters> & { column?: BoardColumn }
type Props = { search: BoardSearch; onSearch: (next: BoardSearch) => void }

/** Work by how far it is. A card is put into another column by dragging it, or by its menu. */
export function BoardPage({ search, onSearch }: Props) {
  const words = useWords()
  useLive(['work-orders'])
  const { column, ...filters } = search
  return (
    <Page
      wide
      title="Board"
      context={words.workOrders}
      actions={
        <>
          <ViewSwitch here="board" search={filters} />
          <RequestButton />
          <ScheduleButton />
        </>
      }
    >
      <WorkOrderFilterBar search={filters} onSearch={(next) => onSearch({ ...next, column })} />
      <Board {...{ search, onSearch }} />
    </Page>
  )
}

/** What waits for approval is for those who may give it; others find their own requests under My work. */
function useColumns() {
  const approves = useCan('work-orders:approve')
  return COLUMNS.filter((column) => approves || column !== 'requested')
}

function Board({ search: { column, ...filters }, onSearch }: Props) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const columns = useColumns()
  const { move, moving, question, answered } = useCardMoves()
  const [dragged, setDragged] = useState<BoardCard | null>(null)
  const here = columns.find((one) => one === column) ?? 'open'
  const go = (by: 1 | -1) => {
    const next = columns[columns.indexOf(here) + by]
    if (next) onSearch({ ...filters, column: next })
  }
  const swipe = useSwipe({ onLeft: () => go(1), onRight: () => go(-1) })
  const shown = { filters, moving, dragged, onDragged: setDragged, onMove: move }
  return (
    <>
      {phone ? (
        <>
          <ColumnTabs columns={columns} here={here} onGo={(next) => onSearch({ ...filters, column: next })} />
          <div {...swipe}>
            <Column key={here} column={here} {...shown} />
          </div>
        </>
      ) : (
        <div className={classes.board}>
          {columns.map((one) => (
            <Column key={one} column={one} {...shown} />
          ))}
        </div>
      )}
      {question && <WorkQuestions order={question.order} asked={question.verb} onClose={answered} />}
    </>
  )
}
