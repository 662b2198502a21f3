// The demo as data; nothing here touches the database, the clock or real chance. For each of `demoOrganisations`:
// create it from `presets[kind]` (+ `numberFormats`), then its `staff` (role code; null role = pending registration).
// `demoLife(organisation, now)` gives, in order of time, ready inputs of the contract with ids that refer to each other:
//   customers    `input` (CreateCustomer) at `registeredAt`; deactivate at `deactivatedAt`. The first ones are the
//                people of `organisation.portal`, in its order: open the portal for them with their password.
//   assets       `input` (CreateAsset) at `createdAt`, what is above before what is below; move through `changes`.
//   connections  `input` (CreateConnection) at `createdAt`; then move through `changes`.
//   shops        a second account, linked to the login of its owner at `linkedAt`.
//   announcements  `input` (create) by a manager at `publishedAt`.
//   messages     conversations turn by turn, calls and kept replies, each `by` a username or by its customer.
//   requests     `input` (AskRequest) at `submittedAt`, by the customer unless `takenDownBy` a manager; then `steps`.
//   teams        members by username, made at `madeAt`. `jobs`: planned work, `input` (ScheduleWork) at `plannedAt` `by` a
//                manager, for a team or a `technician`; then `steps`.
//   faults       `report` at `reportedAt`: portal = ReportMyCase by `customerId`, else ReportCase taken down `by` a
//                username; then replay `steps`, which ends in `status`. Any customer reports through the portal, also
//                one without a login. `chronology(faults)` is all of it as one list, in the order it happened.
import { presets } from '#presets/index.ts'
import { demoAssets, type DemoAsset } from './assets.ts'
import { demoAnnouncements, type DemoAnnouncement } from './announcements.ts'
import { demoConnections, type DemoConnection } from './connections.ts'
import { demoCustomers, type DemoCustomer } from './customers.ts'
import { demoFaults, type FaultStory } from './faults.ts'
import { demoJobs, demoTeams, type DemoJob, type DemoTeam } from './jobs.ts'
import { demoMessages, type DemoMessages, type DemoThread, type Turn } from './messages.ts'
import { demoRequests, type DemoRequest } from './requests.ts'
import { demoShops, type DemoShop } from './shops.ts'
import type { Step } from './fault-steps.ts'
import { demoOrganisations, type DemoOrganisation } from './organisations.ts'

export type { DemoAnnouncement, DemoAsset, DemoConnection, DemoCustomer, DemoOrganisation, FaultStory, Step, DemoShop }
export type { DemoPortalLogin, DemoStaff } from './organisations.ts'
export type { DemoThread, Turn }
export { demoOrganisations }

export type DemoLife = {
  customers: DemoCustomer[]
  assets: DemoAsset[]
  connections: DemoConnection[]
  faults: FaultStory[]
  shops: DemoShop[]
  announcements: DemoAnnouncement[]
  messages: DemoMessages
  requests: DemoRequest[]
  teams: DemoTeam[]
  jobs: DemoJob[]
}

const NOTHING_SAID: DemoMessages = { threads: [], calls: [], replies: [] }

export function demoLife(organisation: DemoOrganisation, now: Date): DemoLife {
  const { kind, life, portal, staff } = organisation
  if (!life)
    return {
      customers: [],
      assets: [],
      connections: [],
      faults: [],
      shops: [],
      announcements: [],
      messages: NOTHING_SAID,
      requests: [],
      teams: [],
      jobs: [],
    }
  const areas = presets[kind].areas.filter(({ name }) => countiesOf(life.counties)(name))
  const everybody = demoCustomers(life.seed, life.customers, areas, now, portal)
  const { customers, shops } = demoShops(everybody, portal)
  const assets = demoAssets(life.seed, customers, now)
  const connections = demoConnections(life.seed, customers, assets, now)
  const named = (role: string) => staff.filter((each) => each.role === role).map(({ username }) => username)
  const crew = { managers: named('manager'), technicians: named('technician'), desk: named('customer_service') }
  const source = { customers, connections, crew, known: portal.length }
  const teams = demoTeams(life.seed, crew, now)
  const announcements = demoAnnouncements(life.seed, customers, now)
  return {
    customers,
    assets,
    connections,
    faults: demoFaults(life.seed, life.faults, source, now),
    shops,
    announcements,
    messages: demoMessages(life.seed, customers, crew, now),
    requests: demoRequests(life.seed, life.requests, source, now),
    teams,
    jobs: demoJobs(life.seed, life.jobs, { customers, assets, crew, teams }, now),
  }
}

/** No county belongs to two utilities, so that no transformer does. */
function countiesOf(counties: string[] | 'all others') {
  if (counties !== 'all others') return (name: string) => counties.includes(name)
  const given = demoOrganisations.flatMap(({ life }) => (Array.isArray(life?.counties) ? life.counties : []))
  return (name: string) => !given.includes(name)
}

/** Everything that happened, each report (no `step`) and each step in its place. */
export function chronology(faults: FaultStory[]): { at: Date; fault: FaultStory; step: Step | null }[] {
  return faults
    .flatMap((fault) => [
      { at: fault.reportedAt, fault, step: null },
      ...fault.steps.map((step) => ({ at: step.at, fault, step })),
    ])
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
