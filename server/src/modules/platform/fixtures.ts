import type { Input, platform } from '@mtambo/contract'
import { runAs, SYSTEM } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { PLATFORM, signInAs } from '#modules/identity/index.ts'
import { browser, started } from '#testing/index.ts'
import { makeOperator } from './actions/operators.ts'

/** Somebody who operates the installation, signed in. */
export async function anOperator(name = 'Jane Operator') {
  await started()
  const email = `operator.${newId().slice(-12)}@example.com`
  const { userId } = await runAs(PLATFORM, SYSTEM, (ctx) => makeOperator(ctx, { name, email, password: 'operator123' }))
  return Object.assign(browser(await signInAs(userId, { organisationId: PLATFORM }), userId), { email })
}

/** What `platform.onboard` needs, for a company nobody has heard of. */
export function aCompany(overrides: Partial<Input<typeof platform.onboard>> = {}): Input<typeof platform.onboard> {
  const tag = newId().slice(-12)
  return { name: `Company ${tag}`, kind: 'general', contactEmail: `contact.${tag}@example.com`, ...overrides }
}
