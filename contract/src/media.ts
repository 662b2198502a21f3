import { z } from 'zod'
import { Done, endpoint, page, paging } from './endpoint.ts'
import { FileKind, MAX_FILES_AT_ONCE } from './files.ts'
import { FileLink, Id, Instant, line } from './kinds.ts'

/** What pictures, documents and recordings can belong to. Each module says for its own who may see and who may add. */
export const MediaSubject = z.enum(['asset', 'work-order', 'item', 'vendor', 'location', 'case'])
export type MediaSubject = z.output<typeof MediaSubject>

/** A file that belongs to something. */
export const Medium = FileLink.extend({
  kind: FileKind,
  /** Where a PDF is shown in a tab of its own; everything else that is no picture, sound or video is only saved. */
  viewUrl: z.string().nullable(),
  caption: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  addedAt: Instant,
  addedBy: z.string(),
  /** Whether the asker may write its caption and remove it. */
  mayChange: z.boolean(),
})
export type Medium = z.output<typeof Medium>

const subject = { aboutType: MediaSubject, aboutId: Id }
const maxBytes = z.object({ image: z.int(), document: z.int(), audio: z.int(), video: z.int() })

/** A file among the largest, and what it belongs to: of any kind, also those that are no media subject. */
const LargeFile = z.object({
  id: Id,
  name: z.string(),
  kind: FileKind,
  bytes: z.int(),
  addedAt: Instant,
  addedBy: z.string(),
  about: z.object({ type: z.string(), id: Id }).nullable(),
})

export const StorageUse = z.object({
  usedBytes: z.int(),
  quotaBytes: z.int(),
  kinds: z.array(z.object({ kind: FileKind, files: z.int(), bytes: z.int() })),
  largest: z.array(LargeFile),
})
export type StorageUse = z.output<typeof StorageUse>

export const media = {
  list: endpoint({
    method: 'GET',
    path: '/media',
    can: 'staff',
    input: z.object({ ...subject, kind: FileKind.optional(), ...paging }),
    output: page(Medium).extend({ mayAdd: z.boolean(), maxBytes }),
    summary: 'Pictures, documents, recordings and videos of something, newest first',
  }),
  attach: endpoint({
    method: 'POST',
    path: '/media',
    can: 'staff',
    input: z.object({
      ...subject,
      files: z
        .array(z.object({ id: Id, caption: line(300, 0).nullable().optional() }))
        .min(1, 'Choose a file')
        .max(MAX_FILES_AT_ONCE, `At most ${MAX_FILES_AT_ONCE} files at once`),
    }),
    output: z.object({ items: z.array(Medium) }),
    summary: 'Add uploaded files to something; what is already there stays as it is',
  }),
  caption: endpoint({
    method: 'PUT',
    path: '/media/:id',
    can: 'staff',
    input: z.object({ id: Id, caption: line(300, 0).nullable() }),
    output: Medium,
    summary: 'Write or take away the caption of a file',
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/media/:id',
    can: 'staff',
    input: z.object({ id: Id }),
    output: Done,
    summary: 'Remove a file for good: by whoever added it, or whoever may change what it belongs to',
  }),
  usage: endpoint({
    method: 'GET',
    path: '/media/usage',
    can: 'settings:manage',
    input: z.object({}),
    output: StorageUse,
    summary: 'How much room the files take, by kind, with the largest',
  }),
}
