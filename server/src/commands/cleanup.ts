import { withoutOrg } from '#core/db.ts'
import { runAs, SYSTEM } from '#core/context.ts'
import { organisations } from '#modules/identity/index.ts'
import { forgetMessages } from '#modules/notifications/index.ts'
import { opened, type Env, type Say } from './open.ts'

/** Removes messages that were kept long enough, in every organisation, and says what. The nightly job does the same. */
export const cleanup = (env: Env, _: string[], say: Say) =>
  opened(env, async () => {
    const all = await withoutOrg((tx) =>
      tx.select({ id: organisations.id, slug: organisations.slug }).from(organisations),
    )
    let nothing = true
    for (const { id, slug } of all) {
      const { notices, email, sms, secrets } = await runAs(id, SYSTEM, forgetMessages)
      const said = [
        [notices, 'notices'],
        [email, 'e-mails'],
        [sms, 'SMS'],
        [secrets, 'secrets in messages that will not be sent'],
      ].flatMap(([n, what]) => (n === 0 ? [] : [`${n} ${what}`]))
      if (said.length > 0) say(`${slug}: removed ${said.join(', ')}`)
      nothing &&= said.length === 0
    }
    if (nothing) say('There is nothing to remove.')
  })
