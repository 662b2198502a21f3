import { z } from 'zod'
import { event } from '#core/events.ts'

const Of = z.object({ register: z.string() })
const Counted = Of.extend({ added: z.int(), changed: z.int() })

export const importSent = event('import.sent', Of)
export const importChecked = event('import.checked', Of)
export const importDone = event('import.done', Counted)
export const importFailed = event('import.failed', Of)
export const importUndone = event('import.undone', Counted)
export const importDiscarded = event('import.discarded', Of)
