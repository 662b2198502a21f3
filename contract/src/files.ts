import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FileLink, text } from './kinds.ts'

export const MAX_FILE_BYTES = 10 * 1024 * 1024
export const MAX_PHOTOS = 5
export const MAX_FILES_AT_ONCE = 10

export const files = {
  upload: endpoint({
    method: 'POST',
    path: '/files',
    can: 'signed-in',
    body: 'bytes',
    input: z.object({ name: text(200, 1, 'The file needs a name') }),
    output: FileLink,
    summary:
      'Store a picture (JPEG, PNG or WebP) or a PDF, up to 10 MB; whatever it belongs to names its id afterwards',
  }),
}
