import { createTransport } from 'nodemailer'
import { Rejected } from './rejected.ts'

export type MailMessage = {
  /** Becomes the Message-ID: should one go out twice, the mailbox can tell that it is the same. */
  id: string
  to: string
  subject: string
  text: string
  attachment?: { name: string; mediaType: string; content: Uint8Array }
}

export type Mail = { sandbox: boolean; send: (message: MailMessage) => Promise<void> }

/** Mail over SMTP; without a server a sandbox, which takes everything and delivers nothing: the outbox page shows it. */
export const openMail = (url: string | undefined, from: string): Mail => (url ? overSmtp(url, from) : sandbox)

const sandbox: Mail = { sandbox: true, send: async () => {} }

function overSmtp(url: string, from: string): Mail {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 })
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    sandbox: false,
    async send({ id, to, subject, text, attachment: file }) {
      try {
        await transport.sendMail({
          // As an object: an address typed by a person is never read as a list of them.
          from,
          to: { name: '', address: to },
          subject,
          text,
          ...(file && {
            attachments: [{ filename: file.name, contentType: file.mediaType, content: Buffer.from(file.content) }],
          }),
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      } catch (error) {
        throw forGood(error) ? new Rejected(sentenceOf(error)) : error
      }
    },
  }
}

type SmtpError = { code?: string; responseCode?: number; response?: string }

/** A 5xx answer to the address or the text is final; one to our own password is not the message's fault. */
const forGood = (error: unknown) => {
  const { code = '', responseCode = 0 } = error as SmtpError
  return ['EENVELOPE', 'EMESSAGE'].includes(code) && (responseCode >= 500 || responseCode === 0)
}

const sentenceOf = (error: unknown) => (error as SmtpError).response ?? (error as Error).message
