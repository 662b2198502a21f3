import { addDays, addMonths, firstOfMonth, formatLongDay, formatMonth, formatWeekday, mondayOf } from '#lib/day.ts'

export const VIEWS = ['month', 'week', 'day', 'list'] as const
export type View = (typeof VIEWS)[number]

const SIX_WEEKS = 42
/** A list begins with the day itself: what comes next stands on top. */
const FOUR_WEEKS = 28

/** The days a view shows; `end` is not one of them. A month shows whole weeks, always six, so that it does not jump. */
export function rangeOf(view: View, date: string): { start: string; end: string } {
  if (view === 'day') return { start: date, end: addDays(date, 1) }
  if (view === 'week') return { start: mondayOf(date), end: addDays(mondayOf(date), 7) }
  if (view === 'list') return { start: date, end: addDays(date, FOUR_WEEKS) }
  const start = mondayOf(firstOfMonth(date))
  return { start, end: addDays(start, SIX_WEEKS) }
}

/** The same view one further, or one back. */
export function step(view: View, date: string, by: 1 | -1): string {
  if (view === 'day') return addDays(date, by)
  if (view === 'week') return addDays(date, by * 7)
  if (view === 'list') return addDays(date, by * FOUR_WEEKS)
  return addMonths(date, by)
}

export function titleOf(view: View, date: string, today: string): string {
  if (view === 'day') return formatLongDay(date)
  if (view === 'month') return formatMonth(date)
  const { start, end } = rangeOf(view, date)
  return `${formatWeekday(start, today)} to ${formatWeekday(addDays(end, -1), today)}`
}

export const daysOf = ({ start, end }: { start: string; end: string }) => {
  const days: string[] = []
  for (let day = start; day < end; day = addDays(day, 1)) days.push(day)
  return days
}
