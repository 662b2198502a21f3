import { MOST_IMPORT_BYTES, type exchange as endpoints, type Input } from '@mtambo/contract'
import { and, eq, inArray } from 'drizzle-orm'
import { runAs, type Ctx } from '#core/context.ts'
import { invalid, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import type { Identified } from '#core/http.ts'
import { newId } from '#core/ids.ts'
import type { Incoming, Received } from '#core/incoming.ts'
import { outside } from '#core/outside/index.ts'
import { importSent } from '../events.ts'
import { guessMapping } from '../guess.ts'
import { keyOfFile } from '../kept-file.ts'
import { getImport, rememberedMapping } from '../queries.ts'
import { registerNamed } from '../registers/index.ts'
import { scan, type Scanned } from '../scan.ts'
import { imports } from '../tables.ts'

type Asked = Input<typeof endpoints.upload>

/**
 * Takes a file in, looks through it once, and keeps it until it is imported. Runs before the request's transaction,
 * which would otherwise stay open while bytes come in. The row comes first: there are never bytes without a row.
 */
export async function takeFile(who: Identified, { register, name, sent }: Asked & { sent: Incoming }): Promise<string> {
  const { orgId, actor } = who
  await runAs(orgId, actor, (ctx) => assertRoom(ctx, register), { read: true })
  const received = await sent.receive(async (head) => {
    assertTable(head)
    return { bytes: MOST_IMPORT_BYTES, refusal: invalid({ file: 'The file is larger than 100 MB. Cut it in parts.' }) }
  })
  const scanned = await scan(received)
  const id = await runAs(orgId, actor, (ctx) => keep(ctx, { register, name }, received, scanned))
  await outside().storage.putFile(keyOfFile(orgId, id), received, 'text/csv')
  return id
}

export const showImport = (ctx: Ctx, id: string) => getImport(ctx, { id })

/** Files that wait take up room that nobody counts. */
const MOST_WAITING = 20

async function assertRoom(ctx: Ctx, register: Asked['register']) {
  await registerNamed(ctx, register)
  const waits = and(eq(imports.orgId, ctx.orgId), inArray(imports.status, ['mapping', 'checked', 'failed']))
  if ((await ctx.tx.$count(imports, waits)) >= MOST_WAITING)
    throw notAllowedNow(`${MOST_WAITING} files wait to be imported. Import or discard some of them first.`)
}

/** How a PDF, pictures and an old workbook begin. */
const OTHERS = ['%PDF', '\u0089PNG', '\u00ff\u00d8', 'GIF8', '\u00d0\u00cf\u0011']

function assertTable(head: Buffer) {
  if (head.subarray(0, 2).toString('latin1') === 'PK')
    throw invalid({ file: 'This is a workbook, not a CSV file. Save the sheet as “CSV UTF-8” and send that.' })
  if (OTHERS.some((mark) => head.toString('latin1', 0, 8).startsWith(mark)))
    throw invalid({ file: 'This is not a CSV file. Save the table as CSV and send that.' })
}

async function keep(ctx: Ctx, { register, name }: Omit<Asked, 'sent'>, received: Received, scanned: Scanned) {
  const fields = await (await registerNamed(ctx, register)).fields(ctx)
  const { actor } = ctx
  const id = newId()
  await ctx.tx.insert(imports).values({
    ...scanned,
    orgId: ctx.orgId,
    id,
    register,
    fileName: name,
    bytes: received.length,
    digest: received.digest,
    mapping: guessMapping(fields, scanned.columns, await rememberedMapping(ctx, register)),
    status: 'mapping',
    byId: actor.kind === 'staff' && !actor.support ? actor.userId : null,
    byName: actor.name,
    createdAt: ctx.now,
  })
  await emit(ctx, importSent, { about: id, to: 'mapping', data: { register } })
  return id
}
