import type { MachineKind } from '../machines.ts'
import { before, DAY } from '../moments.ts'
import type { Random } from '../random.ts'

/** Who works at the works, by username. */
export const ADMIN = 'general_admin'
export const MANAGER = 'general_manager'
export const MECHANIC = 'general_tech'
export const ELECTRICIAN = 'general_tech2'
export const FITTER = 'general_tech3'

export const TEAMS = {
  Mechanical: [MECHANIC, FITTER],
  Utilities: [ELECTRICIAN, FITTER],
} as const
export type TeamName = keyof typeof TEAMS

/** Minor units for an hour of a technician, and of one who costs otherwise. */
export const RATES = { technician: 65_000, [ELECTRICIAN]: 82_000 }

const ELECTRICAL: readonly MachineKind[] = [
  'boiler',
  'feedPump',
  'compressor',
  'dryer',
  'waterPump',
  'osmosis',
  'chiller',
  'tower',
  'airCon',
  'generator',
  'transformer',
  'board',
  'ups',
]

export const teamFor = (kind: MachineKind): TeamName => (ELECTRICAL.includes(kind) ? 'Utilities' : 'Mechanical')

/** The fitter is on leave these days. */
export const onLeaveSince = (now: Date) => before(now, 4 * DAY)

/** One of the team who is there that day: mostly its first. */
export function workerOf(team: TeamName, day: Date, now: Date, chance: Random): string {
  const [first, second] = TEAMS[team]
  return day < onLeaveSince(now) && chance.chance(0.4) ? second : first
}

/** The other one of the team. */
export const mateOf = (team: TeamName, worker: string) => TEAMS[team].find((each) => each !== worker)!
