// The demo as data; nothing here touches the database, the clock or real chance. For each of `demoOrganisations`:
// create it from `presets[kind]` (+ `numberFormats`), then its `staff` (role code; null role = pending registration).
// `demoLife(organisation, now)` gives, in order of time, ready inputs of the contract with ids that refer to each other:
//   customers    `input` (CreateCustomer) at `registeredAt`; deactivate at `deactivatedAt`. The first ones are the
//                people of `organisation.portal`, in its order: open the portal for them with their password.
//   connections  `input` (CreateConnection) at `createdAt`; then move through `changes`.
//   faults       `report` at `reportedAt`: portal = ReportMyCase by `customerId`, else ReportCase taken down `by` a
//                username; then replay `steps`, which ends in `status`. Any customer reports through the portal, also
//                one without a login. `chronology(faults)` is all of it as one list, in the order it happened.
import { presets } from '#presets/index.ts'
import { demoConnections, type DemoConnection } from './connections.ts'
import { demoCustomers, type DemoCustomer } from './customers.ts'
import { demoFaults, type FaultStory } from './faults.ts'
import type { Step } from './fault-steps.ts'
import { demoOrganisations, type DemoOrganisation } from './organisations.ts'

export type { DemoConnection, DemoCustomer, DemoOrganisation, FaultStory, Step }
export type { DemoPortalLogin, DemoStaff } from './organisations.ts'
export { demoOrganisations }

export type DemoLife = { customers: DemoCustomer[]; connections: DemoConnection[]; faults: FaultStory[] }

export function demoLife(organisation: DemoOrganisation, now: Date): DemoLife {
  const { kind, life, portal, staff } = organisation
  if (!life) return { customers: [], connections: [], faults: [] }
  const areas = presets[kind].areas.filter(({ name }) => countiesOf(life.counties)(name))
  const customers = demoCustomers(life.seed, life.customers, areas, now, portal)
  const connections = demoConnections(life.seed, customers, now)
  const named = (role: string) => staff.filter((each) => each.role === role).map(({ username }) => username)
  const crew = { managers: named('manager'), technicians: named('technician'), desk: named('customer_service') }
  const source = { customers, connections, crew, known: portal.length }
  return { customers, connections, faults: demoFaults(life.seed, life.faults, source, now) }
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
