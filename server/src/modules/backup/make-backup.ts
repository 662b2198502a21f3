import { and, eq, inArray } from 'drizzle-orm'
import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { now as present } from '#core/clock.ts'
import { runAs, SYSTEM, type Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { errand } from '#core/jobs.ts'
import { log } from '#core/log.ts'
import { outside } from '#core/outside/index.ts'
import { dump } from './dump.ts'
import { backupFailed, backupMade } from './events.ts'
import { ARCHIVE, draftPath, keyOfBackup, writtenFile } from './places.ts'
import { FAULT, reporting, silent } from './reporting.ts'
import { backups } from './tables.ts'

/** Makes a backup that was asked for. One that a process died over is begun anew. */
export const makeBackup = errand('backup.make', z.object({ id: z.uuid() }), async (orgId, { id }) => {
  const claimed = await runAs(orgId, SYSTEM, ({ tx, now }) =>
    tx
      .update(backups)
      .set({ state: 'running', aliveAt: now })
      .where(
        and(
          eq(backups.orgId, orgId),
          eq(backups.id, id),
          inArray(backups.state, ['waiting', 'running']),
          silent(backups, now),
        ),
      )
      .returning(),
  )
  const [backup] = claimed
  if (!backup) return
  const report = reporting(backups, orgId, id)
  const path = await draftPath()
  const end = (ctx: Ctx, values: Partial<typeof backups.$inferInsert>) =>
    ctx.tx
      .update(backups)
      .set({ ...values, endedAt: present() })
      .where(and(eq(backups.orgId, orgId), eq(backups.id, id)))
  try {
    const header = await dump(orgId, path, backup.askedByName, report.watch)
    const file = await writtenFile(path)
    await outside().storage.putFile(keyOfBackup(orgId, id), file, ARCHIVE)
    await report.stop()
    await runAs(orgId, SYSTEM, async (ctx) => {
      const rows = header.tables.reduce((sum, table) => sum + table.rows, 0)
      await end(ctx, { state: 'done', bytes: file.length })
      await emit(ctx, backupMade, { about: id, data: { rows, files: header.files.count, bytes: file.length } })
    })
  } catch (error) {
    log.error({ error, backup: id }, 'backup failed')
    await report.stop()
    await runAs(orgId, SYSTEM, async (ctx) => {
      await end(ctx, { state: 'failed', problem: FAULT })
      await emit(ctx, backupFailed, { about: id, data: {} })
    })
  } finally {
    await rm(path, { force: true })
  }
})
