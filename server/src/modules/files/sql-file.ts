import { join } from 'node:path'

/** The triggers that add up how much room the files take. */
export const sqlFile = join(import.meta.dirname, 'file-usage.sql')
