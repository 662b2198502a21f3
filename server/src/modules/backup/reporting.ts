import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { withOrg } from '#core/db.ts'
import type { Step, Watch } from './dump.ts'
import { backups, restores } from './tables.ts'

/** Whoever has said nothing for so long is not at work any more. */
const SILENT_MS = 45_000
const EVERY_MS = 1000
const BEATS_UNCHANGED = 15

type Reporting = { watch: Watch; stop: () => Promise<void> }

/** Writes down how far a long piece of work is, beside its transaction, and that it is still going on. */
export function reporting(table: typeof backups | typeof restores, orgId: string, id: string): Reporting {
  let step: Step | undefined
  let written: Step | undefined
  let still = 0
  let writing = Promise.resolve()
  const write = async () => {
    still += 1
    if (step === written && still < BEATS_UNCHANGED) return
    written = step
    still = 0
    const far = step && { rowsDone: step.rows, rowsTotal: step.ofRows, filesDone: step.files, filesTotal: step.ofFiles }
    await withOrg({ orgId }, (tx) =>
      tx
        .update(table)
        .set({ ...far, aliveAt: new Date() })
        .where(and(eq(table.orgId, orgId), eq(table.id, id))),
    ).catch(() => {}) // a beat that is missed; the next one tells more
  }
  const timer = setInterval(() => (writing = writing.then(write)), EVERY_MS)
  return {
    watch: (now) => void (step = now),
    stop: async () => {
      clearInterval(timer)
      still = BEATS_UNCHANGED
      await writing.then(write)
    },
  }
}

/** Of those: a process died over them. */
export const silent = (table: typeof backups | typeof restores, now: Date) =>
  or(isNull(table.aliveAt), lt(table.aliveAt, new Date(now.getTime() - SILENT_MS)))

/** What people read when the fault is ours. */
export const FAULT = 'Something went wrong on our side. It is written down in the log of the server. Try again.'
