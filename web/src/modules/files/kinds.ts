import { type FileKind, MAX_BYTES, type Medium, sizeInWords } from '@mtambo/contract'

const DOCUMENTS = [
  'application/pdf',
  'text/csv',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
]
/** Some systems know a file only by the end of its name. */
const ENDINGS = [
  '.pdf',
  '.csv',
  '.txt',
  '.docx',
  '.xlsx',
  '.pptx',
  '.odt',
  '.ods',
  '.mov',
  '.m4a',
  '.mp3',
  '.ogg',
  '.wav',
]

/** What may be chosen; the server looks into each and decides. */
export const ACCEPT = [
  'image/jpeg,image/png,image/webp,image/gif',
  'video/*',
  'audio/*',
  ...DOCUMENTS,
  ...ENDINGS,
].join()
export const PHOTOS = 'image/jpeg,image/png,image/webp,image/*'

/** By what the browser thinks it is. */
export function kindOf({ type }: { type: string }): FileKind {
  const first = type.split('/')[0]
  return first === 'image' || first === 'audio' || first === 'video' ? first : 'document'
}

const SAID: Record<FileKind, string> = { image: 'picture', document: 'document', audio: 'recording', video: 'video' }

/** Why it need not be sent at all, so that nobody waits for a refusal. A picture is made smaller before it is sent. */
export function tooLarge(file: Pick<File, 'type' | 'size'>, most: Record<FileKind, number> = MAX_BYTES): string | null {
  const kind = kindOf(file)
  if (file.size === 0) return 'This file is empty. Choose another one.'
  if (kind === 'image' || file.size <= most[kind]) return null
  return `This ${SAID[kind]} has ${sizeInWords(file.size)}. At most ${sizeInWords(most[kind])} can be sent.`
}

/** Pictures, what moves and sounds, and papers: each is shown in its own way. */
export function byKind(items: Medium[]) {
  const of = (kind: FileKind) => items.filter((item) => item.kind === kind)
  return { pictures: of('image'), videos: of('video'), recordings: of('audio'), documents: of('document') }
}

/** What it is called for people: its caption, else its name. */
export const titleOf = ({ caption, name }: Pick<Medium, 'caption' | 'name'>) => caption ?? name
