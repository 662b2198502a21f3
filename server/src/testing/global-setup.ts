import type { TestProject } from 'vitest/node'
import { asOwner } from '#core/db.ts'
import { migrate } from '#core/migrate.ts'
import { startPostgres } from '#core/outside/embedded-postgres.ts'
import { jobs, keptTotals, sqlFiles } from '../modules.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string
  }
}

/** One PostgreSQL for the run, with a migrated database that every worker copies for itself. */
export default async function setUp(project: TestProject) {
  const given = process.env['TEST_DATABASE_URL']
  const server = given ? undefined : await startPostgres({ dataDir: '', ephemeral: true, log: () => {} })
  const base = given ?? server!.url
  const name = `mtambo_${project.name.replace(/\W+/g, '_')}_${process.pid}`
  await asOwner(urlOf(base, 'postgres'), async (_, run) => void (await run(`create database ${name}`)))
  await migrate(urlOf(base, name), { jobs, keptTotals, sqlFiles })
  project.provide('databaseUrl', urlOf(base, name))
  return async () => {
    if (given)
      await asOwner(urlOf(base, 'postgres'), async (_, run) => {
        const { rows } = await run('select datname from pg_database where starts_with(datname, $1)', [name])
        for (const { datname } of rows as { datname: string }[]) await run(`drop database ${datname} with (force)`)
      })
    await server?.stop()
  }
}

export const urlOf = (base: string, database: string) => Object.assign(new URL(base), { pathname: `/${database}` }).href
