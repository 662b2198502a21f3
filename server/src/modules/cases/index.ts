import { registerOpenCases } from '#modules/connections/index.ts'
import { openCasesOf } from './queries.ts'

export { UNASSIGNED as UNASSIGNED_CASES } from './lifecycle.ts'
export { listMyCases, newestCases } from './list-cases.ts'
export { cases } from './tables.ts'

registerOpenCases(openCasesOf)
