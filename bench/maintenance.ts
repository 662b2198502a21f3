import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asOwner } from '../server/src/core/db.ts'
import { migrate } from '../server/src/core/migrate.ts'
import { startPostgres } from '../server/src/core/outside/embedded-postgres.ts'
import { jobs, keptTotals, sqlFiles } from '../server/src/modules.ts'
import { slice } from './load.ts'
import { seedMaintenance, workDaysThatDiffer } from './maintenance-seed.ts'
import type { Point } from './points.ts'
import { children, signIn, startServer } from './server.ts'

/**
 * One maintenance company with 100,000 machines and a million orders of five years: the pages people look at most, and
 * what their p50 with one connection must keep.
 */
const ASSETS = Number(process.env['BENCH_ASSETS'] ?? 100_000)
const ORDERS = Number(process.env['BENCH_ORDERS'] ?? 1_000_000)
const connections = (process.env['BENCH_CONNECTIONS'] ?? '1,32').split(',').map(Number)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 10)
const PORT = 8193
const WITHIN = 300

const get = (name: string, path: string): Point => ({ name, method: 'GET', path: `/api${path}`, within: WITHIN })
const POINTS: Point[] = [
  get('asset list, total shown', '/assets?limit=25'),
  get('asset list of a category', '/assets?category=vehicle&limit=25'),
  get('asset search', '/assets?q=compressor%2099&limit=25'),
  get('work-order list', '/work-orders?limit=25'),
  get('work-order list, planned', '/work-orders?sort=planned&status=pending&limit=25'),
  get('work-order board, scheduled', '/work-orders/board?column=scheduled&limit=25'),
  get('work-order board, completed', '/work-orders/board?column=completed&limit=25'),
  get('KPI page, figures, 12 months', '/kpis'),
  get('KPI page, cost by asset, 12 months', '/kpis/assets?limit=10'),
  get('KPI page, figures of a category', '/kpis?category=machine'),
  get('KPI list, failures', '/kpis/orders?behind=failures&limit=50'),
]

let wrong = 0
const once = async (url: string, cookie: string) => (await fetch(url, { headers: { cookie } })).arrayBuffer()
const cell = (value: number, width: number) => String(value).padStart(width)

async function measureAll(url: string, folder: string) {
  const org = await seedMaintenance(url, { assets: ASSETS, orders: ORDERS })
  await startServer(url, folder, PORT)
  const base = `http://127.0.0.1:${PORT}`
  const ours = { base, cookie: await signIn(base, org) }
  console.log(`${'point'.padEnd(38)} conn   ours/s  p50  p99`)
  for (const point of POINTS) {
    for (const count of connections) {
      await once(base + point.path, ours.cookie)
      const of = await slice(ours, point, count, seconds)
      // What was asked for and not waited for is still being worked on.
      await once(base + point.path, ours.cookie)
      const late = count === 1 && !(of.p50 > 0 && of.p50 <= WITHIN)
      wrong += of.failed + Number(late)
      const note = of.failed > 0 ? `  ${of.failed} requests failed` : late ? `  ABOVE ${WITHIN} ms` : ''
      console.log(
        `${point.name.padEnd(38)} ${cell(count, 4)} ${cell(of.perSecond, 8)} ${cell(of.p50, 4)} ${cell(of.p99, 4)}${note}`,
      )
    }
  }
  const differing = await workDaysThatDiffer(url, org.id)
  console.log(differing === 0 ? '  days added up equal a fresh count' : `  ${differing} DAYS DIFFER`)
  wrong += differing
}

async function main() {
  const given = process.env['BENCH_DATABASE_URL']
  const folder = await mkdtemp(join(tmpdir(), 'mtambo-bench-'))
  const database = given ? undefined : await startPostgres({ dataDir: folder, log: () => {} })
  const base = given ?? database!.url
  const name = 'mtambo_bench_maintenance'
  const url = Object.assign(new URL(base), { pathname: `/${name}` }).href
  try {
    await asOwner(base, async (_, run) => {
      await run(`drop database if exists ${name} with (force)`)
      await run(`create database ${name}`)
    })
    await migrate(url, { jobs, keptTotals, sqlFiles })
    await measureAll(url, folder)
  } finally {
    for (const child of children) child.kill()
    await asOwner(base, async (_, run) => void (await run(`drop database if exists ${name} with (force)`)))
    await database?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
process.exit(wrong > 0 ? 1 : 0)
