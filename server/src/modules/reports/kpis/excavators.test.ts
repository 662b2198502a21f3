import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { kpis } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { SYSTEM } from '#core/context.ts'
import { importExcavators } from '#modules/exchange/index.ts'
import { newOrg } from '#testing/index.ts'

type Raw = Record<'BscStartDate' | 'Asset' | 'PMType' | 'Cost' | 'FM' | 'MajorSystem', string>
type Machine = {
  machine: string
  /** The days of its first order and of its last. */
  from: string
  to: string
  orders: number
  failures: number
  mtbfHours: number
  cost: number
  costOfYear: Record<string, number>
  systems: [name: string, orders: number][]
}

/** All days of the file. */
const PERIOD = { from: '2001-07-05', to: '2012-12-13' }
const CORRECTIVE = ['PM01', 'PM06', 'PM13']
const DAY = 86_400_000

/** The figures of docs/kpis.md, by a few lines over the file itself. */
function ofFile(): Machine[] {
  const file = new URL('../../exchange/samples/excavators/orders.csv.gz', import.meta.url)
  const rows = parse<Raw>(gunzipSync(readFileSync(file)).toString(), { columns: true, relax_quotes: true })
  return Object.entries(Object.groupBy(rows, ({ Asset }) => Asset))
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([machine, all = []]) => {
      const failures = all.filter(
        ({ PMType, FM }) => CORRECTIVE.includes(PMType) && FM !== 'NA' && FM !== 'Hours',
      ).length
      const days = all.map(({ BscStartDate }) => BscStartDate).toSorted()
      const [from, to] = [days[0]!, days.at(-1)!]
      const hours = ((Date.parse(to) + DAY - Date.parse(from)) / DAY) * 24
      const cost = (some: Raw[]) => some.reduce((sum, { Cost }) => sum + Math.round(Number(Cost) * 100), 0)
      const years = Object.entries(Object.groupBy(all, ({ BscStartDate }) => BscStartDate.slice(0, 4)))
      const systems = Object.entries(Object.groupBy(all, ({ MajorSystem }) => MajorSystem))
      return {
        machine,
        from,
        to,
        orders: all.length,
        failures,
        mtbfHours: Number((hours / failures).toFixed(1)),
        cost: cost(all),
        costOfYear: Object.fromEntries(years.map(([year, some = []]) => [year, cost(some)])),
        systems: systems
          .filter(([name]) => name !== 'NA')
          .map(([name, some = []]): [string, number] => [name, some.length])
          .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
          .slice(0, 3),
      }
    })
}

test('the figures of five real machines over eleven years are those of the file', async () => {
  const org = await newOrg('general')
  await importExcavators({ orgId: org.id, actor: SYSTEM })
  const manager = org.as('manager')
  const { items, whole } = await manager.call(kpis.assets, PERIOD)
  const expected = ofFile()
  const found = await Promise.all(
    items
      .toSorted((a, b) => a.tag.localeCompare(b.tag))
      .map(async ({ id, tag, orders, failures, cost }, i): Promise<Machine> => {
        const { byYear, systems } = await manager.call(kpis.asset, { id })
        const { from, to } = expected[i]!
        const its = await manager.call(kpis.assets, { assetId: id, from, to })
        return {
          machine: tag,
          from,
          to,
          orders,
          failures,
          mtbfHours: its.items[0]!.mtbfHours!,
          cost,
          costOfYear: Object.fromEntries(byYear.filter((row) => row.orders > 0).map((row) => [row.year, row.cost])),
          systems: systems.slice(0, 3).map(({ label, n }) => [label, n]),
        }
      }),
  )
  expect(found).toEqual(expected)

  const all = await manager.call(kpis.all, PERIOD)
  const sum = (of: (machine: Machine) => number) => expected.reduce((total, machine) => total + of(machine), 0)
  expect([all.failures.now, all.cost.now, whole?.cost]).toEqual([
    sum(({ failures }) => failures),
    sum(({ cost }) => cost),
    sum(({ cost }) => cost),
  ])
  // Of these orders only the day is known: nothing is said of how long they took.
  // The last twelve months hold nothing of it, and say where there is something.
  expect(await manager.call(kpis.all, {})).toMatchObject({ cost: { now: 0 }, lastDoneOn: '2012-12-13' })
  expect([all.repairTime.now, all.restoreTime.now, all.cycleTime.now]).toEqual([null, null, null])
}, 60_000)
