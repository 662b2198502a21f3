import type { Ctx } from './context.ts'
import { executeSql } from './db.ts'

/** The channel on which processes tell each other that something was committed. */
export const HAPPENED = 'mtambo_happened'

const changed = new Set<string>()
let timer: NodeJS.Timeout | undefined

/**
 * After the commit, tells every process that the organisation's log has grown. Not in the transaction itself:
 * NOTIFY there makes all commits wait for one lock. Should the process die in between, readers find the events
 * at the next one, since they read the log and not the message.
 */
export function announce({ orgId, ends }: Pick<Ctx, 'orgId' | 'ends'>) {
  ends.committed.push(() => {
    changed.add(orgId)
    timer ??= setTimeout(tell, 20)
  })
}

function tell() {
  timer = undefined
  const orgIds = [...changed]
  changed.clear()
  // A notification carries 8,000 bytes at most; beyond 200 organisations everyone looks.
  const payload = orgIds.length > 200 ? '*' : orgIds.join(',')
  executeSql('select pg_notify($1, $2)', [HAPPENED, payload]).catch(() => {})
}
