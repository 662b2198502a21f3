import { type CountLine, type CountPage, stockCounts } from '@mtambo/contract'
import { Loader, NumberInput, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useAct, useList } from '#lib/query.ts'
import { useCan } from '#lib/session.ts'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import classes from './count-sheet.module.css'
import { amount } from './words.ts'

export type Shown = 'all' | 'left' | 'different'
type Props = { count: CountPage; show: Shown; q: string }

const PAUSE_MS = 800

export function CountSheet({ count, show, q }: Props) {
  const mayEdit = useCan('inventory:edit')
  const list = useList(stockCounts.lines, {
    id: count.id,
    ...(show !== 'all' && { show }),
    ...(q && { q }),
    limit: 50,
  })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  if (list.loading) return <ListSkeleton height={56} />
  if (list.rows.length === 0)
    return (
      <Empty title={q ? 'Not on the sheet' : 'Nothing here'}>
        {q ? 'Look for it in another way, or under another part of the sheet.' : 'Choose another part of the sheet.'}
      </Empty>
    )
  const open = count.status === 'open' && Boolean(mayEdit)
  return (
    <>
      <ul className={classes.sheet} aria-label="Sheet">
        {list.rows.map((line) => (
          <li key={line.item.id} className={classes.line}>
            <What line={line} />
            <div className={classes.entry}>
              {open ? <Entry countId={count.id} line={line} /> : <Counted line={line} />}
            </div>
          </li>
        ))}
      </ul>
      <ListFooter {...list.footer} />
    </>
  )
}

function What({ line: { item, bin, expected, counted, countedBy } }: { line: CountLine }) {
  const known = expected !== null && (counted === null ? `${amount(expected, item.unit)} in the books` : null)
  const than =
    expected !== null && counted !== null && counted !== expected && `${amount(expected, item.unit)} in the books`
  return (
    <div className={classes.what}>
      <Text fw={550}>{item.name}</Text>
      <Text size="sm" c="dimmed">
        {[item.code, bin && `Bin ${bin}`, known, countedBy && `counted by ${countedBy}`].filter(Boolean).join(' · ')}
      </Text>
      {than && (
        <Text size="sm" c="orange.8" darkHidden>
          {than}
        </Text>
      )}
      {than && (
        <Text size="sm" c="orange.4" lightHidden>
          {than}
        </Text>
      )}
    </div>
  )
}

const Counted = ({ line: { counted, item } }: { line: CountLine }) => (
  <Text ta="right" className="tabular">
    {counted === null ? 'Not counted' : amount(counted, item.unit)}
  </Text>
)

/** Kept as it is typed: after a breath, on Enter, and on going on. */
function Entry({ countId, line: { item, counted } }: { countId: string; line: CountLine }) {
  const act = useAct(stockCounts.enter)
  const [typed, setTyped] = useState<number | string>(counted ?? '')
  const [known, setKnown] = useState(counted)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Somebody else counted it meanwhile, and nothing is being typed here.
  if (known !== counted) {
    setKnown(counted)
    if (!act.isPending) setTyped(counted ?? '')
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  function save(value: number | string) {
    clearTimeout(timer.current)
    const next = value === '' ? null : Number(value)
    if (next !== counted && !(next !== null && Number.isNaN(next)))
      act.mutate({ id: countId, itemId: item.id, counted: next })
  }
  function change(value: number | string) {
    setTyped(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => save(value), PAUSE_MS)
  }
  function pressed(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter') return
    save(typed)
    nextEntry(event.currentTarget)?.focus()
  }
  const saved = counted !== null && Number(typed) === counted && typed !== ''
  return (
    <NumberInput
      size="md"
      aria-label={`Counted of ${item.code}`}
      placeholder={item.unit}
      hideControls
      decimalScale={3}
      allowNegative={false}
      inputMode="decimal"
      enterKeyHint="next"
      value={typed}
      onChange={change}
      onBlur={() => save(typed)}
      onKeyDown={pressed}
      error={act.error?.message}
      rightSection={act.isPending ? <Loader size={16} /> : saved && <IconCheck size={16} aria-label="Saved" />}
    />
  )
}

/** The box of the line below. */
const nextEntry = (box: HTMLElement) =>
  box.closest('li')?.nextElementSibling?.querySelector<HTMLInputElement>('input') ?? null
