import { registerResetMailer } from '#modules/identity/index.ts'
import { registerInvitationMailer } from '#modules/staff/index.ts'
import { sendInvitationLetter } from './actions/send-invitation.ts'
import { sendResetLetter } from './actions/send-reset-letter.ts'

export { readAbout } from './actions/mark-read.ts'
export { tell } from './actions/tell.ts'
export { listTemplates, previewOf, resetTemplate, saveTemplate } from './own-words.ts'
export { registerPreferredContact } from './preferred-contact.ts'
export { unreadNotices } from './queries.ts'
export type { Told } from './rules.ts'
export { notices, outbox } from './tables.ts'
export { unknownFields } from './templates.ts'

registerResetMailer(sendResetLetter)
registerInvitationMailer(sendInvitationLetter)
