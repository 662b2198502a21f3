import { SignedBy } from '@mtambo/contract'
import { foreignKey, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { workOrders } from '#modules/work-orders/index.ts'

/** Who signed for an order when it was completed. A drawing is a file about the signature; without one the name was typed. */
export const workSignatures = pgTable(
  'work_signatures',
  {
    ...orgColumns,
    workOrderId: uuid().notNull(),
    role: text().$type<SignedBy>().notNull(),
    name: text().notNull(),
    /** Whose device it was given on. */
    byUserId: uuid(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'work_signatures_pk', columns: [t.orgId, t.id] }),
    unique('work_signatures_of_order').on(t.orgId, t.workOrderId, t.role),
    foreignKey({
      name: 'work_signatures_order',
      columns: [t.orgId, t.workOrderId],
      foreignColumns: [workOrders.orgId, workOrders.id],
    }),
    oneOf('work_signatures_role', t.role, SignedBy.options),
  ],
)
