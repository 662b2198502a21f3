import type { CaseStatus, ReportCase, ReportMyCase } from '@mtambo/contract'
import type { z } from 'zod'
import type { DemoConnection } from './connections.ts'
import type { DemoCustomer } from './customers.ts'
import { stepsOf, type Crew, type Step } from './fault-steps.ts'
import { faultMix, type Fix, type Told } from './fault-texts/index.ts'
import { before, DAY, HOUR, toSecond, whenNoticed } from './moments.ts'
import { near } from './network.ts'
import { demoPhone } from './people.ts'
import { at, idAt, random, type Random } from './random.ts'

/** One fault from the report to where it stands now. Replay `steps` in order and it ends in `status`. */
export type FaultStory = {
  reportedAt: Date
  report:
    | { channel: 'portal'; customerId: string; input: z.output<typeof ReportMyCase> & { id: string } }
    /** `by` is the username of who took it down. */
    | { channel: 'staff' | 'phone'; by: string; input: z.output<typeof ReportCase> & { id: string } }
  steps: Step[]
  status: CaseStatus
  /** Was resolved once and came back. */
  reopened: boolean
}

export type FaultSource = {
  customers: DemoCustomer[]
  connections: DemoConnection[]
  crew: Crew
  /** How many of the first customers are known ones: they report some of the newest and the oldest faults. */
  known?: number
}

type Ending = { status: CaseStatus; reopened: boolean }
type Kind = Told & { category: string; remedy: Fix }
type Place = { customer: DemoCustomer; connection: DemoConnection }

/** Oldest first, so that case numbers count up with time. The older, the further. */
export function demoFaults(seed: number, count: number, source: FaultSource, now: Date): FaultStory[] {
  const chance = random(seed, 'faults')
  const endings = endingsOf(count)
  const kinds = kindsOf(count, endings, chance)
  const places = placesFor(source, now, endings, kinds, chance)
  const stories = endings.map((ending, i) => {
    const kind = at(kinds, i)
    const reportedAt = reportedAtFor(ending, i / count, now, chance)
    const report = reportOf(kind, at(places, i), source, reportedAt, chance)
    const passOn = ending.status === 'closed' && i % 9 === 4
    const steps = stepsOf({ ...ending, kind, reportedAt, now, passOn, crew: source.crew, turn: i }, chance)
    return { reportedAt, report, steps, ...ending }
  })
  return stories.sort((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime())
}

/** Every status, whatever the count: two in five are closed, and one came back. */
function endingsOf(count: number): Ending[] {
  const some = (share: number) => Math.max(1, Math.round(count * share))
  const open = { in_progress: some(0.13), assigned: some(0.1), acknowledged: some(0.08), reported: some(0.1) }
  const resolved = some(0.18)
  const closed = Math.max(1, count - resolved - Object.values(open).reduce((sum, each) => sum + each, 0))
  return Object.entries({ closed, resolved, ...open }).flatMap(([status, many]) =>
    Array.from({ length: many }, (_, i) => ({
      status: status as CaseStatus,
      reopened: status === 'in_progress' && i === 0,
    })),
  )
}

/** The mix of a utility, no text twice until all are used; what is solved from the desk is long closed. */
function kindsOf(count: number, endings: Ending[], chance: Random): Kind[] {
  const total = faultMix.reduce((sum, { share }) => sum + share, 0)
  const rounds = Math.ceil(count / total)
  const deck = faultMix.flatMap(({ texts, share }) => {
    const told = chance.shuffle(texts.told)
    return Array.from({ length: share * rounds }, (_, i) => ({ ...at(told, i), category: texts.category }))
  })
  const kinds: Kind[] = chance.shuffle(deck).slice(0, count)
  const closed = endings.filter(({ status }) => status === 'closed').length
  const desk = kinds.filter(({ remedy }) => remedy.remote).slice(0, closed)
  const field = [...kinds, ...deck].filter(({ remedy }) => !remedy.remote).slice(0, count - desk.length)
  const early = chance.shuffle([...desk, ...field.slice(0, closed - desk.length)])
  return [...early, ...field.slice(closed - desk.length)]
}

/** Faults of the network that a passer-by reports as well as a customer. */
const SEEN_FROM_THE_ROAD = new Set(['line_fault', 'transformer_fault', 'other'])

/** Only who is connected can lose power; and a household does not speak of its machines. */
function placesFor(source: FaultSource, now: Date, endings: Ending[], kinds: Kind[], chance: Random): Place[] {
  const lit = source.connections.filter(
    ({ status, createdAt }) => status === 'active' && createdAt < before(now, 95 * DAY),
  )
  const all = lit.flatMap((connection): Place[] => {
    const customer = source.customers.find(({ input }) => input.id === connection.input.customerId)
    return customer ? [{ customer, connection }] : []
  })
  const order = chance.shuffle(all)
  const used = new Set<DemoCustomer>()
  const places = kinds.map(({ who, category }): Place => {
    const anybody = !who && SEEN_FROM_THE_ROAD.has(category)
    const fit = order.filter(({ customer }) => anybody || (customer.input.type === 'residential') === !who)
    // Whoever has not reported yet goes first, so that not everything breaks at one house.
    const place = fit.find(({ customer }) => !used.has(customer)) ?? chance.pick(fit.length > 0 ? fit : order)
    used.add(place.customer)
    return place
  })
  const theirs = source.customers
    .slice(0, source.known ?? 0)
    .flatMap((customer) => all.filter((place) => place.customer === customer).slice(0, 1))
  return theirs.length > 0 ? withKnown(places, theirs, endings, kinds) : places
}

/** A known customer's portal is worth looking at: something old in it, something new and something that moves. */
const SHOWN: CaseStatus[] = ['closed', 'reported', 'resolved', 'in_progress', 'assigned', 'closed']

function withKnown(places: Place[], known: Place[], endings: Ending[], kinds: Kind[]): Place[] {
  const result = [...places]
  const taken = new Set<number>()
  // A small utility keeps some faults for its other customers.
  for (const [turn, status] of SHOWN.slice(0, Math.max(3, endings.length / 10)).entries()) {
    const i = endings.findIndex(
      (ending, n) => ending.status === status && !taken.has(n) && !ending.reopened && kinds[n]?.who !== 'firm',
    )
    if (i < 0) continue
    taken.add(i)
    // The last two of the list go to the second known customer, when there is one.
    result[i] = at(known, turn < 4 ? 0 : known.length - 1)
  }
  return result
}

/** How long ago each kind of ending was reported, in hours. */
const AGES: Record<Exclude<CaseStatus, 'closed'>, [number, number]> = {
  reported: [0.2, 9],
  acknowledged: [1, 18],
  assigned: [3, 40],
  in_progress: [5, 60],
  resolved: [30, 170],
}

function reportedAtFor({ status, reopened }: Ending, position: number, now: Date, chance: Random): Date {
  const ago = (hours: number) => before(now, hours * HOUR)
  if (reopened) return toSecond(whenNoticed(ago(150), ago(120), chance))
  if (status === 'closed') {
    // Some evenings of storm bring several at once; the first is kept near the beginning of the ninety days.
    const days = position === 0 ? 88 : chance.chance(0.25) ? chance.pick([17, 38, 64]) : chance.int(8, 87)
    return toSecond(whenNoticed(ago(days * 24 + 12), ago(days * 24 - 12), chance))
  }
  const [least, most] = AGES[status]
  return toSecond(whenNoticed(ago(most), ago(least), chance))
}

const LANDMARKS = [
  'opposite the primary school',
  'behind the market',
  'near the matatu stage',
  'next to the dispensary',
  'at the petrol station',
  'by the water kiosk',
  'opposite the church',
  'near the mosque',
  'behind the chief’s office',
  'at the T-junction',
  'next to the posho mill',
  'by the football field',
  'green gate, second house from the corner',
  'near the cattle dip',
  'behind the police post',
  'at the end of the murram road',
]

function reportOf(
  kind: Kind,
  { customer, connection }: Place,
  { crew, customers, known = 0 }: FaultSource,
  reportedAt: Date,
  chance: Random,
): FaultStory['report'] {
  const { estate, town, point } = customer.site
  const what = {
    id: idAt(reportedAt, chance),
    category: kind.category,
    description: kind.says.replaceAll('{estate}', estate),
    severity: kind.severity,
    locationText: `${estate}, ${chance.pick(LANDMARKS)}, ${town.town}`,
    point: chance.chance(0.7) ? near(point, 0.002, chance) : null,
  }
  const isKnown = customers.indexOf(customer) < known
  if (isKnown || chance.chance(0.33)) {
    const input = { ...what, connectionId: connection.input.id }
    return { channel: 'portal', customerId: customer.input.id, input }
  }
  const channel = chance.chance(0.65) ? 'phone' : 'staff'
  const by = chance.chance(0.8) ? chance.pick(crew.desk) : chance.pick(crew.managers)
  const affectedCustomers = chance.int(...kind.affected)
  const passerBy = SEEN_FROM_THE_ROAD.has(kind.category) && affectedCustomers > 1 && chance.chance(0.5)
  const whose = passerBy
    ? { reporterName: chance.pick(PASSERS_BY), reporterPhone: demoPhone(900, chance.int(0, 999), chance) }
    : { customerId: customer.input.id, connectionId: connection.input.id }
  return { channel, by, input: { ...what, ...whose, affectedCustomers, channel } }
}

const PASSERS_BY = [
  'Mama Halima, vegetable stall',
  'Head teacher of the primary school',
  'Boda boda rider at the stage',
  'Assistant chief',
  'Watchman of the petrol station',
  'Nurse on duty at the dispensary',
  'Matatu driver',
  'Caretaker of the flats',
]
