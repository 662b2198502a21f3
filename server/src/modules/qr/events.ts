import { z } from 'zod'
import { event } from '#core/events.ts'

/** Somebody else said that it is the same. */
export const caseFollowed = event('case.followed', z.object({ reportId: z.uuid() }))
/** Its label has another code from now on. */
export const codeReplaced = event('asset.code-replaced', z.object({ code: z.string(), before: z.string().nullable() }))
export const labelPrinted = event('asset.label-printed', z.object({ code: z.string() }))
