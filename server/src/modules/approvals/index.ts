export { approveWork, rejectWork } from './actions/decide.ts'
/** What somebody asks for, also from outside the console: it waits for approval like any request. */
export { requestWork } from './actions/request-work.ts'
