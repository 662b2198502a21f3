import { asOwner } from '#core/db.ts'
import { SetupError } from '#core/setup-error.ts'
import type { Env, Say } from './open.ts'
import { usage } from './open.ts'
import { optionsOf } from './options.ts'

export const HELP = `mtambo drop --yes-i-mean <name of the database>
  removes all tables with everything in them. Files in the storage and the secrets stay.`

const SCHEMAS = ['public', 'pgboss', 'drizzle']

/** Whoever works with the database holds its tables. */
function inUse(error: unknown): never {
  const waited = error instanceof Error && 'code' in error && error.code === '55P03'
  throw waited ? new SetupError('The database is in use. Stop Mtambo, and try again.') : error
}

/** Removes everything from the database. There is no way back but a backup, so its name must be typed. */
export async function drop(env: Env, args: string[], say: Say) {
  const url = env['DATABASE_URL']!
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  const meant = optionsOf(args, ['yes-i-mean'] as const, HELP)['yes-i-mean']
  if (meant !== name)
    throw usage(
      HELP,
      meant === undefined ? undefined : `The database is called “${name}”, not “${meant}”. Nothing was removed.`,
    )
  await asOwner(url, async (_, run) => {
    await run(`set lock_timeout = '10s'`)
    for (const schema of SCHEMAS) await run(`drop schema if exists ${schema} cascade`)
    await run('create schema public')
  }).catch(inUse)
  say(`All tables of ${name} were removed. \`mtambo init\` makes new ones.`)
}
