import { z } from 'zod'
import { Done, endpoint, page, paging } from './endpoint.ts'
import { Id, Instant, text } from './kinds.ts'
import { OrganisationKind } from './organisation.ts'

/** `gone`: its file was removed; that it was made is still known. */
export const BackupState = z.enum(['waiting', 'running', 'done', 'failed', 'gone'])
export type BackupState = z.output<typeof BackupState>

/** How far it is: rows and files of how many. */
export const Progress = z.object({ rows: z.int(), ofRows: z.int(), files: z.int(), ofFiles: z.int() })
export type Progress = z.output<typeof Progress>

export const Backup = z.object({
  id: Id,
  state: BackupState,
  /** Made by itself, once a day. */
  daily: z.boolean(),
  who: z.string(),
  at: Instant,
  endedAt: Instant.nullable(),
  bytes: z.int().nullable(),
  progress: Progress,
  problem: z.string().nullable(),
  /** When its file is removed; null: when enough newer ones are there. */
  until: Instant.nullable(),
  /** Where it is fetched: for the asker alone, for an hour or so; null when there is nothing to fetch. */
  url: z.string().nullable(),
})
export type Backup = z.output<typeof Backup>

const Days = (least: number) =>
  z.int('Give a whole number of days').min(least, `At least ${least} days`).max(3650, 'At most 3650 days')

/** How many days messages are kept that were sent. */
export const KeepDays = z.object({ notices: Days(7), email: Days(7), sms: Days(7) })
export type KeepDays = z.output<typeof KeepDays>

export const DataSettings = z.object({
  /** A backup every night. */
  daily: z.boolean(),
  /** How many of those are kept. */
  keep: z.int('Give a whole number').min(1, 'Keep at least one').max(30, 'Keep at most 30'),
  keepDays: KeepDays,
})
export type DataSettings = z.output<typeof DataSettings>

export const RestoreState = z.enum(['checked', 'waiting', 'running', 'done', 'failed'])
export type RestoreState = z.output<typeof RestoreState>

/** What is in an archive, for whoever decides to restore it. */
export const ArchiveSummary = z.object({
  name: z.string(),
  slug: z.string(),
  kind: OrganisationKind,
  madeAt: Instant,
  madeBy: z.string(),
  /** Registers by the names of their tables, the largest first. */
  counts: z.array(z.object({ register: z.string(), rows: z.int() })),
  rows: z.int(),
  people: z.int(),
  files: z.int(),
  fileBytes: z.int(),
  warnings: z.array(z.string()),
})
export type ArchiveSummary = z.output<typeof ArchiveSummary>

export const RestoreResult = z.object({
  rows: z.int(),
  files: z.int(),
  /** Who has no password here yet, and chooses one by "Forgotten password". */
  newPeople: z.int(),
  /** Whose address belongs to somebody of this installation: known by name only, until they are invited. */
  nameOnly: z.array(z.string()),
  warnings: z.array(z.string()),
})
export type RestoreResult = z.output<typeof RestoreResult>

export const Restore = z.object({
  id: Id,
  state: RestoreState,
  fileName: z.string(),
  bytes: z.int(),
  who: z.string(),
  at: Instant,
  archive: ArchiveSummary,
  progress: Progress,
  problem: z.string().nullable(),
  result: RestoreResult.nullable(),
})
export type Restore = z.output<typeof Restore>

const can = 'data:manage'
const one = z.object({ id: Id })

export const backup = {
  list: endpoint({
    method: 'GET',
    path: '/backups',
    can,
    input: z.object({ ...paging }),
    output: page(Backup),
    summary: 'Backups of the whole organisation, newest first; one under way says how far it is',
  }),
  start: endpoint({
    method: 'POST',
    path: '/backups',
    can,
    input: z.object({}),
    output: Backup,
    summary: 'Begin a backup: everything, with its files, in one archive; it is made by a job',
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/backups/:id',
    can,
    input: one,
    output: Done,
    summary: 'Remove the file of a backup',
  }),
  settings: endpoint({
    method: 'GET',
    path: '/settings/data',
    can,
    input: z.object({}),
    output: DataSettings,
    summary: 'Whether a backup is made every night, how many are kept, and how long sent messages are',
  }),
  saveSettings: endpoint({
    method: 'PUT',
    path: '/settings/data',
    can,
    input: DataSettings.partial(),
    output: DataSettings,
    summary: 'Change what is backed up by itself, and how long sent messages are kept',
  }),
  restores: endpoint({
    method: 'GET',
    path: '/restores',
    can,
    input: z.object({}),
    output: z.object({
      /** Why nothing can be restored here: there is something already. */
      obstacle: z.string().nullable(),
      maxBytes: z.int(),
      latest: Restore.nullable(),
    }),
    summary: 'Whether an archive can be restored here, and the one that was sent last',
  }),
  check: endpoint({
    method: 'POST',
    path: '/restores',
    can,
    body: 'bytes',
    input: z.object({ name: text(200, 1, 'The file needs a name') }),
    output: Restore,
    summary: 'Send an archive: it is read whole and compared with its digests; nothing is restored yet',
  }),
  restore: endpoint({
    method: 'POST',
    path: '/restores/:id/begin',
    can,
    input: z.object({
      id: Id,
      /** The name of the company in the archive, typed. */
      name: text(100, 1, 'Type the name of the company'),
      /** Write to everybody who has no password here how to choose one. */
      tellPeople: z.boolean().optional(),
    }),
    output: Restore,
    summary: 'Restore a checked archive into this empty organisation: all of it or nothing',
  }),
  discard: endpoint({
    method: 'DELETE',
    path: '/restores/:id',
    can,
    input: one,
    output: Done,
    summary: 'Put a checked archive away without restoring it',
  }),
}
