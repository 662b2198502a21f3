import { join } from 'node:path'
import type { FileKind } from '@mtambo/contract'
import type { Secrets } from '../secrets.ts'
import type { Settings } from '../settings.ts'
import { openMail, type Mail } from './mail.ts'
import { openSms, type Sms } from './sms.ts'
import { openStorage, type Storage } from './storage.ts'

export { Rejected } from './rejected.ts'
export type { Mail, MailMessage } from './mail.ts'
export type { Sms } from './sms.ts'
export type { LocalFile, Range, Storage } from './storage.ts'

/** The providers this process talks to, real ones or their sandboxes. */
export type Outside = {
  storage: Storage
  /** The folder of this machine where files lie while they arrive. */
  incoming: string
  /** How large a file may be, and how much an organisation may keep where nothing else was agreed with it. */
  maxBytes: Record<FileKind, number>
  quotaBytes: number
  /** How large a backup may be that is sent to be restored. */
  maxArchiveBytes: number
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
  settings: Pick<
    Settings,
    | 'storageUrl'
    | 'dataDir'
    | 'maxBytes'
    | 'quotaBytes'
    | 'maxArchiveBytes'
    | 'smtpUrl'
    | 'mailFrom'
    | 'sms'
    | 'publicUrl'
    | 'demo'
  >,
  secrets: Pick<Secrets, 'files'>,
) {
  opened = {
    storage: openStorage(settings.storageUrl),
    incoming: join(settings.dataDir, 'incoming'),
    maxBytes: settings.maxBytes,
    quotaBytes: settings.quotaBytes,
    maxArchiveBytes: settings.maxArchiveBytes,
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
