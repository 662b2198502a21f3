import { z } from 'zod'
import { event } from '#core/events.ts'

/** About the backup. Who took the company's data away is in its log. */
export const backupAsked = event('backup.asked', z.object({ daily: z.boolean() }))
export const backupMade = event('backup.made', z.object({ rows: z.int(), files: z.int(), bytes: z.int() }))
export const backupFailed = event('backup.failed', z.object({}))
export const backupRemoved = event('backup.removed', z.object({}))
/** About the restore. */
export const restoreFailed = event('backup.restore-failed', z.object({}))
export const dataRestored = event('backup.restored', z.object({ rows: z.int(), files: z.int(), madeAt: z.string() }))
export const dataSettingsSaved = event('backup.settings-saved', z.object({}))
