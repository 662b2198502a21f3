import { fileTypeFromBuffer } from 'file-type'
import type { FileKind } from '@mtambo/contract'
import { invalid } from '#core/errors.ts'
import type { Received } from '#core/incoming.ts'
import { assertWholePdf, partsOfMp4, typeOfZip } from './containers.ts'
import { PICTURES } from './picture.ts'
import { kindOf, PDF } from './rules.ts'

/** What it is by its beginning. What holds other things (a ZIP, a film) is looked into once it is whole. */
export type Beginning = { kind: FileKind; mediaType: string; holds?: 'zip' | 'mp4' }

export const refused = (sentence: string) => invalid({ file: sentence })
export const UNKNOWN =
  'This kind of file is not taken. Choose a picture (JPEG, PNG, WebP, GIF), a document (PDF, Word, Excel, PowerPoint, ' +
  'OpenDocument, text or CSV), a recording (MP3, M4A, OGG, WAV) or a video (MP4, WebM, MOV).'
const HEIC = 'This picture is in the HEIC format, which most devices cannot show. Send it as JPEG.'
const AVIF = 'This picture is in the AVIF format, which many devices cannot show. Send it as JPEG.'

const as = (mediaType: string, holds?: 'zip' | 'mp4'): Beginning => ({
  kind: kindOf(mediaType),
  mediaType,
  ...(holds && { holds }),
})

/** Sees by the first bytes what a file is, whatever it is called; the name only tells CSV from other text. */
export async function beginningOf(head: Buffer, name: string): Promise<Beginning> {
  if (startsWith(head, 'PK\u0003\u0004')) return withoutMarkup(head, as('application/zip', 'zip'))
  if (head.toString('latin1', 4, 8) === 'ftyp') return ofBrand(head)
  if (head.subarray(0, 4).equals(EBML)) return withoutMarkup(head, as(typeOfWebm(head)))
  const type = (await fileTypeFromBuffer(head))?.mime
  if (type && PICTURES.includes(type)) return as(type)
  if (type === PDF && startsWith(head, '%PDF-')) return withoutMarkup(head, as(PDF))
  const sound = SOUNDS[type?.split(';')[0] ?? '']
  if (sound) return withoutMarkup(head, as(sound))
  if (type === undefined && isText(head)) return withoutMarkup(head, as(typeOfText(name)))
  throw refused(UNKNOWN)
}

/** The same of the whole file, which by now is known not to be broken off either. */
export async function typeOf(file: Received, { mediaType, holds }: Beginning): Promise<string> {
  if (holds === 'zip') return (await typeOfZip(file)) ?? Promise.reject(refused(UNKNOWN))
  if (mediaType === PDF) await assertWholePdf(file)
  if (holds !== 'mp4') return mediaType
  const { picture, sound } = await partsOfMp4(file)
  if (!picture && !sound) throw refused('This video is damaged or not complete. Choose another one.')
  return picture ? mediaType.replace('audio', 'video') : 'audio/mp4'
}

const startsWith = (head: Buffer, text: string) => head.toString('latin1', 0, text.length) === text
const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3])

const SOUNDS: Record<string, string> = {
  'audio/mpeg': 'audio/mpeg',
  'audio/wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/ogg': 'audio/ogg',
}

/** Films and recordings of the MP4 family say in their first words which of them they are. */
function ofBrand(head: Buffer): Beginning {
  const brand = head.toString('latin1', 8, 12)
  if (/^(hei|hev|mif1|msf1)/.test(brand)) throw refused(HEIC)
  if (/^avi[fs]/.test(brand)) throw refused(AVIF)
  if (!/^(isom|iso\d|mp4\d|avc1|dash|msnv|mmp4|M4[AVB] |qt  |3g[p2]\w|MSNV|f4v )/i.test(brand)) throw refused(UNKNOWN)
  const mediaType = brand === 'qt  ' ? 'video/quicktime' : brand.startsWith('M4A') ? 'audio/mp4' : 'video/mp4'
  return withoutMarkup(head, as(mediaType, 'mp4'))
}

/** WebM names its codecs near its beginning: without one of pictures it is a recording. */
function typeOfWebm(head: Buffer) {
  if (!head.subarray(0, 64).includes('webm')) throw refused(UNKNOWN)
  const text = head.toString('latin1')
  if (/V_(VP8|VP9|AV1)/.test(text)) return 'video/webm'
  if (/A_(OPUS|VORBIS)/.test(text)) return 'audio/webm'
  throw refused('This recording is damaged and cannot be read. Choose another one.')
}

/** Tab, the ends of lines and of pages: below the space a text has nothing else. */
const IN_TEXTS = [9, 10, 12, 13]

/** What is not UTF-8 may still be text, of an older program. */
const isText = (head: Buffer) => head.every((byte) => (byte >= 32 && byte !== 127) || IN_TEXTS.includes(byte))

function typeOfText(name: string) {
  const ending = /\.(\w{1,5})$/.exec(name)?.[1]?.toLowerCase()
  if (ending === 'csv') return 'text/csv'
  if (ending === undefined || ending === 'txt' || ending === 'log') return 'text/plain'
  throw refused(UNKNOWN)
}

/** As far as browsers look into a file to guess that it is a page. */
const LOOKED_AT = 2048

/** What is at once something else and a page is made to deceive. */
function withoutMarkup(head: Buffer, beginning: Beginning): Beginning {
  const text = head.toString('latin1', 0, LOOKED_AT)
  const page = /<\s*(!doctype|html|head|body|script|svg|iframe|img|object|embed)\b/i.test(text)
  if (page || (beginning.mediaType.startsWith('text/') && /^[\s\u00ef\u00bb\u00bf]*</.test(text)))
    throw refused(UNKNOWN)
  return beginning
}
