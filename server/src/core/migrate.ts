import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import { asOwner } from './db.ts'
import { migrateJobs, type Job } from './jobs.ts'

type Declared = {
  jobs: Job[]
  /** Per table, the columns its rows are counted by. */
  keptTotals: Record<string, string[]>
  /** SQL of modules, by the paths of the files: functions and triggers, run again after every migration. */
  sqlFiles: string[]
}

/** Brings the database to what the code expects: tables, kept totals, the fence around every tenant's rows, job queues. */
export async function migrate(url: string, { jobs, keptTotals, sqlFiles }: Declared) {
  const folder = join(import.meta.dirname, '../../migrations')
  await asOwner(url, async (tx, run) => {
    await run(await sqlFile('totals.sql'))
    await runMigrations(tx, { migrationsFolder: folder })
    for (const [table, facets] of Object.entries(keptTotals)) {
      await run(`call keep_totals_of(${[table, ...facets].map((name) => `'${name}'`).join(', ')})`)
    }
    for (const path of sqlFiles) await run(await readFile(path, 'utf8'))
    await run(await sqlFile('security.sql'))
    await migrateJobs(url, jobs)
    await run('grant usage on schema pgboss to mtambo_app')
    await run('grant select, insert, update, delete on all tables in schema pgboss to mtambo_app')
    await run('grant execute on all functions in schema pgboss to mtambo_app')
  })
}

const sqlFile = (name: string) => readFile(join(import.meta.dirname, name), 'utf8')
