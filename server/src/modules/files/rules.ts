import type { FileKind } from '@mtambo/contract'

/** The name a file is saved under: without folders, and with the ending of what it has become. */
export function nameOf(name: string, mediaType: string): string {
  const bare = name.split(/[/\\]/).at(-1)?.trim() ?? ''
  const stem = bare.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()
  return `${stem || EMPTY[kindOf(mediaType)]}.${ENDINGS[mediaType] ?? 'bin'}`
}

export const PDF = 'application/pdf'
export const isPicture = (mediaType: string) => mediaType.startsWith('image/')

/** As `file_kind` in file-usage.sql. */
export function kindOf(mediaType: string): FileKind {
  const [first] = mediaType.split('/')
  return first === 'image' || first === 'audio' || first === 'video' ? first : 'document'
}

const EMPTY: Record<FileKind, string> = { image: 'picture', document: 'document', audio: 'recording', video: 'video' }

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OPEN = 'application/vnd.oasis.opendocument'

/** Everything that may become of a file here, and how its name then ends. */
export const ENDINGS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  [PDF]: 'pdf',
  [`${OFFICE}.wordprocessingml.document`]: 'docx',
  [`${OFFICE}.spreadsheetml.sheet`]: 'xlsx',
  [`${OFFICE}.presentationml.presentation`]: 'pptx',
  [`${OPEN}.text`]: 'odt',
  [`${OPEN}.spreadsheet`]: 'ods',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/webm': 'webm',
}

/** Endings that mean the same as one of those. */
const SAME: Record<string, string[]> = {
  weba: ['webm'],
  m4v: ['mp4'],
  mp4: ['m4a'],
  oga: ['ogg'],
  opus: ['ogg'],
  log: ['txt'],
}

/**
 * Whether a name says of a file what it is not: a letter that is called a song deceives whoever opens it. An ending that
 * is not known here says nothing, and is put right.
 */
export function isMisnamed(name: string, mediaType: string) {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name.trim())?.[1]?.toLowerCase()
  if (ending === undefined) return false
  const known = Object.values(ENDINGS).includes(ending) || ending in SAME
  const right = ENDINGS[mediaType]
  return known && ending !== right && !(SAME[ending] ?? []).includes(right ?? '')
}

/** Keys under which a file's bytes are kept: by organisation, so that one of them can be exported or removed. */
export const keysOf = (orgId: string, id: string, mediaType: string) => {
  const ending = ENDINGS[mediaType] ?? 'bin'
  return {
    storageKey: `${orgId}/${id}-full.${ending}`,
    // Only a picture has a small one of itself.
    thumbnailKey: isPicture(mediaType) ? `${orgId}/${id}-thumb.${ending}` : null,
  }
}

/** The same for a file that comes from elsewhere: only of a kind that we would have taken. */
export const knownKeysOf = (orgId: string, id: string, mediaType: string) =>
  mediaType in ENDINGS ? keysOf(orgId, id, mediaType) : undefined
