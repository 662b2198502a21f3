import type { Output, publicReports as endpoints } from '@mtambo/contract'
import { invalid } from '#core/errors.ts'
import type { Client, Sent } from '#core/http.ts'
import { storeFile } from '#modules/files/index.ts'
import { byPhotographer, countAttempt } from '#modules/identity/index.ts'
import { throughCode } from '../door.ts'
import { DAY } from '../rules.ts'
import { readTicket } from '../secrets.ts'

type Photo = typeof endpoints.photo

/**
 * A photo from somebody without a login: a picture, drawn anew like all, only from a page that was opened, and not too many
 * from one address. It belongs to nothing until the report from the same page names it.
 */
export async function sendPhoto(
  { name, clientId, sent, ...asked }: Sent<Photo>,
  client: Client,
): Promise<Output<Photo>> {
  const who = await throughCode(
    asked,
    client,
    async ({ orgId, actor, now }, { label, say }) => {
      const ticket = readTicket(asked.ticket, label.code)
      if (!ticket || now.getTime() - ticket.at.getTime() > DAY) throw invalid({ file: say.expired })
      return { orgId, actor }
    },
    { read: true },
  )
  await countAttempt([byPhotographer(client.ip)], 'Too many photos from here')
  const { id } = await storeFile(who, { name, clientId, sent })
  return { id }
}
