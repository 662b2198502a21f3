import { inArray, and, eq } from 'drizzle-orm'
import { type Kpis, WorkType } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { items } from '#modules/inventory/index.ts'
import { ratio } from '../rules.ts'
import type { listOf } from '../series.ts'
import type { Crew } from './crew.ts'
import { fourFifths, ranked } from './rules.ts'
import type { CodeRow, DayRow, OpenRow, PartRow } from './sums.ts'

/** So many stand on the page; the list behind has them all. */
export const SHOWN = 10

type Labels = Awaited<ReturnType<typeof listOf>>
const total = <Row>(rows: Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0)

/** Approved and open work, in weeks of the people who do it. What waits for something is not ready. */
export function backlogOf(open: OpenRow[], crew: Crew): Kpis['backlog'] {
  const ready = open.filter(({ held }) => !held)
  const [minutes, readyMinutes] = [total(open, (row) => row.minutes), total(ready, (row) => row.minutes)]
  return {
    weeks: ratio(minutes, crew.crewMinutes),
    readyWeeks: ratio(readyMinutes, crew.crewMinutes),
    minutes,
    readyMinutes,
    orders: total(open, ({ n }) => n),
    withoutEstimate: total(open, ({ unknown }) => unknown),
    ...crew,
  }
}

export function workTypesOf(done: DayRow[], { labelOf }: Labels): Kpis['workTypes'] {
  return WorkType.options
    .map((type) => {
      const rows = done.filter(({ kind }) => kind === type)
      return {
        type,
        label: labelOf(type),
        orders: total(rows, ({ n }) => n),
        minutes: total(rows, ({ minutes }) => minutes),
        cost: total(rows, ({ cost }) => cost),
      }
    })
    .filter(({ orders }) => orders > 0)
    .toSorted((a, b) => b.minutes - a.minutes || b.orders - a.orders)
}

/** The failures by what was told of them, the most first; those of which nothing was told come last. */
export function codesOf(rows: CodeRow[], list: CodeRow['list'], { labelOf }: Labels) {
  const told = rows
    .filter((row) => row.list === list)
    .map(({ code, n, cost }) => ({ key: code, label: labelOf(code), n, cost }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || b.n - a.n || a.label.localeCompare(b.label))
  return ranked(
    told,
    'n',
    total(told, ({ n }) => n),
  ).slice(0, SHOWN)
}

/** The parts that most money went into, and how many of them make four fifths of it. */
export async function partsOf({ tx, orgId }: Ctx, used: PartRow[]): Promise<Kpis['partsUsed']> {
  if (used.length === 0) return null
  const top = used.slice(0, SHOWN)
  const named = await tx
    .select({ id: items.id, code: items.code, name: items.name })
    .from(items)
    .where(
      and(
        eq(items.orgId, orgId),
        inArray(
          items.id,
          top.map(({ id }) => id),
        ),
      ),
    )
  const names = new Map(named.map((item) => [item.id, item]))
  const value = total(used, (row) => row.value)
  return {
    value,
    items: used.length,
    fourFifths: fourFifths(used.map((row) => row.value)),
    top: ranked(
      top.map(({ id, quantity, value: cost }) => ({
        key: id,
        label: names.get(id)?.name ?? '',
        code: names.get(id)?.code ?? null,
        n: quantity,
        cost,
      })),
      'cost',
      value,
    ),
  }
}
