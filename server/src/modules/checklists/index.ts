export { createChecklist } from './actions/save-checklist.ts'
/** Puts checklists on an order that was just opened, for a plan; what is out of use is left out. */
export { addChecklists } from './put-on-order.ts'
export { followUpOpened, stepFailed, stepFilled } from './events.ts'
/** The checklists of an order with what was filled in, for its paper. */
export { checklistsOf } from './queries.ts'
/** How far the checklists of each of these orders are. */
export { stepCounts } from './queries.ts'
export { spoken as spokenValue } from './rules.ts'
export { checklists, workChecklists, workSteps } from './tables.ts'
