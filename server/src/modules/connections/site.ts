import type { Area } from '@mtambo/contract'
import type { connections } from './tables.ts'

export type Site = { county: string; town: string; address: string }
type Placed = Pick<typeof connections.$inferSelect, 'areaCode' | 'town' | 'address'>

/** Where a connection is: at its own address if it has one, else at the customer's. */
export function siteOf(areas: Area[], { areaCode, town, address }: Placed, { county, ...theirs }: Site): Site {
  if (!town || !address) return { county, town: theirs.town, address: theirs.address }
  return { county: areas.find(({ code }) => code === areaCode)?.name ?? county, town, address }
}
