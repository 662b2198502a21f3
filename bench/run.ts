import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asOwner } from '../server/src/core/db.ts'
import { migrate } from '../server/src/core/migrate.ts'
import { startPostgres } from '../server/src/core/outside/embedded-postgres.ts'
import { jobs, keptTotals, sqlFiles } from '../server/src/modules.ts'
import { measureBoth, type Measured } from './load.ts'
import { AIM, MUST, points } from './points.ts'
import { daysThatDiffer, seed, totalsThatDiffer, type Seeded } from './seed.ts'
import { children, residentMegabytes, signIn, start, startServer } from './server.ts'

const sizes = (process.env['BENCH_SIZES'] ?? '100000,1000000').split(',').map(Number)
const connections = (process.env['BENCH_CONNECTIONS'] ?? '1,32,100').split(',').map(Number)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 5)
const PORTS = { server: 8191, floor: 8192 }
type Result = { ours: Measured; floor?: Measured | undefined; within: number | undefined }
const results = new Map<string, Result>()
const keyOf = (size: number, name: string, count: number) => `${size} ${name} ${count}`
let wrong = 0

async function benchSize(base: string, folder: string, size: number) {
  const name = `mtambo_bench_${size}`
  const url = Object.assign(new URL(base), { pathname: `/${name}` }).href
  await asOwner(base, async (_, run) => {
    await run(`drop database if exists ${name} with (force)`)
    await run(`create database ${name}`)
  })
  await migrate(url, { jobs, keptTotals, sqlFiles })
  console.log(`\nFilling ${size.toLocaleString('en')} faults …`)
  const seeded = await seed(url, size)
  const server = await startServer(url, folder, PORTS.server)
  const floor = await start('floor.ts', [], { DATABASE_URL: url, PORT: String(PORTS.floor) })
  await measureAll(url, size, seeded, server)
  server.kill('SIGTERM')
  floor.kill()
  await sleep(1500)
  for (const [what, differing] of [
    ['kept totals', await totalsThatDiffer(url)],
    ['days added up', await daysThatDiffer(url)],
  ] as const) {
    const found = JSON.stringify(differing.slice(0, 3))
    console.log(differing.length === 0 ? `  ${what} equal a fresh count` : `  ${what.toUpperCase()} DIFFER: ${found}`)
    wrong += differing.length
  }
  await asOwner(base, async (_, run) => void (await run(`drop database ${name} with (force)`)))
}

async function measureAll(url: string, size: number, seeded: Seeded, server: ChildProcess) {
  const cookie = await signIn(`http://127.0.0.1:${PORTS.server}`, seeded.big)
  console.log(`${'point'.padEnd(38)} conn   ours/s  p50  p99 |  floor/s  p50  p99 | ratio`)
  for (const point of await points(url, seeded)) {
    for (const count of connections) {
      const { ours, floor } = await measureBoth(point, count, seconds, {
        ours: { base: `http://127.0.0.1:${PORTS.server}`, cookie },
        floor: { base: `http://127.0.0.1:${PORTS.floor}` },
      })
      results.set(keyOf(size, point.name, count), { ours, floor, within: point.within })
      const failed = ours.failed + (floor?.failed ?? 0)
      if (failed > 0) console.log(`  ${failed} requests failed`)
      wrong += failed
      console.log(
        `${point.name.padEnd(38)} ${cell(count, 4)} ${cells(ours)} |${floor ? ` ${cells(floor)} | ${(ours.perSecond / floor.perSecond).toFixed(2)}` : ''}`,
      )
    }
  }
  console.log(`  server memory ${await residentMegabytes(server.pid!)} MB resident`)
}

const cell = (value: number, width: number) => String(value).padStart(width)
const cells = ({ perSecond, p50, p99 }: Measured) => `${cell(perSecond, 8)} ${cell(p50, 4)} ${cell(p99, 4)}`

/** Ratio to the floor and growth from the smallest to the largest size, at 32 connections, against what must hold. */
function summary() {
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)]
  console.log('\nAt 32 connections: ratio to the floor, and how the cost grows')
  for (const name of new Set([...results.keys()].map((key) => key.split(' ').slice(1, -1).join(' ')))) {
    const [a, b] = [results.get(keyOf(small, name, 32)), results.get(keyOf(large, name, 32))]
    if (!a || !b?.floor) continue
    const ratio = b.ours.perSecond / b.floor.perSecond
    const growth = a.ours.perSecond / b.ours.perSecond
    const verdict = ratio >= AIM.ratio ? 'aim reached' : ratio >= MUST.ratio ? 'must reached' : 'BELOW'
    console.log(
      `${name.padEnd(38)} ratio ${ratio.toFixed(2)} (${verdict})  growth ${growth.toFixed(2)} (${growth <= MUST.growth ? 'ok' : 'ABOVE'})`,
    )
  }
}

/** What has a time to keep: its p50 with one connection at each size. Exceeding it fails the command. */
function summaryOfTimes() {
  console.log('\nWith 1 connection: p50 in milliseconds, and what it must keep')
  for (const [key, { ours, within }] of results) {
    const [size, ...rest] = key.split(' ')
    if (within === undefined || rest.pop() !== '1') continue
    if (ours.p50 > within) wrong++
    console.log(
      `${cell(Number(size), 8)} ${rest.join(' ').padEnd(38)} ${cell(ours.p50, 5)} of ${within} (${ours.p50 <= within ? 'ok' : 'ABOVE'})`,
    )
  }
}

async function main() {
  const given = process.env['BENCH_DATABASE_URL']
  const folder = await mkdtemp(join(tmpdir(), 'mtambo-bench-'))
  const database = given ? undefined : await startPostgres({ dataDir: folder, log: () => {} })
  try {
    for (const size of sizes) await benchSize(given ?? database!.url, folder, size)
    summary()
    summaryOfTimes()
  } finally {
    for (const child of children) child.kill()
    await database?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
process.exit(wrong > 0 ? 1 : 0)
