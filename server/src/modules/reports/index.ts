import { join } from 'node:path'

/** The functions and triggers that keep the figures of days. */
export const sqlFile = join(import.meta.dirname, 'case-days.sql')
