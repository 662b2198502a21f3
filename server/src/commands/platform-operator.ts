import { parseArgs } from 'node:util'
import { Email } from '@mtambo/contract'
import { runAs, SYSTEM } from '#core/context.ts'
import { closeDatabase, openDatabase } from '#core/db.ts'
import { Refusal } from '#core/errors.ts'
import { SetupError } from '#core/setup-error.ts'
import { PLATFORM } from '#modules/identity/index.ts'
import { makeOperator } from '#modules/platform/index.ts'

const HELP = `mtambo platform-operator --name "Jane Doe" --email jane@example.com
  makes an operator of this installation; for one there is already, a new first password`

/** Lets somebody into the platform, with a first password that is shown once and must be changed when it is used. */
export async function platformOperator(databaseUrl: string, args: string[], say: (line: string) => void) {
  const { name, email } = readArgs(args)
  openDatabase(databaseUrl)
  try {
    const { password, known } = await runAs(PLATFORM, SYSTEM, (ctx) => makeOperator(ctx, { name, email }))
    say(
      `${known ? `${email} has a new first password` : `${name} is an operator now`}. Sign in at /platform/ with ${email}, password ${password}, and choose another one.`,
    )
  } catch (error) {
    throw error instanceof Refusal
      ? new SetupError(Object.values(error.fields ?? { error: error.message }).join(' '))
      : error
  } finally {
    await closeDatabase()
  }
}

function readArgs(args: string[]) {
  const option = { type: 'string' } as const
  const { values } = parseArgs({ args, options: { name: option, email: option } })
  if (!values.name || !Email.safeParse(values.email).success) throw new SetupError(`Give both of these:\n${HELP}`)
  return { name: values.name, email: values.email! }
}
