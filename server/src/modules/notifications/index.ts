import { registerResetMailer } from '#modules/identity/index.ts'
import { registerOnboardingMailer } from '#modules/platform/index.ts'
import { registerInvitationMailer } from '#modules/staff/index.ts'
import { sendInvitationLetter } from './actions/send-invitation.ts'
import { sendOnboardingLetter } from './actions/send-onboarding-letter.ts'
import { sendResetLetter } from './actions/send-reset-letter.ts'

export { queueMessages } from './actions/queue-messages.ts'
export { readAbout } from './actions/mark-read.ts'
export { tell } from './actions/tell.ts'
export { firstIdOf, forgetMessages, keepDaysOf, type Forgotten } from './forget-old.ts'
export { registerAttachment } from './attachments.ts'
export { listTemplates, previewOf, resetTemplate, saveTemplate } from './own-words.ts'
export { registerPreferredContact } from './preferred-contact.ts'
export { unreadNotices } from './queries.ts'
export type { Told } from './rules.ts'
export { notices, outbox } from './tables.ts'
export { unknownFields } from './templates.ts'

registerResetMailer(sendResetLetter)
registerInvitationMailer(sendInvitationLetter)
registerOnboardingMailer(sendOnboardingLetter)
