import type { customers as endpoints, FileLink, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { attachFiles } from '#modules/files/index.ts'
import { customerPapersFiled } from '../events.ts'
import { filesOfCustomer, lockCustomer } from '../queries.ts'

/** Papers stay among staff: a copy of an identity card, a contract, a letter. */
export async function addFiles(ctx: Ctx, { id, fileIds }: Input<typeof endpoints.addFiles>): Promise<FileLink[]> {
  await lockCustomer(ctx, id)
  await attachFiles(ctx, fileIds, { type: 'customer', id }, null, { field: 'fileIds', documents: true })
  await emit(ctx, customerPapersFiled, { about: id, data: { count: fileIds.length } })
  return filesOfCustomer(ctx, { id })
}
