import { registerOpenCases } from '#modules/connections/index.ts'
import { registerMediaSubject } from '#modules/files/index.ts'
import { openCasesOf, recordOf } from './queries.ts'

/** For whoever has no login: they report what they stand before, add to it, and say that it is not fixed. */
export { addToCase } from './actions/note-case.ts'
export { reopenCase } from './actions/move-case.ts'
export { reportAsset } from './actions/report-case.ts'
export { caseMoved, caseNoted, caseReported } from './events.ts'
export { UNASSIGNED as UNASSIGNED_CASES } from './lifecycle.ts'
export { listMyCases, newestCases } from './list-cases.ts'
export type { CaseRecord } from './queries.ts'
export { cases } from './tables.ts'

registerOpenCases(openCasesOf)
// Its photos come with the report.
registerMediaSubject({ type: 'case', read: 'cases:read', edit: null, assertThere: recordOf })
