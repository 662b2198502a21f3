import { closeDatabase, openDatabase } from '#core/db.ts'
import { Refusal } from '#core/errors.ts'
import { closeJobs, openJobs } from '#core/jobs.ts'
import { openOutside } from '#core/outside/index.ts'
import { readSecrets } from '#core/secrets.ts'
import { readSettings } from '#core/settings.ts'
import { SetupError } from '#core/setup-error.ts'

export type Env = Record<string, string | undefined>
export type Say = (line: string) => void

/** Runs a command's work with the database, the storage and the queue open, and closes them whatever comes of it. */
export async function opened<T>(env: Env, work: () => Promise<T>): Promise<T> {
  const settings = readSettings(env)
  openDatabase(settings.databaseUrl!)
  openOutside(settings, readSecrets(settings.dataDir, settings.secret))
  await openJobs({ workers: false })
  try {
    return await work()
  } catch (error) {
    throw asSentence(error)
  } finally {
    await closeJobs()
    await closeDatabase()
  }
}

/** What a person is refused is no fault: at a command line it is a sentence, too. */
export const asSentence = (error: unknown) =>
  error instanceof Refusal ? new SetupError(Object.values(error.fields ?? { error: error.message }).join(' ')) : error

/** Options that were mistyped are answered with how the command is used. */
export function usage(help: string, problem?: string): SetupError {
  return new SetupError(`${problem ? `${problem}\n` : ''}${help}`)
}
