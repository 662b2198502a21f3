import { registerResetMailer } from '#modules/identity/index.ts'
import { sendResetLetter } from './actions/send-reset-letter.ts'

export { tell } from './actions/tell.ts'
export { registerPreferredContact } from './preferred-contact.ts'
export { unreadNotices } from './queries.ts'
export type { Told } from './rules.ts'
export { notices, outbox } from './tables.ts'

registerResetMailer(sendResetLetter)
