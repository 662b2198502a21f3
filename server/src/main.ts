#!/usr/bin/env node
import { log } from '#core/log.ts'
import { migrate } from '#core/migrate.ts'
import { startPostgres } from '#core/outside/embedded-postgres.ts'
import { readSettings } from '#core/settings.ts'
import { explained, SetupError } from '#core/setup-error.ts'
import type { Env } from './commands/open.ts'
import { jobs, keptTotals, sqlFiles } from './modules.ts'

const HELP = `mtambo <command>

  start              everything in one process: database (unless DATABASE_URL is set), migration, demo, API, jobs
  api                answers requests only; the database must be migrated
  worker             does the jobs only
  migrate            brings the database to this version
  init               makes the tables, the first organisation and its administrator
  drop               removes all tables, with everything in them
  demo               loads the demo organisations into an empty database
  organisations      lists the organisations
  new-organisation   makes an organisation and its first administrator
  platform-operator  lets somebody operate this installation, or gives them a new password
  backup             writes an organisation, with its files, into one archive
  restore            makes an organisation out of an archive
  cleanup            removes messages that were kept long enough

Settings come from the environment: see docs/operations.md.`

const say = (line: string) => void process.stdout.write(`${line}\n`)

type Command = (env: Env, args: string[], say: (line: string) => void) => Promise<unknown>

/** What is done with a database that is up to date, and then ends. Each is loaded when it is asked for. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  migrate: async () => async () => say('The database is up to date.'),
  init: async () => (await import('./commands/init.ts')).init,
  demo: async () => loadDemo,
  organisations: async () => (await import('./commands/organisations.ts')).listOrganisations,
  'new-organisation': async () => {
    const { newOrganisation } = await import('./commands/new-organisation.ts')
    return (env, args) => newOrganisation(env['DATABASE_URL']!, args, say)
  },
  'platform-operator': async () => {
    const { platformOperator } = await import('./commands/platform-operator.ts')
    return (env, args) => platformOperator(env['DATABASE_URL']!, args, say)
  },
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  cleanup: async () => (await import('./commands/cleanup.ts')).cleanup,
}

async function main(name = 'start', args: string[] = []) {
  if (name === 'start') return start()
  if (name === 'api') return serveOnly({ worker: false })
  if (name === 'worker') return serveOnly({ api: false })
  if (name === 'drop') {
    const { drop } = await import('./commands/drop.ts')
    return withDatabase((env) => drop(env, args, say), { migrated: false })
  }
  const load = COMMANDS[name]
  if (!load) return say(HELP)
  const command = await load()
  return withDatabase((env) => command(env, args, say))
}

/** A database to work on, migrated: the one that was named, or the embedded one. */
async function database({ migrated = true } = {}) {
  const settings = readSettings()
  const embedded = settings.databaseUrl
    ? undefined
    : await startPostgres({
        dataDir: settings.dataDir,
        log: (line) => log.info(line),
        onCrash: () =>
          fail(new SetupError('The embedded database ended unexpectedly. Start again; your data are safe.')),
      })
  const env: Env = {
    ...process.env,
    DATABASE_URL: settings.databaseUrl ?? embedded!.url,
    DEMO: settings.demo ? (settings.loopback ? 'on' : 'force') : 'off',
  }
  if (migrated) await migrate(env['DATABASE_URL']!, { jobs, keptTotals, sqlFiles })
  return { env, settings, stop: async () => embedded?.stop() }
}

async function withDatabase(work: (env: Env) => Promise<unknown>, options?: { migrated: boolean }) {
  const { env, stop } = await database(options)
  try {
    await work(env)
  } finally {
    await stop()
  }
}

/** Loads the demo when there is no organisation yet, or opens and closes its doors as DEMO says. */
async function loadDemo(env: Env) {
  const { prepareDemo } = await import('#demo/load.ts')
  return prepareDemo(env, say)
}

async function start() {
  const { env, settings, stop } = await database()
  const logins = await loadDemo(env)
  const { startServer } = await import('./server.ts')
  const server = await startServer(env)
  stopCleanly(async () => {
    await server.stop()
    await stop()
  })
  say(`\nMtambo is running at ${settings.publicUrl}\n`)
  if (logins.length > 0) say(`Demo logins (only while DEMO is on):\n${logins.map((line) => `  ${line}`).join('\n')}\n`)
  say('Stop it with Ctrl-C. Your data stay.')
}

async function serveOnly(parts: { api?: boolean; worker?: boolean }) {
  if (!readSettings().databaseUrl)
    throw new SetupError(
      'Several processes need one database: set DATABASE_URL, run `mtambo migrate` once, and start them.',
    )
  const { keepDemoDoors } = await import('#demo/load.ts')
  await keepDemoDoors(process.env)
  const { startServer } = await import('./server.ts')
  const server = await startServer(process.env, parts)
  stopCleanly(() => server.stop())
  say(parts.api === false ? 'Working on jobs.' : `Answering at ${server.settings.publicUrl}`)
}

/** The first Ctrl-C lets work under way finish; a second one does not wait. */
function stopCleanly(stop: () => Promise<void>) {
  let stopping = false
  const end = async () => {
    if (stopping) process.exit(130)
    stopping = true
    say('\nStopping …')
    await stop()
    process.exit(0)
  }
  process.on('SIGINT', () => void end())
  process.on('SIGTERM', () => void end())
  // `npm start` holds the other end: if it is killed, so are we, but in good order.
  process.on('disconnect', () => void end())
}

function fail(error: unknown): never {
  const known = explained(error)
  if (known instanceof SetupError) process.stderr.write(`\n${known.message}\n`)
  else
    process.stderr.write(
      `\nThis is a fault in Mtambo, please report it:\n${known instanceof Error ? known.stack : String(known)}\n`,
    )
  process.exit(1)
}

main(process.argv[2], process.argv.slice(3)).catch(fail)
