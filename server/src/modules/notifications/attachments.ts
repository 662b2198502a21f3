import type { Download } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'

/** What goes with a mail: not kept, but made when it is sent. */
export type Attachment = { type: string; id: string; name: string }

type Make = (ctx: Ctx, id: string) => Promise<Download>
const makers = new Map<string, Make>()

/** The modules that have something to send along rank after this one, and say here how it is made. */
export const registerAttachment = (type: string, make: Make) => void makers.set(type, make)

export async function attached(ctx: Ctx, { type, id }: Attachment): Promise<Download> {
  const make = makers.get(type)
  if (!make) throw new Error(`Nobody can make the attachment ${type}`)
  return make(ctx, id)
}
