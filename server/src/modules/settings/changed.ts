import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { settingsChanged } from './events.ts'

/** Into the log: who changed which part of the settings. */
export const noteChange = (ctx: Ctx, what: string) =>
  emit(ctx, settingsChanged, { about: ctx.orgId, notes: what, data: { what } })
