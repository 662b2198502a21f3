import { userInfo } from 'node:os'
import { withoutOrg } from '#core/db.ts'
import { organisations } from '#modules/identity/index.ts'
import { newOrganisation } from './new-organisation.ts'
import { opened, type Env, type Say } from './open.ts'
import { optionsOf } from './options.ts'

export const HELP = `mtambo init [--name "My company"] [--slug my-company] [--kind general] [--admin "Jane Doe"] [--email jane@company.example]
  makes the tables, and in a database without organisations the first one with its administrator`

/** The first organisation, where there is none yet. The tables were made on the way here. Again, it changes nothing. */
export async function init(env: Env, args: string[], say: Say) {
  const given = optionsOf(args, ['name', 'slug', 'kind', 'admin', 'email'] as const, HELP)
  const there = await opened(env, () => withoutOrg((tx) => tx.$count(organisations)))
  if (there > 0)
    return say(
      `The tables are up to date. There ${there === 1 ? 'is an organisation' : `are ${there} organisations`} already.`,
    )
  const { name = 'My company', slug = 'my-company', kind = 'general', admin = userInfo().username, email } = given
  await newOrganisation(
    env['DATABASE_URL']!,
    ['--name', name, '--slug', slug, '--kind', kind, '--admin', admin, '--email', email ?? `admin@${slug}.example`],
    say,
  )
}
