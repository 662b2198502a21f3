#!/usr/bin/env node
import { log } from '#core/log.ts'
import { migrate } from '#core/migrate.ts'
import { startPostgres } from '#core/outside/embedded-postgres.ts'
import { readSettings } from '#core/settings.ts'
import { explained, SetupError } from '#core/setup-error.ts'
import { jobs, keptTotals, sqlFiles } from './modules.ts'

const HELP = `mtambo <command>

  start     everything in one process: database (unless DATABASE_URL is set), migration, demo, API, jobs
  api       answers requests only; the database must be migrated
  worker    does the jobs only
  migrate   brings the database to this version
  demo      loads the demo organisations into an empty database
  new-organisation   makes an organisation and its first administrator
  platform-operator  lets somebody operate this installation, or gives them a new password

Settings come from the environment: see docs/operations.md.`

type Env = Record<string, string | undefined>
const say = (line: string) => void process.stdout.write(`${line}\n`)

async function main(command = 'start') {
  switch (command) {
    case 'start':
      return start()
    case 'api':
      return serveOnly({ worker: false })
    case 'worker':
      return serveOnly({ api: false })
    case 'migrate':
      return withDatabase(async () => say('The database is up to date.'))
    case 'new-organisation': {
      const { newOrganisation } = await import('./new-organisation.ts')
      return withDatabase((env) => newOrganisation(env['DATABASE_URL']!, process.argv.slice(3), say))
    }
    case 'platform-operator': {
      const { platformOperator } = await import('./platform-operator.ts')
      return withDatabase((env) => platformOperator(env['DATABASE_URL']!, process.argv.slice(3), say))
    }
    case 'demo':
      return withDatabase(async (env) => void (await loadDemo(env)))
    default:
      say(HELP)
  }
}

/** A database to work on, migrated: the one that was named, or the embedded one. */
async function database() {
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
  await migrate(env['DATABASE_URL']!, { jobs, keptTotals, sqlFiles })
  return { env, settings, stop: async () => embedded?.stop() }
}

async function withDatabase(work: (env: Env) => Promise<void>) {
  const { env, stop } = await database()
  await work(env)
  await stop()
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

main(process.argv[2]).catch(fail)
