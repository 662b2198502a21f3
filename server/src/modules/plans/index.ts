import { registerWorksOn } from '#modules/readings/index.ts'
import { hasWorkOn } from './has-work-on.ts'

/** For an importer: `createPlans(ctx, rows)`, each row what one would type. Its work appears soon after. */
export { createPlan, createPlans } from './actions/create-plan.ts'
export { problemsOfPlans } from './problems.ts'
export { jobCancelled, jobDone, jobMade } from './events.ts'
export { expectedWork } from './forecast.ts'
/** The hourly job, for who lives through time under another clock. */
export { makeWork } from './jobs.ts'
/** `planJobs`: when each job was due, its window, and what became of it. */
export { planAssets, planJobs, plans } from './tables.ts'

registerWorksOn(hasWorkOn)
