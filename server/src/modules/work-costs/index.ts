export { setRate } from './actions/set-rate.ts'
/** Time, parts and costs of an order as far as the asker may see them, for its paper. */
export { getCosts } from './queries.ts'
/** Adds up an order anew from its entries: for a test, or after rows were brought in from elsewhere. */
export { recount } from './recount.ts'
export { labourCost, spokenMinutes } from './rules.ts'
export { labourEntries, labourRates, otherCosts, workParts } from './tables.ts'
