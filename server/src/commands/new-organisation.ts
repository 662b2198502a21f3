import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { Email, OrganisationKind, Slug } from '@mtambo/contract'
import { closeDatabase, openDatabase } from '#core/db.ts'
import { Refusal, violates } from '#core/errors.ts'
import { SetupError } from '#core/setup-error.ts'
import { addMember, createOrganisation, createUser, organisationBySlug } from '#modules/identity/index.ts'
import { presets } from '#presets/index.ts'

export const NEW_ORGANISATION_HELP = `mtambo new-organisation --name "Lake Power" --slug lake-power --kind electric-utility --admin "Jane Doe" --email jane@lake.example
  kinds: ${OrganisationKind.options.join(', ')}`

/** Makes an organisation as its kind's preset says, and its first administrator with a password that is shown once. */
export async function newOrganisation(databaseUrl: string, args: string[], say: (line: string) => void) {
  const { name, slug, kind, admin, email } = readArgs(args)
  const password = randomBytes(9).toString('base64url')
  openDatabase(databaseUrl)
  try {
    if (await organisationBySlug(slug)) throw taken(slug)
    const user = await createUser({ name: admin, username: slug, email, password })
    const { id } = await createOrganisation({ name, slug, kind })
    await addMember(id, user.id, presets[kind].roles[0]!.code, 'active')
  } catch (error) {
    // One that waits for its sign-up, or is suspended.
    if (violates(error, 'organisations_slug')) throw taken(slug)
    throw error instanceof Refusal
      ? new SetupError(Object.values(error.fields ?? { error: error.message }).join(' '))
      : error
  } finally {
    await closeDatabase()
  }
  say(`${name} is ready. Sign in with ${email}, password ${password}, and change it under Security.`)
}

const taken = (slug: string) => new SetupError(`There is an organisation with the slug ${slug}: choose another one.`)

function readArgs(args: string[]) {
  const option = { type: 'string' } as const
  const { values } = parseArgs({
    args,
    options: { name: option, slug: option, kind: option, admin: option, email: option },
  })
  const kind = OrganisationKind.safeParse(values.kind)
  const complete =
    values.name && values.admin && Slug.safeParse(values.slug).success && Email.safeParse(values.email).success
  if (!complete || !kind.success) throw new SetupError(`Give all of these:\n${NEW_ORGANISATION_HELP}`)
  return { name: values.name!, slug: values.slug!, kind: kind.data, admin: values.admin!, email: values.email! }
}
