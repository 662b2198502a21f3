import { registerOpenCases } from '#modules/connections/index.ts'
import { registerMediaSubject } from '#modules/files/index.ts'
import { openCasesOf, recordOf } from './queries.ts'

export { UNASSIGNED as UNASSIGNED_CASES } from './lifecycle.ts'
export { listMyCases, newestCases } from './list-cases.ts'
export { cases } from './tables.ts'

registerOpenCases(openCasesOf)
// Its photos come with the report.
registerMediaSubject({ type: 'case', read: 'cases:read', edit: null, assertThere: recordOf })
