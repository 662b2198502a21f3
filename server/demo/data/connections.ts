import type { ConnectionStatus, CreateConnection, CustomerType } from '@mtambo/contract'
import type { z } from 'zod'
import type { DemoAsset } from './assets.ts'
import type { DemoCustomer } from './customers.ts'
import { before, DAY, HOUR, localDay, plus } from './moments.ts'
import { near, type Site } from './network.ts'
import { at, idAt, random, type Random } from './random.ts'

export type DemoConnection = {
  /** `status` is what it starts with. */
  input: z.output<typeof CreateConnection> & { id: string }
  createdAt: Date
  /** What became of it since, oldest first. */
  changes: { to: ConnectionStatus; at: Date; notes: string }[]
  /** Where it ends: the last of `changes`, or what it started with. */
  status: ConnectionStatus
}

/** One or two for every customer, the first always the older. */
export function demoConnections(
  seed: number,
  customers: DemoCustomer[],
  assets: DemoAsset[],
  now: Date,
): DemoConnection[] {
  const chance = random(seed, 'connections')
  const known = new Map(assets.map(({ input }) => [input.tag, input.id]))
  return customers.flatMap((customer, i) => {
    const second = chance.chance({ residential: 0.08, commercial: 0.25, industrial: 0.4 }[customer.input.type])
    const first = connectionOf(
      customer,
      known,
      endOf(customer, i, now),
      plus(customer.registeredAt, 20 * 60_000),
      now,
      chance,
    )
    // Only old customers have two: their second one was asked for later.
    if (!second || ageOf(customer, now) < 200) return [first]
    const later = plus(first.createdAt, chance.int(20, 90) * DAY)
    return [
      first,
      connectionOf(customer, known, customer.deactivatedAt ? 'disconnected' : 'active', later, now, chance),
    ]
  })
}

const ageOf = (customer: DemoCustomer, now: Date) => (now.getTime() - customer.registeredAt.getTime()) / DAY

/** Mostly active. The newest wait for their meter; here and there a bill was not paid, or somebody left. */
function endOf(customer: DemoCustomer, index: number, now: Date): ConnectionStatus {
  if (customer.deactivatedAt) return 'disconnected'
  if (ageOf(customer, now) < 60) return 'pending'
  // Never the first ones: they are the known customers, whose portal should show a working supply.
  if (index % 19 === 11) return 'suspended'
  return index % 47 === 40 ? 'disconnected' : 'active'
}

function connectionOf(
  customer: DemoCustomer,
  known: Map<string, string>,
  status: ConnectionStatus,
  createdAt: Date,
  now: Date,
  chance: Random,
): DemoConnection {
  const { site } = customer
  const supply = supplyOf(customer.input.type, chance)
  const changes = changesOf(customer, status, now, chance)
  return {
    input: {
      id: idAt(createdAt, chance),
      customerId: customer.input.id,
      areaCode: site.areaCode,
      status: status === 'pending' ? 'pending' : 'active',
      type: supply.type,
      loadKva: supply.loadKva,
      ...supplierOf(site, known),
      point: near(site.point, 0.0018, chance),
      ...(status === 'pending'
        ? { installationDate: null, lastReadingDate: null, lastReadingKwh: null }
        : readingOf(createdAt, changes[0]?.at ?? now, supply.kwhPerDay, chance)),
    },
    createdAt,
    changes,
    status,
  }
}

/** From the register, which brings the feeder along; or as somebody wrote it down where nothing is surveyed yet. */
const supplierOf = ({ transformer, feeder }: Site, known: Map<string, string>) =>
  known.has(transformer) ? { transformerId: known.get(transformer) } : { transformer, feeder }

const SUPPLIES = {
  single: { type: 'single_phase', loads: [2.4, 3, 5, 7.5, 11.5], kwhPerDay: [2, 9] },
  shop: { type: 'three_phase', loads: [15, 22.5, 30, 45, 75], kwhPerDay: [18, 120] },
  works: { type: 'three_phase', loads: [75, 100, 150, 250, 400], kwhPerDay: [400, 3200] },
} as const

function supplyOf(customer: CustomerType, chance: Random) {
  const small = chance.chance(customer === 'residential' ? 0.92 : 0.35)
  const supply = customer === 'industrial' ? SUPPLIES.works : small ? SUPPLIES.single : SUPPLIES.shop
  // A large house takes three phases, but not the load of a workshop.
  const loads = customer === 'residential' && !small ? [15, 22.5] : supply.loads
  const [least, most] = supply.kwhPerDay
  return { type: supply.type, loadKva: chance.pick(loads), kwhPerDay: least + chance.next() * (most - least) }
}

/** Installed within days, read at most a month before the end. */
function readingOf(createdAt: Date, end: Date, kwhPerDay: number, chance: Random) {
  const installed = plus(createdAt, chance.int(0, 3) * DAY)
  const days = (end.getTime() - installed.getTime()) / DAY
  const read = before(end, chance.int(1, Math.max(1, Math.min(30, Math.floor(days)))) * DAY)
  const kwh = (Math.max(0, read.getTime() - installed.getTime()) / DAY) * kwhPerDay
  return {
    installationDate: localDay(installed),
    lastReadingDate: localDay(read),
    lastReadingKwh: Math.round(kwh * 100) / 100,
  }
}

const UNPAID = [
  'Bill unpaid for 60 days, two reminders sent',
  'Suspended at the customer’s request while the house is empty',
  'Meter seal found broken, suspended until inspected',
]

function changesOf(customer: DemoCustomer, status: ConnectionStatus, now: Date, chance: Random) {
  if (status === 'suspended') {
    return [{ to: status, at: before(now, chance.int(3, 45) * DAY + 2 * HOUR), notes: chance.pick(UNPAID) }]
  }
  if (status !== 'disconnected') return []
  const left = customer.deactivatedAt ?? before(now, chance.int(10, 70) * DAY)
  const notes = ['Customer moved out, final reading taken', 'Building demolished, service line removed']
  return [{ to: status, at: before(left, HOUR), notes: at(notes, customer.deactivatedAt ? 0 : 1) }]
}
