import { desc, eq } from 'drizzle-orm'
import type { CompanyPage } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { outside } from '#core/outside/index.ts'
import { events } from '#core/tables.ts'
import { sumOf, tallies } from '#core/totals.ts'
import { within } from './within.ts'

type StorageUse = (ctx: Ctx) => Promise<number>
let storageUse: StorageUse = async () => 0
/** The module that stores files ranks after this one, and says here how many bytes an organisation has. */
export const registerStorageUse = (use: StorageUse) => void (storageUse = use)

const REGISTERS = ['work_orders', 'cases', 'assets']

/** How much there is, by numbers that are kept: nothing of it is read, and nothing that grows is counted. */
export const usageOf = (
  ctx: Ctx,
  orgId: string,
  storageBytes: number | null,
): Promise<Omit<CompanyPage['usage'], 'members'>> =>
  within(ctx, orgId, async (there) => {
    const kept = await tallies(there, REGISTERS, 0)
    const [last] = await there.tx
      .select({ at: events.at })
      .from(events)
      .where(eq(events.orgId, orgId))
      .orderBy(desc(events.id))
      .limit(1)
    return {
      workOrders: sumOf(kept, 'work_orders'),
      cases: sumOf(kept, 'cases'),
      assets: sumOf(kept, 'assets'),
      fileBytes: await storageUse(there),
      fileRoom: storageBytes ?? outside().quotaBytes,
      lastActivityAt: last?.at ?? null,
    }
  })
