import { and, asc, eq } from 'drizzle-orm'
import type { CategoryList, Series } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { categories, organisationOf, personsOf } from '#modules/identity/index.ts'
import { dayIn } from '#core/clock.ts'
import { periodsOf, ratio } from './rules.ts'

export type Asked = { from?: string | undefined; to?: string | undefined }

/** The days asked for, as they are where the organisation is. */
export const askedPeriods = async (ctx: Ctx, asked: Asked) =>
  periodsOf(asked, dayIn((await organisationOf(ctx)).timeZone, ctx.now))

/** A number of the period and of the one before, under a key. */
export type Pair = { key: string; now: number; before: number }

/** What has no key (nobody, not stated) comes after whatever has. */
const unnamedLast = (a: { key: string }, b: { key: string }) => Number(a.key === '') - Number(b.key === '')

/** As a chart shows it: the most first, or in the order given; what stands for nothing in both periods is left out. */
export function seriesOf(pairs: Pair[], labelOf: (key: string) => string, order?: readonly string[]): Series {
  const shown = pairs
    .filter(({ now, before }) => order || now !== 0 || before !== 0)
    .map((pair) => ({ ...pair, label: labelOf(pair.key) }))
    .toSorted((a, b) =>
      order
        ? order.indexOf(a.key) - order.indexOf(b.key)
        : unnamedLast(a, b) || b.now - a.now || b.before - a.before || a.label.localeCompare(b.label),
    )
  return {
    labels: shown.map(({ label }) => label),
    keys: shown.map(({ key }) => key),
    values: shown.map(({ now }) => now),
    before: shown.map(({ before }) => before),
  }
}

export type Timed = { key: string; n: number; minutes: number }

/** How long things took, per key: the one with most of them first. */
export function timesOf(timed: Timed[], labelOf: (key: string) => string) {
  const shown = timed
    .filter(({ n }) => n > 0)
    .map((one) => ({ ...one, label: labelOf(one.key) }))
    .toSorted((a, b) => unnamedLast(a, b) || b.n - a.n || a.label.localeCompare(b.label))
  return {
    labels: shown.map(({ label }) => label),
    keys: shown.map(({ key }) => key),
    resolved: shown.map(({ n }) => n),
    hours: shown.map(({ n, minutes }) => ratio(minutes, n * 60) ?? 0),
  }
}

/** A list of the organisation with what is no longer offered: old rows still have it. */
export async function listOf({ tx, orgId }: Ctx, list: CategoryList) {
  const items = await tx
    .select({ code: categories.code, label: categories.label, interruption: categories.interruption })
    .from(categories)
    .where(and(eq(categories.orgId, orgId), eq(categories.list, list)))
    .orderBy(asc(categories.sort))
  const labels = new Map(items.map(({ code, label }) => [code, label]))
  return { items, labelOf: (code: string) => labels.get(code) ?? 'Not stated' }
}

export const NOBODY = 'Nobody'

/** The names of people by their ids, also of those who have left. */
export async function namesOf(ctx: Ctx, ids: string[]) {
  const people = await personsOf(ctx, ids.filter(Boolean))
  return (id: string) => (id === '' ? NOBODY : (people.get(id)?.name ?? 'Unknown'))
}
