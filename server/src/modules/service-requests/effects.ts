import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { pointOf } from '#core/point.ts'
import {
  editConnection,
  lockConnection,
  moveConnection,
  relocateConnection,
  serveConnection,
} from '#modules/connections/index.ts'
import { requestNoted } from './events.ts'
import { assigneesOf } from './move-request.ts'
import { type RequestRecord } from './queries.ts'
import { effectOf, isAsAsked } from './rules.ts'

/** What completed work does to the connection, in the transaction of the completion. */
export async function applyEffect(ctx: Ctx, it: RequestRecord) {
  const connection = await lockConnection(ctx, it.connectionId!)
  const notes = `Request ${it.number}`
  switch (effectOf(it.type, connection.status)) {
    case 'serve':
      return serveConnection(ctx, connection, notes)
    case 'disconnect':
      return moveConnection(ctx, { id: connection.id, to: 'disconnected', notes })
    case 'resupply':
      return editConnection(ctx, {
        id: connection.id,
        loadKva: it.loadKva!,
        ...(it.connectionType && { type: it.connectionType }),
      })
    case 'relocate':
      return relocateConnection(ctx, connection, {
        areaCode: it.areaCode!,
        town: it.town!,
        address: it.address!,
        point: pointOf(it),
      })
    case 'leave':
      if (!isAsAsked(it.type, connection.status)) await sayLeft(ctx, it, connection)
  }
}

/** Somebody changed it by hand meanwhile: the work is done all the same, and colleagues are told what was left. */
const sayLeft = (ctx: Ctx, it: RequestRecord, { meterNumber, status }: { meterNumber: string; status: string }) =>
  emit(ctx, requestNoted, {
    about: it.id,
    notes: `${meterNumber} stays ${status}: it was changed while the work was going on.`,
    data: { userIds: assigneesOf(it) },
  })
