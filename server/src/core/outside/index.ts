import type { Secrets } from '../secrets.ts'
import type { Settings } from '../settings.ts'
import { openMail, type Mail } from './mail.ts'
import { openSms, type Sms } from './sms.ts'
import { openStorage, type Storage } from './storage.ts'

export { Rejected } from './rejected.ts'
export type { Mail, MailMessage } from './mail.ts'
export type { Sms } from './sms.ts'
export type { Storage } from './storage.ts'

/** The providers this process talks to, real ones or their sandboxes. */
export type Outside = {
  storage: Storage
  mail: Mail
  sms: Sms
  publicUrl: string
  /** What private links are signed with. */
  linkSecret: string
  /** Whether this is a demonstration, where everybody may see everything that would be sent. */
  demo: boolean
}

let opened: Outside | undefined

export function openOutside(
  settings: Pick<Settings, 'storageUrl' | 'smtpUrl' | 'mailFrom' | 'sms' | 'publicUrl' | 'demo'>,
  secrets: Pick<Secrets, 'files'>,
) {
  opened = {
    storage: openStorage(settings.storageUrl),
    mail: openMail(settings.smtpUrl, settings.mailFrom),
    sms: openSms(settings.sms),
    publicUrl: settings.publicUrl,
    linkSecret: secrets.files,
    demo: settings.demo,
  }
}

export function outside(): Outside {
  if (!opened) throw new Error('The providers are not open')
  return opened
}

/** Tests only: puts something else in a provider's place, until the returned function is called. */
export function replaceOutside(others: Partial<Outside>) {
  const before = outside()
  opened = { ...before, ...others }
  return () => void (opened = before)
}
