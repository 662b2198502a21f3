import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { customers } from './tables.ts'

/** Whether somebody sees this account in the portal. */
export const setRegistered = ({ tx, orgId }: Ctx, id: string, portalRegistered: boolean) =>
  tx
    .update(customers)
    .set({ portalRegistered })
    .where(and(eq(customers.orgId, orgId), eq(customers.id, id)))
