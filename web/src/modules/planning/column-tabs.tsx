import type { BoardColumn } from '@mtambo/contract'
import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useWorkStatusWord } from '#modules/work-orders/index.ts'
import classes from './board.module.css'

type Props = { columns: readonly BoardColumn[]; here: BoardColumn; onGo: (column: BoardColumn) => void }

/** On a phone one column is there at a time. */
export function ColumnTabs({ columns, here, onGo }: Props) {
  const word = useWorkStatusWord()
  const current = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    current.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [here])
  return (
    <nav className={classes.tabs} aria-label="Column">
      {columns.map((column) => (
        <UnstyledButton
          key={column}
          ref={column === here ? current : undefined}
          className={classes.tab}
          aria-pressed={column === here}
          onClick={() => onGo(column)}
        >
          {word(column)}
        </UnstyledButton>
      ))}
    </nav>
  )
}
