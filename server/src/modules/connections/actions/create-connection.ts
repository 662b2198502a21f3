import type { Connection, connections as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid, notAllowedNow, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexWords } from '#core/search.ts'
import { holdCustomer, sortableNumber } from '#modules/customers/index.ts'
import { nextNumber, organisationOf } from '#modules/identity/index.ts'
import { connectionCreated } from '../events.ts'
import { getConnection } from '../queries.ts'
import { storable } from '../storable.ts'
import { connections } from '../tables.ts'
import { wordsOfConnection } from '../words.ts'

/** Where it is, if it is not at the customer's own address. */
type Place = { town?: string | null; address?: string | null }

export async function createConnection(
  ctx: Ctx,
  {
    customerId,
    areaCode,
    status = 'pending',
    id = newId(),
    town = null,
    address = null,
    ...typed
  }: Input<typeof endpoints.create> & Place,
): Promise<Connection> {
  await assertArea(ctx, areaCode)
  const fields = await storable(ctx, typed)
  const customer = await holdCustomer(ctx, customerId)
  if (!customer.active)
    throw notAllowedNow(`${customer.accountNumber} is deactivated. Activate the customer before adding a connection.`)
  const meterNumber = await nextNumber(ctx, 'meter', { area: areaCode })

  const [made] = await ctx.tx
    .insert(connections)
    .values({
      ...fields,
      type: typed.type,
      loadKva: typed.loadKva,
      orgId: ctx.orgId,
      id,
      customerId,
      areaCode,
      town,
      address,
      status,
      meterNumber,
      meterKey: sortableNumber(meterNumber),
      createdAt: ctx.now,
    })
    .returning()
    .catch(refuseTwice)
  const row = found(made, 'connection')
  await indexWords(ctx, 'connections', id, wordsOfConnection(row, customer), { isNew: true })
  await emit(ctx, connectionCreated, { about: id, customerId, to: status, data: { meterNumber } })
  return getConnection(ctx, { id })
}

async function assertArea(ctx: Ctx, areaCode: string) {
  const { areas } = await organisationOf(ctx)
  if (!areas.some(({ code }) => code === areaCode))
    throw invalid({ areaCode: `${areaCode} is not one of your areas. Choose one of the list.` })
}

function refuseTwice(error: unknown): never {
  if (violates(error, 'connections_pk')) throw new Refusal('conflict', 'This connection has already been saved.')
  throw error
}
