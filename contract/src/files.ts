import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FileLink, Id, text } from './kinds.ts'

export const MAX_PHOTOS = 5
export const MAX_FILES_AT_ONCE = 10

/** What a file is: a picture is drawn anew, anything else is kept as it came and never opened. */
export const FileKind = z.enum(['image', 'document', 'audio', 'video'])
export type FileKind = z.output<typeof FileKind>

const MB = 1024 * 1024
/** How large a file may be where the installation sets nothing else. */
export const MAX_BYTES: Record<FileKind, number> = {
  image: 15 * MB,
  document: 25 * MB,
  audio: 25 * MB,
  video: 200 * MB,
}

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB']

/** `4.9 GB`, as people say it. */
export function sizeInWords(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  const n = bytes / 1024 ** step
  return `${n >= 100 || step === 0 ? Math.round(n) : Number(n.toFixed(1))} ${UNITS[step]}`
}

export const files = {
  upload: endpoint({
    method: 'POST',
    path: '/files',
    can: 'signed-in',
    body: 'bytes',
    input: z.object({
      name: text(200, 1, 'The file needs a name'),
      /** Made by the sender. Sent again under the same one, it is the same file and not a second one. */
      clientId: Id.optional(),
    }),
    output: FileLink,
    summary:
      'Store a picture, a document, a recording or a video; whatever it belongs to names its id afterwards. Portal customers send pictures and PDF',
  }),
}
