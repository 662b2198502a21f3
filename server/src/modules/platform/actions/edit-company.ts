import type { CompanyPage, Input, platform as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { changeOrganisation } from '#modules/identity/index.ts'
import { lockCompany, saveCompany } from '../company-row.ts'
import { companyEdited } from '../events.ts'
import { getCompany } from '../queries.ts'
import { storageOf } from '../rules.ts'
import { assertNewContact } from './onboard-company.ts'

/** The contact, the seats and the room for files. With fewer seats than members nobody is signed out, and nobody comes in. */
export async function editCompany(
  ctx: Ctx,
  { id, seats, storageBytes, ...typed }: Input<typeof endpoints.edit>,
): Promise<CompanyPage> {
  const { organisation, company } = await lockCompany(ctx, id)
  const contactEmail = typed.contactEmail?.toLowerCase()
  const isNew = contactEmail !== undefined && contactEmail !== company?.contactEmail
  if (isNew && organisation.status === 'pending') await assertNewContact(ctx.tx, contactEmail, id)
  const contact = {
    ...(typed.contactName !== undefined &&
      typed.contactName !== (company?.contactName ?? null) && { contactName: typed.contactName }),
    ...(isNew && { contactEmail }),
  }
  if (Object.keys(contact).length > 0) {
    await saveCompany(ctx, id, contact)
    await emit(ctx, companyEdited, { about: id, notes: 'contact', data: { name: organisation.name } })
  }
  if (seats !== undefined && seats !== organisation.seats) {
    await changeOrganisation({ ...ctx, orgId: id }, { seats })
    const [from, to] = [said(organisation.seats), said(seats)]
    await emit(ctx, companyEdited, { about: id, from, to, notes: 'seats', data: { name: organisation.name } })
  }
  if (storageBytes !== undefined && storageBytes !== storageOf(organisation.settings)) {
    const { storageQuotaBytes: _, ...rest } = organisation.settings
    const settings = storageBytes === null ? rest : { ...rest, storageQuotaBytes: storageBytes }
    await changeOrganisation({ ...ctx, orgId: id }, { settings })
    await emit(ctx, companyEdited, { about: id, notes: 'storage', data: { name: organisation.name } })
  }
  return getCompany(ctx, { id })
}

const said = (seats: number | null) => (seats === null ? 'any number' : String(seats))
