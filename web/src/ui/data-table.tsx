import { Checkbox, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useRef } from 'react'
import classes from './data-table.module.css'
import { ListSkeleton } from './skeletons.tsx'
import { useListKeys } from './use-list-keys.ts'
import type { Selection } from './use-selection.ts'

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
  /** Several rows can be chosen: by their boxes, or with x on the row; on a phone by tapping, while `choosing`. */
  selection?: Selection
  /** What a row is called, for the box that chooses it. */
  nameOf?: (row: Row) => string
}

/** A list for work: j, k and the arrows walk, Enter opens, x chooses; cards on a phone. */
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

function Cards<Row>({ label, rows, getRowId, onOpen, card, selection }: Props<Row>) {
  const ids = rows.map(getRowId)
  const chosen = (row: Row) => (selection?.choosing ? selection.ids.has(getRowId(row)) : undefined)
  const tap = (row: Row) => (selection?.choosing ? selection.toggle(getRowId(row), ids) : onOpen?.(row))
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={getRowId(row)}>
          {onOpen ? (
            <UnstyledButton className={classes.card} aria-pressed={chosen(row)} onClick={() => tap(row)}>
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

function Table<Row>(props: Props<Row>) {
  const { label, columns, rows, getRowId, onOpen, selection } = props
  const body = useRef<HTMLTableSectionElement>(null)
  useListKeys(body)
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {selection && <AllBox {...props} selection={selection} />}
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
          <tr
            key={getRowId(row)}
            data-chosen={selection?.ids.has(getRowId(row)) || undefined}
            {...(onOpen && openable(() => onOpen(row), choosable(props, row)))}
          >
            {selection && <RowBox {...props} selection={selection} row={row} />}
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

type Choosing<Row> = Props<Row> & { selection: Selection }

function AllBox<Row>({ rows, getRowId, selection }: Choosing<Row>) {
  const all = rows.map(getRowId)
  const some = all.filter((id) => selection.ids.has(id)).length
  return (
    <th scope="col" className={classes.box}>
      <Checkbox
        aria-label="Choose all shown"
        checked={some === all.length}
        indeterminate={some > 0 && some < all.length}
        onChange={({ currentTarget }) => selection.setAll(all, currentTarget.checked)}
      />
    </th>
  )
}

function RowBox<Row>({ rows, getRowId, nameOf, selection, row }: Choosing<Row> & { row: Row }) {
  const id = getRowId(row)
  return (
    <td className={classes.box}>
      <Checkbox
        aria-label={`Choose ${nameOf?.(row) ?? 'this row'}`}
        checked={selection.ids.has(id)}
        onChange={({ nativeEvent }) => selection.toggle(id, rows.map(getRowId), (nativeEvent as MouseEvent).shiftKey)}
      />
    </td>
  )
}

const choosable = <Row,>({ rows, getRowId, selection }: Props<Row>, row: Row) =>
  selection && ((range: boolean) => selection.toggle(getRowId(row), rows.map(getRowId), range))

/** A click on a link or button inside the row stays theirs, as does all in a dialog it has opened. So does selecting text. */
function openable(open: () => void, choose?: (range: boolean) => void) {
  const mine = ({ target, currentTarget }: Event) =>
    currentTarget.contains(target as Element) && !(target as Element).closest(NOT_THE_ROW)
  return {
    tabIndex: 0,
    'data-openable': true,
    onClick: (event: Event) => mine(event) && !window.getSelection()?.toString() && open(),
    onKeyDown: (event: Event & { key: string; shiftKey: boolean }) => {
      if (!mine(event)) return
      if (event.key === 'Enter') open()
      if (event.key.toLowerCase() === 'x') choose?.(event.shiftKey)
    },
  }
}
