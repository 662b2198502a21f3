import type { CompanyPage, Input, platform as endpoints, SignUpKey } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { enqueue } from '#core/jobs.ts'
import { lockCompany, saveCompany } from '../company-row.ts'
import { keyRenewed, keyWithdrawn } from '../events.ts'
import { sendOnboardingLetter } from '../jobs.ts'
import { getCompany } from '../queries.ts'
import { digestOf, keyEnd, newKey } from '../rules.ts'

/** The earlier key stops working. */
export async function renewKey(
  ctx: Ctx,
  { id, tellContact = false }: Input<typeof endpoints.renewKey>,
): Promise<SignUpKey> {
  const { name } = await lockWaiting(ctx, id)
  const [key, keyUntil] = [newKey(), keyEnd(ctx.now)]
  await saveCompany(ctx, id, { keyDigest: digestOf(key), keyUntil })
  await emit(ctx, keyRenewed, { about: id, data: { name } })
  if (tellContact) enqueue(ctx, sendOnboardingLetter, { companyId: id })
  return { key, keyUntil }
}

export async function withdrawKey(ctx: Ctx, { id }: Input<typeof endpoints.withdrawKey>): Promise<CompanyPage> {
  const { name, keyDigest } = await lockWaiting(ctx, id)
  if (!keyDigest) throw notAllowedNow(`There is no key for ${name} to withdraw.`)
  await saveCompany(ctx, id, { keyDigest: null, keyUntil: null })
  await emit(ctx, keyWithdrawn, { about: id, data: { name } })
  return getCompany(ctx, { id })
}

async function lockWaiting(ctx: Ctx, id: string) {
  const { organisation, company } = await lockCompany(ctx, id)
  if (organisation.status !== 'pending') throw notAllowedNow(`${organisation.name} has signed up and needs no key.`)
  if (!company?.contactEmail) throw notAllowedNow(`Give the e-mail address of the contact first.`)
  return { name: organisation.name, keyDigest: company.keyDigest }
}
