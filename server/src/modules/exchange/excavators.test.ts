import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { SYSTEM } from '#core/context.ts'
import { newOrg } from '#testing/index.ts'
import { importExcavators } from './index.ts'

type Raw = Record<'BscStartDate' | 'Asset' | 'PMType' | 'Cost' | 'FM' | 'MajorSystem' | 'OriginalShorttext', string>

/** Ten years of real orders: what the product has of them against a few lines over the file itself. */
test('all orders of five real machines arrive, and their figures are those of the file', async () => {
  const org = await newOrg('general')
  expect(await importExcavators({ orgId: org.id, actor: SYSTEM })).toEqual({ machines: 5, orders: 5485 })

  const file = gunzipSync(readFileSync(new URL('samples/excavators/orders.csv.gz', import.meta.url))).toString()
  const raw = parse<Raw>(file, { columns: true, relax_quotes: true })
  expect(await org.look(figures)).toEqual(figuresOf(raw))
  const { rows } = await org.look(({ tx }) =>
    tx.execute<{ title: string }>(sql`select title from work_orders where title like '%"%' order by title`),
  )
  expect(rows.map(({ title }) => title)).toEqual(
    raw.flatMap(({ OriginalShorttext: title }) => (title.includes('"') ? title.trim() : [])).toSorted(),
  )
}, 60_000)

const figures = async ({
  tx,
  orgId,
}: {
  tx: Parameters<Parameters<Awaited<ReturnType<typeof newOrg>>['look']>[0]>[0]['tx']
  orgId: string
}) => {
  const { rows } = await tx.execute<Record<string, string | number>>(sql`
    select a.tag as machine, to_char(w.created_at at time zone 'Africa/Nairobi', 'YYYY') as year, w.type, coalesce(w.equipment, '') as system,
      count(*)::int as orders, sum(w.cost)::bigint as cost, count(*) filter (where w.is_failure)::int as failures
    from work_orders w join assets a on a.org_id = w.org_id and a.id = w.asset_id
    where w.org_id = ${orgId} group by 1, 2, 3, 4`)
  return rows.map((row) => Object.values(row).join(' | ')).toSorted()
}

const TYPES: Record<string, string> = { PM02: 'preventive', PM05: 'preventive', PM04: 'project' }

function figuresOf(raw: Raw[]) {
  const groups = new Map<string, { orders: number; cost: number; failures: number }>()
  for (const { Asset, BscStartDate, PMType, MajorSystem, Cost, FM } of raw) {
    const type = TYPES[PMType] ?? 'corrective'
    const key = [Asset, BscStartDate.slice(0, 4), type, MajorSystem === 'NA' ? '' : MajorSystem].join(' | ')
    const sums = groups.get(key) ?? { orders: 0, cost: 0, failures: 0 }
    sums.orders += 1
    sums.cost += Math.round(Number(Cost) * 100)
    sums.failures += type === 'corrective' && FM !== 'NA' && FM !== 'Hours' ? 1 : 0
    groups.set(key, sums)
  }
  return [...groups].map(([key, sums]) => [key, ...Object.values(sums)].join(' | ')).toSorted()
}
