import { join } from 'node:path'

/** Lets references be checked at the end of a restore. */
export const sqlFile = join(import.meta.dirname, 'deferrable.sql')
