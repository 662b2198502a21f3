import { follow } from '#core/events.ts'
import { customerEdited } from '#modules/customers/index.ts'
import { indexConnectionsOf } from './words.ts'

const FOUND_BY = ['firstName', 'lastName', 'phone', 'idNumber']

/** A connection is found by its customer's name and numbers too, from the moment they change. */
follow(customerEdited, async (ctx, { about, data }) => {
  if (data.changed.some((name) => FOUND_BY.includes(name))) await indexConnectionsOf(ctx, about)
})
