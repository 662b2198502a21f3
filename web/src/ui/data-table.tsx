import { UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useRef } from 'react'
import classes from './data-table.module.css'
import { ListSkeleton } from './skeletons.tsx'
import { useListKeys } from './use-list-keys.ts'

export type Column<Row> = {
  key: string
  title: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'right'
  width?: number | string
  /** Left out on narrow windows. */
  wide?: boolean
  /** Takes the room that is left; what does not fit ends in an ellipsis. */
  fill?: boolean
}

type Props<Row> = {
  /** What the table holds, for those who cannot see it. */
  label?: string
  columns: Column<Row>[]
  rows: Row[]
  getRowId: (row: Row) => string
  onOpen?: (row: Row) => void
  /** One row on a phone. Nothing in it may be clickable: the whole card is. */
  card: (row: Row) => ReactNode
  empty: ReactNode
  loading?: boolean
  footer?: ReactNode
}

/** A list for work: j, k and the arrows walk, Enter opens; cards on a phone. */
export function DataTable<Row>(props: Props<Row>) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  if (props.loading) return <ListSkeleton height={phone ? 84 : 40} />
  if (props.rows.length === 0) return <div className={classes.frame}>{props.empty}</div>
  return (
    <div className={classes.frame}>
      {phone ? <Cards {...props} /> : <Table {...props} />}
      {props.footer && <div className={classes.footer}>{props.footer}</div>}
    </div>
  )
}

function Cards<Row>({ label, rows, getRowId, onOpen, card }: Props<Row>) {
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={getRowId(row)}>
          {onOpen ? (
            <UnstyledButton className={classes.card} onClick={() => onOpen(row)}>
              {card(row)}
            </UnstyledButton>
          ) : (
            <div className={classes.card}>{card(row)}</div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Table<Row>({ label, columns, rows, getRowId, onOpen }: Props<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  useListKeys(body)
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              data-align={column.align}
              data-wide={column.wide}
              style={{ width: column.width }}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr key={getRowId(row)} {...(onOpen && openable(() => onOpen(row)))}>
            {columns.map((column) => (
              <td key={column.key} data-align={column.align} data-wide={column.wide} data-fill={column.fill}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const NOT_THE_ROW = 'a, button, input, label, [role="menu"], [role="dialog"], [role="listbox"]'

type Event = { target: EventTarget; currentTarget: Element }

/** A click on a link or button inside the row stays theirs, as does all in a dialog it has opened. So does selecting text. */
function openable(open: () => void) {
  const mine = ({ target, currentTarget }: Event) =>
    currentTarget.contains(target as Element) && !(target as Element).closest(NOT_THE_ROW)
  return {
    tabIndex: 0,
    'data-openable': true,
    onClick: (event: Event) => mine(event) && !window.getSelection()?.toString() && open(),
    onKeyDown: (event: Event & { key: string }) => event.key === 'Enter' && mine(event) && open(),
  }
}
