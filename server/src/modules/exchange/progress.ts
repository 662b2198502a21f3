import { and, eq } from 'drizzle-orm'
import { runAs, SYSTEM } from '#core/context.ts'
import type { StoredImport } from './queries.ts'
import { imports } from './tables.ts'

const EVERY_MS = 700

/** Writes down how far it is, in a transaction of its own: that of the rows is not seen before its end. */
export function progressOf({ orgId, id, status }: StoredImport) {
  let last = Date.now()
  return async (progress: number) => {
    if (Date.now() - last < EVERY_MS) return
    last = Date.now()
    await runAs(orgId, SYSTEM, ({ tx }) =>
      tx
        .update(imports)
        .set({ progress })
        .where(and(eq(imports.orgId, orgId), eq(imports.id, id), eq(imports.status, status))),
    )
  }
}
