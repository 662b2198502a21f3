import type { AskRequest, ServiceRequestStatus, ServiceRequestType } from '@mtambo/contract'
import type { z } from 'zod'
import type { DemoConnection } from './connections.ts'
import type { DemoCustomer } from './customers.ts'
import { before, DAY, HOUR, plus, toSecond, whenCrewsWork } from './moments.ts'
import { near } from './network.ts'
import { at, idAt, random, type Random } from './random.ts'
import { stepsOf, type RequestStep } from './request-steps.ts'
import { NEW_HOLDERS, REQUEST_TEXTS } from './request-texts.ts'

export type DemoRequest = {
  input: z.output<typeof AskRequest> & { id: string }
  submittedAt: Date
  /** The manager to whom the customer spoke; none when they asked in the portal. */
  takenDownBy: string | null
  steps: RequestStep[]
  /** Where the steps lead. */
  status: ServiceRequestStatus
}

/** `unplanned`: approved, and then its work was cancelled. `first`: of the customer who signs in to the demo first. */
type Plot = { type: ServiceRequestType; end: ServiceRequestStatus | 'unplanned'; first?: true }
const plot = (type: ServiceRequestType, ...ends: Plot['end'][]): Plot[] => ends.map((end) => ({ type, end }))

/** The first one has one of each colour; a small organisation has the beginning of the rest. */
const FIRST: Plot[] = [
  { type: 'relocation', end: 'completed', first: true },
  { type: 'new_connection', end: 'rejected', first: true },
  { type: 'upgrade', end: 'approved', first: true },
]
const OTHERS: Plot[] = [
  ...plot('new_connection', 'completed', 'submitted', 'in_progress'),
  ...plot('upgrade', 'completed', 'submitted'),
  ...plot('reconnection', 'completed'),
  ...plot('name_change', 'under_review'),
  ...plot('disconnection', 'approved'),
  ...plot('new_connection', 'approved', 'under_review', 'completed', 'submitted', 'unplanned'),
  ...plot('upgrade', 'in_progress', 'under_review', 'rejected', 'withdrawn'),
  ...plot('downgrade', 'completed', 'submitted', 'approved'),
  ...plot('relocation', 'submitted', 'in_progress', 'rejected'),
  ...plot('name_change', 'completed', 'rejected', 'approved'),
  ...plot('disconnection', 'completed', 'under_review', 'withdrawn'),
  ...plot('reconnection', 'submitted', 'approved', 'in_progress'),
]

type Source = {
  customers: DemoCustomer[]
  connections: DemoConnection[]
  crew: { managers: string[]; technicians: string[] }
}
/** What there is to ask for something about; each is asked about once. */
type Pool = { active: DemoConnection[]; suspended: DemoConnection[]; everybody: DemoCustomer[] }

export function demoRequests(seed: number, count: number, source: Source, now: Date): DemoRequest[] {
  if (count === 0) return []
  const chance = random(seed, 'requests')
  const pool = poolOf(source, now, chance)
  const plots = [...FIRST, ...OTHERS].slice(0, count)
  return plots.flatMap((each, i) => {
    const about = aboutOf(each, source, pool)
    return about ? [tell(each, about, i, source, now, chance)] : []
  })
}

/** Long-standing customers: what is new, or changes anyhow in the demo, is left out. */
function poolOf({ customers, connections }: Source, now: Date, chance: Random): Pool {
  const settled = customers.filter(
    ({ registeredAt, deactivatedAt, input }) =>
      registeredAt < before(now, 95 * DAY) && !deactivatedAt && input.type !== 'industrial',
  )
  const theirs = connections.filter(({ input, createdAt }) =>
    settled.some((customer) => customer.input.id === input.customerId && createdAt < before(now, 95 * DAY)),
  )
  const known = customers[0]?.input.id
  return {
    active: chance.shuffle(theirs.filter((each) => each.status === 'active' && each.input.customerId !== known)),
    suspended: theirs.filter((each) => each.status === 'suspended'),
    everybody: chance.shuffle(settled.filter(({ input }) => input.id !== known)),
  }
}

type About = { customer: DemoCustomer; connection: DemoConnection | null }

function aboutOf({ type, first }: Plot, { customers, connections }: Source, pool: Pool): About | undefined {
  const ownerOf = (connection: DemoConnection) =>
    customers.find(({ input }) => input.id === connection.input.customerId)
  if (type === 'new_connection') {
    const customer = first ? customers[0] : pool.everybody.pop()
    return customer && { customer, connection: null }
  }
  const connection = first
    ? connections.find(({ input }) => input.customerId === customers[0]?.input.id)
    : (type === 'reconnection' ? pool.suspended : pool.active).pop()
  const customer = connection && ownerOf(connection)
  return customer && { customer, connection }
}

/** How many days ago it began, so that it has come as far as it has by now. */
const AGES: Record<Plot['end'], [number, number]> = {
  submitted: [0, 3],
  under_review: [2, 5],
  approved: [4, 8],
  unplanned: [9, 12],
  in_progress: [2, 3],
  completed: [20, 80],
  rejected: [12, 60],
  withdrawn: [6, 40],
}

function tell({ type, end, first }: Plot, about: About, i: number, { crew }: Source, now: Date, chance: Random) {
  const suspendedAt = about.connection?.changes.at(-1)?.at
  const age = first && end === 'completed' ? 70 : chance.int(...AGES[end]) + 0.1
  const asked = whenCrewsWork(before(now, age * DAY + chance.int(0, 8) * HOUR), chance)
  // Nobody asks to be reconnected before they are cut off, nor after now.
  const earliest = suspendedAt ? plus(suspendedAt, 5 * HOUR) : asked
  const latest = before(now, 2 * HOUR)
  const moment = Math.min(Math.max(asked.getTime(), earliest.getTime()), latest.getTime())
  // No two in the same second, so that their numbers count up with time.
  const submittedAt = toSecond(plus(new Date(moment), i * 1000))
  const texts = REQUEST_TEXTS[type]
  const steps = stepsOf(
    {
      end,
      type,
      submittedAt,
      planned: Boolean(first),
      texts: { rejected: at(texts.rejected, i), done: at(texts.done, i) },
    },
    { manager: at(crew.managers, i), technician: at(crew.technicians, i) },
    now,
    chance,
  )
  const status: ServiceRequestStatus = end === 'unplanned' ? 'approved' : end
  const takenDownBy = first || chance.chance(0.7) ? null : at(crew.managers, i)
  const input = inputOf(type, about, at(texts.asked, i), i, submittedAt, chance)
  return { input, submittedAt, takenDownBy, steps, status }
}

function inputOf(
  type: ServiceRequestType,
  { customer, connection }: About,
  description: string,
  i: number,
  submittedAt: Date,
  chance: Random,
): DemoRequest['input'] {
  return {
    id: idAt(submittedAt, chance),
    customerId: customer.input.id,
    type,
    description,
    priority: at(['medium', 'medium', 'low', 'high', 'medium', 'urgent'] as const, i),
    ...(connection && { connectionId: connection.input.id }),
    ...detailsOf(type, customer, connection?.input.loadKva ?? 0, i, chance),
  }
}

const more = (kva: number) => Math.round(kva * 1.5 * 2) / 2
const less = (kva: number) => Math.round(kva * 0.6 * 10) / 10

function detailsOf(
  type: ServiceRequestType,
  { site, input }: DemoCustomer,
  loadKva: number,
  i: number,
  chance: Random,
) {
  const there = { areaCode: site.areaCode, town: site.town.town }
  switch (type) {
    case 'new_connection': {
      const point = near(site.point, 0.004, chance)
      const address = `Plot ${chance.int(14, 890)}, ${chance.pick(site.town.roads)}, ${site.estate}`
      const supply = chance.chance(0.75)
        ? { connectionType: 'single_phase' as const, loadKva: chance.pick([3, 5, 7.5]) }
        : { connectionType: 'three_phase' as const, loadKva: chance.pick([15, 22.5, 30]) }
      return { ...there, ...supply, address, point }
    }
    case 'upgrade':
      return { loadKva: more(loadKva), ...(more(loadKva) > 12 && { connectionType: 'three_phase' as const }) }
    case 'downgrade':
      return { loadKva: less(loadKva) }
    case 'relocation':
      return { ...there, address: `${input.address}, at the gate`, point: near(site.point, 0.0012, chance) }
    case 'name_change':
      return at(NEW_HOLDERS, i)
    default:
      return {}
  }
}
