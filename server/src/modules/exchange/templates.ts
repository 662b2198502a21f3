import type { Download, exchange as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { BOM, table } from '#core/csv.ts'
import { registerNamed } from './registers/index.ts'

/** The headings with one row that shows how they are filled in. */
export async function templateOf(ctx: Ctx, { register }: Input<typeof endpoints.template>): Promise<Download> {
  const fields = await (await registerNamed(ctx, register)).fields(ctx)
  const rows = [fields.map(({ label }) => label), fields.map(({ example }) => example)]
  return { name: `${register}.csv`, mediaType: 'text/csv; charset=utf-8', content: Buffer.from(BOM + table(rows)) }
}
