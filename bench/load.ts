import autocannon from 'autocannon'
import type { Point } from './points.ts'

export type Measured = { perSecond: number; p50: number; p99: number; failed: number }
type Side = { base: string; cookie?: string }
type Sides = { ours: Side; floor: Side }

const SLICE_SECONDS = 2

/**
 * Both sides in turns, a slice each, so that whatever else the machine does meets both alike. Requests per second are
 * the mean over the slices, latencies (milliseconds) the median.
 */
export async function measureBoth(point: Point, connections: number, seconds: number, sides: Sides) {
  const slices: Record<keyof Sides, Measured[]> = { ours: [], floor: [] }
  const names = point.floor === undefined ? (['ours'] as const) : (['floor', 'ours'] as const)
  for (const name of names) await slice(sides[name], point, connections, 1)
  for (let spent = 0; spent < seconds; spent += SLICE_SECONDS) {
    for (const name of names) slices[name].push(await slice(sides[name], point, connections, SLICE_SECONDS))
  }
  return { ours: together(slices.ours), ...(point.floor !== undefined && { floor: together(slices.floor) }) }
}

let sent = 0

export async function slice(
  { base, cookie }: Side,
  point: Point,
  connections: number,
  duration: number,
): Promise<Measured> {
  const body = () => JSON.stringify(point.body?.(sent++))
  const { requests, latency, non2xx, errors } = await autocannon({
    url: base + (cookie ? point.path : point.floor!),
    method: point.method,
    connections,
    duration,
    headers: { ...(cookie && { cookie }), ...(point.body && { 'content-type': 'application/json' }) },
    ...(point.body && { requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }] }),
  })
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const together = (slices: Measured[]): Measured => ({
  perSecond: Math.round(slices.reduce((sum, one) => sum + one.perSecond, 0) / slices.length),
  p50: median(slices.map(({ p50 }) => p50)),
  p99: median(slices.map(({ p99 }) => p99)),
  failed: slices.reduce((sum, { failed }) => sum + failed, 0),
})
