import { follow, on } from '#core/events.ts'
import { assetEdited } from '#modules/assets/index.ts'
import { customerEdited } from '#modules/customers/index.ts'
import { indexConnectionsOf, renameSupply } from './words.ts'

const FOUND_BY = ['firstName', 'lastName', 'phone', 'idNumber']
const CALLED_BY = ['tag', 'name']

/** A connection is found by its customer's name and numbers too, from the moment they change. */
follow(customerEdited, async (ctx, { about, data }) => {
  if (data.changed.some((name) => FOUND_BY.includes(name))) await indexConnectionsOf(ctx, about)
})

/** A feeder may supply thousands: they learn its new name in a job, and nobody waits for it. */
on(
  assetEdited,
  'connections.rename-supply',
  (ctx, { about }) => renameSupply(ctx, about),
  ({ data }) => (data as { changed: string[] }).changed.some((name) => CALLED_BY.includes(name)),
)
