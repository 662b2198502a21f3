import type { Area, CreateCustomer, CustomerType } from '@mtambo/contract'
import type { z } from 'zod'
import { firms } from './firms.ts'
import { before, DAY, HOUR, MINUTE, plus, whenCrewsWork } from './moments.ts'
import { demoNetwork, type Site } from './network.ts'
import { demoPeople, type DemoPerson } from './people.ts'
import { at, idAt, random, type Random } from './random.ts'

/** Somebody the demo wants to have, wherever chance puts the others: a portal login, say. */
export type KnownCustomer = Partial<DemoPerson> & Pick<DemoPerson, 'firstName' | 'lastName'> & { town: string }

export type DemoCustomer = {
  input: z.output<typeof CreateCustomer> & { id: string }
  registeredAt: Date
  /** Moved away some time ago. */
  deactivatedAt: Date | null
  /** Where they are connected. */
  site: Site
}

/** In the order they registered, so that account numbers count up with time. Known ones are among the `count`. */
export function demoCustomers(
  seed: number,
  count: number,
  areas: Area[],
  now: Date,
  known: KnownCustomer[] = [],
): DemoCustomer[] {
  const chance = random(seed, 'customers')
  const people = demoPeople(seed, count, chance)
  const moments = registrations(count, now, chance)
  const types = typesOf(count, known.length, chance)
  const network = demoNetwork(areas)
  const names = { commercial: chance.shuffle(firms.commercial), industrial: chance.shuffle(firms.industrial) }
  const taken = { commercial: 0, industrial: 0 }
  return people.map((someone, i) => {
    const person = { ...someone, ...known[i] }
    const type = at(types, i)
    const site = siteFor(type, network, known[i]?.town, chance)
    const firm = type === 'residential' ? null : at(names[type], taken[type]++)
    const registeredAt = at(moments, i)
    const input = inputOf(person, type, firm, site, idAt(registeredAt, chance), known[i] !== undefined, chance)
    const gone = !known[i] && type === 'residential' && i % 41 === 23
    return { input, registeredAt, deactivatedAt: gone ? before(now, chance.int(5, 60) * DAY) : null, site }
  })
}

/** Over the last two and a half years; the last few only now, so that there are connections still pending. */
function registrations(count: number, now: Date, chance: Random): Date[] {
  const recent = Math.floor(count / 15)
  const ages = Array.from({ length: count }, (_, i) => (i < count - recent ? chance.int(100, 900) : chance.int(4, 25)))
  return ages
    .sort((a, b) => b - a)
    .map((days) =>
      whenCrewsWork(before(now, days * DAY + chance.int(0, 9) * HOUR + chance.int(0, 59) * MINUTE), chance),
    )
    .sort((a, b) => a.getTime() - b.getTime())
    .map((moment, i) => plus(moment, i * 1000))
}

/** Three of four are homes; known customers always are. */
function typesOf(count: number, known: number, chance: Random): CustomerType[] {
  const industrial = Math.round(count * 0.07)
  const commercial = Math.round(count * 0.18)
  const others = Array.from({ length: count - known }, (_, i): CustomerType => {
    if (i < industrial) return 'industrial'
    return i < industrial + commercial ? 'commercial' : 'residential'
  })
  return [...Array.from({ length: known }, (): CustomerType => 'residential'), ...chance.shuffle(others)]
}

function siteFor(type: CustomerType, network: Site[], town: string | undefined, chance: Random): Site {
  const homes = network.filter((site) => !site.industrial && (!town || site.town.town === town))
  const works = network.filter((site) => site.industrial)
  const sites = type === 'industrial' && works.length > 0 ? works : homes
  return chance.weighted(sites, (site) => Math.sqrt(site.town.weight) / site.town.estates.length)
}

function inputOf(
  person: DemoPerson,
  type: CustomerType,
  firm: string | null,
  site: Site,
  id: string,
  known: boolean,
  chance: Random,
): DemoCustomer['input'] {
  // A portal login of the demo is signed in to by its e-mail address.
  const reachable = known || firm !== null || chance.chance(0.85)
  return {
    id,
    firstName: person.firstName,
    lastName: person.lastName,
    email: reachable ? person.email : null,
    phone: person.phone,
    idNumber: person.idNumber,
    address: addressOf(firm, site, chance),
    county: site.county,
    town: site.town.town,
    postalCode: site.town.postalCode,
    type,
    preferredContact: reachable && chance.chance(firm ? 0.7 : 0.2) ? 'email' : 'sms',
  }
}

function addressOf(firm: string | null, { estate, town }: Site, chance: Random) {
  const road = chance.pick(town.roads)
  if (firm) return `${firm}, Plot ${chance.int(12, 480)}, ${road}, ${estate}`
  return chance.pick([
    `House ${chance.int(2, 210)}, ${estate}`,
    `Plot ${chance.int(14, 890)}, ${road}, ${estate}`,
    `Block ${chance.pick(['A', 'B', 'C', 'D'])}${chance.int(1, 9)}, Flat ${chance.int(1, 24)}, ${road}, ${estate}`,
    `Off ${road}, ${estate}`,
  ])
}
