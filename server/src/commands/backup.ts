import { eq } from 'drizzle-orm'
import { rename, rm, stat } from 'node:fs/promises'
import { sizeInWords } from '@mtambo/contract'
import { withoutOrg } from '#core/db.ts'
import { SetupError } from '#core/setup-error.ts'
import { dump } from '#modules/backup/index.ts'
import { organisations } from '#modules/identity/index.ts'
import { opened, usage, type Env, type Say } from './open.ts'
import { optionsOf } from './options.ts'
import { sayFar } from './say-far.ts'

export const HELP = `mtambo backup --organisation <slug> --out <file>
  writes everything of an organisation, with its files, into one archive`

export function backupCommand(env: Env, args: string[], say: Say) {
  const { organisation: slug, out } = optionsOf(args, ['organisation', 'out'] as const, HELP)
  if (!slug || !out) throw usage(HELP)
  return opened(env, async () => {
    const [row] = await withoutOrg((tx) =>
      tx
        .select({ id: organisations.id, name: organisations.name })
        .from(organisations)
        .where(eq(organisations.slug, slug)),
    )
    if (!row)
      throw new SetupError(`There is no organisation with the slug ${slug}: \`mtambo organisations\` lists them.`)
    // Under another name until it is whole, so that nobody takes half of one for a backup.
    const draft = `${out}.part`
    try {
      const { tables, files } = await dump(row.id, draft, 'Command line', sayFar(say))
      await rename(draft, out)
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      say(`${row.name}: ${rows} rows and ${files.count} files in ${out} (${sizeInWords((await stat(out)).size)}).`)
    } finally {
      await rm(draft, { force: true })
    }
  })
}
