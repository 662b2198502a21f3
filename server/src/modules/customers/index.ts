import { registerPreferredContact } from '#modules/notifications/index.ts'
import { contactOf } from './contact.ts'

export { changeHolder } from './actions/change-holder.ts'
export { createCustomer } from './actions/create-customer.ts'
/** For an importer: `createCustomers(ctx, rows)`, some thousand at a time; `problemsOfCustomers` says before what is wrong. */
export { createCustomers, problemsOfCustomers, type NewCustomer } from './actions/create-customers.ts'
export { editCustomer } from './actions/edit-customer.ts'
export { deactivateCustomer } from './actions/set-active.ts'
export { contactOf, portalCustomers, type Contact } from './contact.ts'
export {
  customerActivated,
  customerCreated,
  customerDeactivated,
  customerEdited,
  customerRegistered,
} from './events.ts'
export { assertCustomer, customerName, customersNamed, holdCustomer } from './queries.ts'
export { digitsOf, sortableNumber, wanted, wordsOfCustomer } from './rules.ts'
export { customers } from './tables.ts'

registerPreferredContact(async (ctx, id) => (await contactOf(ctx, id))?.prefers)
