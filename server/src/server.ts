import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '#core/app.ts'
import { closeDatabase, listen, openDatabase } from '#core/db.ts'
import { reactionNamed } from '#core/events.ts'
import { forgetHalfWay } from '#core/incoming.ts'
import { closeJobs, openJobs, startWorkers, wakeWorkers } from '#core/jobs.ts'
import { LiveHub } from '#core/live.ts'
import { log } from '#core/log.ts'
import { openOutside } from '#core/outside/index.ts'
import { readSecrets } from '#core/secrets.ts'
import { readSettings } from '#core/settings.ts'
import { HAPPENED } from '#core/wake.ts'
import {
  activeOrganisations,
  forgetOrganisation,
  identify,
  isClosed,
  onSessionsChanged,
  openIdentity,
  ORGANISATION_CHANGED,
  SESSIONS_CHANGED,
} from '#modules/identity/index.ts'
import { extras, jobs, routes, topics } from './modules.ts'

export type Server = Awaited<ReturnType<typeof startServer>>
type Options = { limitRates?: boolean; api?: boolean; worker?: boolean }

/** Opens everything one process needs against a database that is already migrated. `api` answers, `worker` does the jobs. */
export async function startServer(
  env: Record<string, string | undefined>,
  { limitRates = true, api = true, worker = true }: Options = {},
) {
  const settings = readSettings(env)
  if (!settings.databaseUrl) throw new Error('startServer needs DATABASE_URL')
  log.level = settings.logLevel
  const secrets = readSecrets(settings.dataDir, settings.secret)
  openDatabase(settings.databaseUrl, settings.databasePool)
  openOutside(settings, secrets)
  await forgetHalfWay()
  openIdentity(settings, secrets)
  await openJobs({ workers: worker })
  if (worker) await startWorkers({ jobs, reactionNamed, organisations: activeOrganisations, closed: isClosed })

  const live = new LiveHub(topics, identify)
  const { app, bound } = await buildApp({
    identify,
    routes,
    extras: [(scope) => live.bind(scope), ...extras],
    webRoot: webRoot(),
    publicUrl: settings.publicUrl,
    trustProxy: settings.trustProxy,
    limitRates,
  })
  const unlisten = await listen(
    settings.databaseUrl,
    {
      [HAPPENED]: (orgIds) => (live.happened(orgIds), wakeWorkers()),
      [ORGANISATION_CHANGED]: forgetOrganisation,
      [SESSIONS_CHANGED]: (whose) => (onSessionsChanged(whose), live.disconnect(whose)),
    },
    () => (onSessionsChanged('*'), live.happened('*')),
  )
  if (api) await app.listen({ port: settings.port, host: settings.host })

  return {
    app,
    bound,
    settings,
    /** Lets requests and jobs under way finish, and takes no new ones. */
    async stop() {
      await app.close()
      await closeJobs()
      await unlisten()
      await closeDatabase()
    },
  }
}

function webRoot() {
  const root = join(import.meta.dirname, '../../web/dist')
  return existsSync(root) ? root : undefined
}
