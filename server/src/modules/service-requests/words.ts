import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { indexWords, wordsOf } from '#core/search.ts'
import { searchWords } from '#core/tables.ts'
import { connections } from '#modules/connections/index.ts'
import { assertCustomer, digitsOf, wordsOfCustomer } from '#modules/customers/index.ts'
import type { RequestRecord } from './queries.ts'
import { serviceRequests } from './tables.ts'

const REGISTER = 'service-requests'

type Findable = Pick<RequestRecord, 'number' | 'town' | 'newFirstName' | 'newLastName'> & {
  meterNumber: string | null | undefined
}
type Customer = Parameters<typeof wordsOfCustomer>[0]

/** What a request is found by: its number, what it is about, and whose it is. */
const wordsOfRequest = ({ number, meterNumber, town, newFirstName, newLastName }: Findable, customer: Customer) => [
  ...new Set([
    ...wordsOf(number, digitsOf(number), meterNumber, digitsOf(meterNumber ?? ''), town, newFirstName, newLastName),
    ...wordsOfCustomer(customer),
  ]),
]

/** Makes a request findable; again, when it has got its connection. */
export const indexRequest = (ctx: Ctx, id: string, it: Findable, customer: Customer, { isNew = false } = {}) =>
  indexWords(ctx, REGISTER, id, wordsOfRequest(it, customer), { isNew })

/** After a customer's name or number has changed: what they asked for is found by the new one. */
export async function indexRequestsOf(ctx: Ctx, customerId: string) {
  const { tx, orgId } = ctx
  const theirs = await tx
    .select({ it: serviceRequests, meterNumber: connections.meterNumber })
    .from(serviceRequests)
    .leftJoin(
      connections,
      and(eq(connections.orgId, serviceRequests.orgId), eq(connections.id, serviceRequests.connectionId)),
    )
    .where(and(eq(serviceRequests.orgId, orgId), eq(serviceRequests.customerId, customerId)))
  if (theirs.length === 0) return
  const customer = await assertCustomer(ctx, customerId)
  const ids = theirs.map(({ it }) => it.id)
  await tx
    .delete(searchWords)
    .where(and(eq(searchWords.orgId, orgId), eq(searchWords.register, REGISTER), inArray(searchWords.id, ids)))
  await tx.insert(searchWords).values(
    theirs.flatMap(({ it, meterNumber }) =>
      wordsOfRequest({ ...it, meterNumber }, customer).map((word) => ({
        orgId,
        register: REGISTER,
        id: it.id,
        word,
      })),
    ),
  )
}
