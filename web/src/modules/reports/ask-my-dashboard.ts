import { myDashboard } from '@mtambo/contract'
import { api } from '#lib/api.ts'
import { ask } from '#lib/query.ts'

/**
 * The first page and the marks in its frame are fed by one answer. Asked without a signal: whichever of them leaves the
 * screen first must not call off what the other one waits for.
 */
export const askMyDashboard = { ...ask(myDashboard, {}), queryFn: () => api(myDashboard, {}) }
