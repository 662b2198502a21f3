import type { Readable } from 'node:stream'
import type { Import, ImportColumn, ImportMapping, ImportRegister } from '@mtambo/contract'
import { runAs } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import type { Identified } from '#core/http.ts'
import { Incoming } from '#core/incoming.ts'
import { keepMapping } from './actions/map-columns.ts'
import { letStart } from './actions/start-import.ts'
import { takeFile } from './actions/upload-file.ts'
import { workOnImport } from './jobs.ts'
import { getImport } from './queries.ts'

type Given = {
  register: ImportRegister
  name: string
  bytes: Readable
  mapping?: (columns: ImportColumn[]) => Partial<ImportMapping>
}

/** All steps of an import one after the other, for what is not waited for at a screen. One wrong row refuses them all. */
export async function importFile(who: Identified, { register, name, bytes, mapping }: Given): Promise<Import> {
  const { orgId, actor } = who
  const sent = new Incoming(bytes)
  const id = await takeFile(who, { register, name, sent }).finally(() => sent.discard())
  const { mapping: guessed, columns } = await runAs(orgId, actor, (ctx) => getImport(ctx, { id }))
  await runAs(orgId, actor, (ctx) => keepMapping(ctx, { id, ...guessed, ...mapping?.(columns) }))
  await workOnImport.perform(orgId, { id })
  await runAs(orgId, actor, (ctx) => letStart(ctx, { id }))
  await workOnImport.perform(orgId, { id })
  const done = await runAs(orgId, actor, (ctx) => getImport(ctx, { id }))
  if (done.status !== 'done') throw new Refusal('invalid', done.problem ?? 'The import failed.')
  return done
}
