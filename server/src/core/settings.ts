// Every setting of the program, read from the environment once, at start. The table below is also the source of the
// one in docs/operations.md: `settingsTable()` prints it, a test compares them.
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { MAX_BYTES } from '@mtambo/contract'
import { z } from 'zod'
import { SetupError } from './setup-error.ts'

const MB = 1024 * 1024
const GB = 1024 * MB
const checkout = resolve(import.meta.dirname, '../../..')

const number = (least: number, most: number) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most)
    .transform(Number)

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1)))

type Row = { type: z.ZodType; expects: string; shown: string; about: string }

const row = <T extends z.ZodType>(type: T, expects: string, shown: string, about: string) =>
  ({ type, expects, shown, about }) satisfies Row

const mostMegabytes = (kind: keyof typeof MAX_BYTES, most: number, what: string) => {
  const usual = MAX_BYTES[kind] / MB
  return row(
    number(1, most).default(usual),
    `a number of megabytes from 1 to ${most}`,
    String(usual),
    `Largest ${what} that is taken`,
  )
}

const onOff = z.enum(['on', 'off']).transform((text) => text === 'on')

export const SETTINGS = {
  PORT: row(
    number(0, 65_535).default(8080),
    'a port number from 0 to 65535',
    '8080',
    'Port the server listens on; 0 takes a free one',
  ),
  HOST: row(
    z
      .string()
      .refine((text) => text === 'localhost' || isIP(text) > 0)
      .default('127.0.0.1'),
    'an IP address or localhost',
    '127.0.0.1',
    'Address the server listens on; `0.0.0.0` opens it to the network',
  ),
  PUBLIC_URL: row(
    url('http', 'https').optional(),
    'an address like https://mtambo.example.com',
    '`http://localhost:<PORT>`',
    'Address people use, for links in messages and for cookies; with `https` the cookies are secure ones',
  ),
  TRUST_PROXY: row(
    onOff.default(false),
    'on or off',
    'off',
    '`on` behind a reverse proxy: take the caller’s address from `X-Forwarded-For`',
  ),
  DATABASE_URL: row(
    url('postgres', 'postgresql').optional(),
    'an address like postgres://user:password@host:5432/database',
    'embedded',
    'PostgreSQL 16 or newer to use instead of the embedded one; its user must be able to create roles',
  ),
  DATABASE_POOL: row(
    number(2, 500).default(20),
    'a number from 2 to 500',
    '20',
    'Most database connections one process opens',
  ),
  DATA_DIR: row(
    z.string().min(1).default(resolve(checkout, '.mtambo')),
    'a folder',
    '`.mtambo` in the checkout',
    'Folder of the embedded database, the files and the secrets',
  ),
  STORAGE_URL: row(
    z.union([url('s3'), z.string().regex(/^(?![a-z0-9]+:\/\/).+/)]).optional(),
    'a folder or s3://key:secret@host/bucket',
    '`files` in `DATA_DIR`',
    'Where uploaded files are kept: a folder, or `s3://key:secret@host/bucket?region=…`',
  ),
  STORAGE_QUOTA_GB: row(
    number(1, 100_000).default(5),
    'a number of gigabytes from 1 to 100000',
    '5',
    'How much an organisation may store, where the platform sets nothing else for it',
  ),
  MAX_IMAGE_MB: mostMegabytes('image', 100, 'picture'),
  MAX_DOCUMENT_MB: mostMegabytes('document', 1000, 'document'),
  MAX_AUDIO_MB: mostMegabytes('audio', 1000, 'recording'),
  MAX_VIDEO_MB: mostMegabytes('video', 5000, 'video'),
  MAX_ARCHIVE_MB: row(
    number(1, 100_000).default(4096),
    'a number of megabytes from 1 to 100000',
    '4096',
    'Largest backup that is taken to be restored',
  ),
  SMTP_URL: row(
    url('smtp', 'smtps').optional(),
    'an address like smtp://user:password@host:587',
    'sandbox',
    'Mail server; without it, mail is only shown on the outbox page',
  ),
  MAIL_FROM: row(
    z
      .string()
      .regex(/^[^\r\n]*@[^\r\n]+$/)
      .default('Mtambo <no-reply@localhost>'),
    'a mail address',
    '`Mtambo <no-reply@localhost>`',
    'Sender of mail',
  ),
  SMS_URL: row(
    url('http', 'https').default('https://api.africastalking.com'),
    'an address like https://api.africastalking.com',
    '`https://api.africastalking.com`',
    'Address of the SMS provider (Africa’s Talking)',
  ),
  SMS_USERNAME: row(
    z.string().min(1).optional(),
    'the user name of the SMS account',
    'sandbox',
    'User name at the SMS provider',
  ),
  SMS_API_KEY: row(
    z.string().min(1).optional(),
    'the API key of the SMS account',
    'sandbox',
    'Key at the SMS provider; without it, messages are only shown on the outbox page',
  ),
  SMS_SENDER: row(
    z
      .string()
      .regex(/^[A-Za-z0-9 ._-]{1,15}$/)
      .optional(),
    'a sender name of at most 15 letters or digits',
    'none',
    'Sender name registered at the SMS provider',
  ),
  DEMO: row(
    z.enum(['on', 'off', 'force']).optional(),
    'on, off or force',
    'on with the embedded database on loopback',
    'Demo organisations and their logins; beyond loopback only with `force`',
  ),
  SESSION_DAYS: row(
    number(1, 365).default(30),
    'a number of days from 1 to 365',
    '30',
    'How long “remember me” lasts without use',
  ),
  LOG_LEVEL: row(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'fatal, error, warn, info, debug, trace or silent',
    'info',
    'How much is logged',
  ),
  MTAMBO_SECRET: row(
    z.string().min(32).optional(),
    'at least 32 characters',
    'generated',
    'One secret from which all others are derived; the same in every process when there are several',
  ),
} as const

type Values = { [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]['type']> }

export type Settings = ReturnType<typeof readSettings>

/** The settings of this process, or a SetupError whose sentence names the variable and what is expected. */
export function readSettings(env: Record<string, string | undefined> = process.env) {
  const values = Object.fromEntries(
    Object.entries(SETTINGS).map(([name, { type, expects }]) => {
      // An empty variable is one that was not filled in.
      const answer = type.safeParse(env[name]?.trim() || undefined)
      if (answer.success) return [name, answer.data]
      throw new SetupError(
        `${name} must be ${expects}${SECRET.test(name) ? '' : `, not "${env[name]}"`}: correct it and start again.`,
      )
    }),
  ) as Values
  return arrange(values)
}

// What must not be repeated on a screen or in a log.
const SECRET = /SECRET|KEY|DATABASE_URL|SMTP_URL|STORAGE_URL/

const isLoopback = (host: string) => ['localhost', '::1', '[::1]'].includes(host) || /^127(\.\d+){3}$/.test(host)

function arrange(values: Values) {
  const { hostname } = new URL(values.PUBLIC_URL ?? 'http://localhost')
  // Behind a proxy, or under a public name, it is open to others although it listens on loopback only.
  const loopback = !values.TRUST_PROXY && [values.HOST, hostname].every(isLoopback)
  if (values.DEMO === 'on' && !loopback) {
    throw new SetupError(
      `DEMO is on while HOST (${values.HOST}), PUBLIC_URL or TRUST_PROXY opens the server to others, and everybody knows the demo logins: ` +
        'set DEMO=off, or DEMO=force if that is what you want.',
    )
  }
  if (Boolean(values.SMS_USERNAME) !== Boolean(values.SMS_API_KEY)) {
    throw new SetupError('SMS_USERNAME and SMS_API_KEY belong together: set both, or neither.')
  }
  const sms =
    values.SMS_USERNAME && values.SMS_API_KEY
      ? { url: values.SMS_URL, username: values.SMS_USERNAME, apiKey: values.SMS_API_KEY, sender: values.SMS_SENDER }
      : undefined
  return {
    port: values.PORT,
    host: values.HOST,
    loopback,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    trustProxy: values.TRUST_PROXY,
    databaseUrl: values.DATABASE_URL,
    databasePool: values.DATABASE_POOL,
    dataDir: resolve(values.DATA_DIR),
    storageUrl: values.STORAGE_URL ?? resolve(values.DATA_DIR, 'files'),
    quotaBytes: values.STORAGE_QUOTA_GB * GB,
    maxBytes: {
      image: values.MAX_IMAGE_MB * MB,
      document: values.MAX_DOCUMENT_MB * MB,
      audio: values.MAX_AUDIO_MB * MB,
      video: values.MAX_VIDEO_MB * MB,
    },
    maxArchiveBytes: values.MAX_ARCHIVE_MB * MB,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    sms,
    demo: values.DEMO === undefined ? loopback && !values.DATABASE_URL : values.DEMO !== 'off',
    sessionDays: values.SESSION_DAYS,
    logLevel: values.LOG_LEVEL,
    secret: values.MTAMBO_SECRET,
  }
}

/** The table of docs/operations.md. */
export function settingsTable(): string {
  const rows = Object.entries(SETTINGS).map(([name, { shown, about }]) => `| \`${name}\` | ${shown} | ${about} |`)
  return ['| Variable | Default | Meaning |', '|---|---|---|', ...rows].join('\n')
}
