import { type Input, locations } from '@mtambo/contract'
import { z } from 'zod'

export const LOCATION_SEARCH = locations.list.input
  .omit({ cursor: true, limit: true, parentId: true })
  .extend({ view: z.enum(['table']).optional() })

/** What the address of the list says: the filters, and how it is looked at. */
export type LocationSearch = Pick<Input<typeof locations.list>, 'q' | 'kind' | 'status'> & {
  view?: 'table' | undefined
}
