import { and, eq, ne } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { files } from '../tables.ts'
import type { About } from './attach-files.ts'

/** Takes files away from what they were about, all but one: they are forgotten with those that belong to nothing. */
export const releaseFiles = ({ tx, orgId }: Ctx, { type, id }: About, except?: string) =>
  tx
    .update(files)
    .set({ aboutType: null, aboutId: null })
    .where(
      and(
        eq(files.orgId, orgId),
        eq(files.aboutId, id),
        eq(files.aboutType, type),
        except === undefined ? undefined : ne(files.id, except),
      ),
    )
