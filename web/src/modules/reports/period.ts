import { addDays, addMonths, daysBetween, firstOfMonth } from '#lib/day.ts'
import { formatDay } from '#lib/format.ts'

/** Both days belong to it. */
export type Period = { from: string; to: string }

/** What people ask for most, by name; the last is what one sees without asking. */
export const PRESETS: { name: string; of: (today: string) => Period }[] = [
  { name: 'Last 7 days', of: (today) => ({ from: addDays(today, -6), to: today }) },
  { name: 'Last 30 days', of: (today) => ({ from: addDays(today, -29), to: today }) },
  { name: 'Last 90 days', of: (today) => ({ from: addDays(today, -89), to: today }) },
  { name: 'This month', of: (today) => ({ from: firstOfMonth(today), to: today }) },
  { name: 'Last month', of: (today) => ({ from: addMonths(today, -1), to: addDays(firstOfMonth(today), -1) }) },
  { name: 'This year', of: (today) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }) },
]

/** Longer ones, for what happens seldom. The first is what one sees without asking. */
export const LONG_PRESETS: typeof PRESETS = [
  { name: 'Last 12 months', of: (today) => ({ from: addDays(today, -364), to: today }) },
  ...PRESETS.slice(1, 3),
  ...PRESETS.slice(5),
  {
    name: 'Last year',
    of: (today) => ({ from: `${Number(today.slice(0, 4)) - 1}-01-01`, to: `${Number(today.slice(0, 4)) - 1}-12-31` }),
  },
  { name: 'Last 5 years', of: (today) => ({ from: addDays(addMonths(today, -60), 1), to: today }) },
]

/** The preset a period is, if it is one. */
export const presetOf = ({ from, to }: Period, today: string, presets = PRESETS) =>
  presets.find(({ of }) => of(today).from === from && of(today).to === to)?.name

export const daysIn = ({ from, to }: Period) => daysBetween(from, to) + 1

/** 1 Nov 2026 to 30 Nov 2026 */
export const periodText = ({ from, to }: Period) =>
  from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`
