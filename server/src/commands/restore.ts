import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { Slug } from '@mtambo/contract'
import { SetupError } from '#core/setup-error.ts'
import { checkArchive, restoreBeside } from '#modules/backup/index.ts'
import { opened, usage, type Env, type Say } from './open.ts'
import { optionsOf } from './options.ts'
import { sayFar } from './say-far.ts'

export const HELP = `mtambo restore --file <archive> [--as <slug>]
  makes an organisation out of an archive, whole or not at all; --as gives it another slug`

export function restoreCommand(env: Env, args: string[], say: Say) {
  const { file, as: slug } = optionsOf(args, ['file', 'as'] as const, HELP)
  if (!file || (slug !== undefined && !Slug.safeParse(slug).success)) throw usage(HELP)
  return opened(env, async () => {
    await access(file).catch(() => {
      throw new SetupError(`${file} cannot be read.`)
    })
    const open = async () => createReadStream(file)
    const { name, madeAt, rows, files, warnings } = await checkArchive(await open())
    say(`${name}, as of ${madeAt}: ${rows} rows, ${files} files.`)
    for (const warning of warnings) say(warning)
    const done = await restoreBeside(open, { slug, watch: sayFar(say) })
    say(`${done.name} is back as ${done.slug}: ${done.rows} rows, ${done.files} files.`)
    if (done.newPeople > 0)
      say(`${done.newPeople} people are new here and have no password: they choose one by “Forgotten password”.`)
  })
}
