import { and, eq, inArray, isNull, lt } from 'drizzle-orm'
import { z } from 'zod'
import { enqueue, errand, job } from '#core/jobs.ts'
import { outside } from '#core/outside/index.ts'
import { files } from './tables.ts'

const DAY = 86_400_000
const BATCH = 200

/** The bytes of files whose rows are gone. Removing twice does no harm. */
export const removeBytes = errand(
  'files.remove-bytes',
  z.object({ keys: z.array(z.string()) }),
  async (_, { keys }) => {
    const { storage } = outside()
    for (const key of keys) await storage.remove(key)
  },
)

/** Files that were sent, and then nothing was: forgotten after a day. The row first, then the bytes. */
export const forgetUnattached = job(
  'files.forget-unattached',
  z.object({}),
  async (ctx) => {
    const { tx, orgId, now } = ctx
    for (;;) {
      const old = tx
        .select({ id: files.id })
        .from(files)
        .where(and(eq(files.orgId, orgId), isNull(files.aboutId), lt(files.createdAt, new Date(now.getTime() - DAY))))
        .limit(BATCH)
      // Asked again whether it is still unattached: it may have been given to something in between.
      const gone = await tx
        .delete(files)
        .where(and(eq(files.orgId, orgId), inArray(files.id, old), isNull(files.aboutId)))
        .returning({ full: files.storageKey, thumbnail: files.thumbnailKey })
      const keys = gone.flatMap(({ full, thumbnail }) => [full, ...(thumbnail ? [thumbnail] : [])])
      if (keys.length > 0) enqueue(ctx, removeBytes, { keys })
      if (gone.length < BATCH) return
    }
  },
  { cron: '20 * * * *' },
)

export const jobs = [removeBytes, forgetUnattached]
