import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { MAX_FILE_BYTES } from '@mtambo/contract'
import { invalid, Refusal } from '#core/errors.ts'

const LONG_SIDE = 2048
const THUMBNAIL = 320
const QUALITY = 82
/** 60 megapixels: more than phones take, and little enough that a small file cannot unfold into all the memory. */
const MOST_PIXELS = 60_000_000
const READABLE = ['image/jpeg', 'image/png', 'image/webp']

export type Picture = {
  mediaType: string
  width: number
  height: number
  full: Buffer<ArrayBuffer>
  thumbnail: Buffer<ArrayBuffer>
}

/**
 * Makes our own picture of what was sent, whatever it called itself: drawn anew, so that nothing else which was in the
 * file (place, camera, a hidden script) is kept. Refuses with a sentence what is no picture.
 */
export async function pictureFrom(sent: Uint8Array): Promise<Picture> {
  if (sent.length > MAX_FILE_BYTES) throw refused('This file is larger than 10 MB.')
  const type = await fileTypeFromBuffer(sent)
  if (type?.mime === 'image/heic' || type?.mime === 'image/heif') {
    throw refused('This picture is in the HEIC format, which most devices cannot show. Send it as JPEG.')
  }
  if (!type || !READABLE.includes(type.mime)) throw refused('This is not a picture. Choose a JPEG, PNG or WebP file.')
  return inTurn(() => draw(sent))
}

const refused = (sentence: string) => invalid({ file: sentence })

async function draw(sent: Uint8Array): Promise<Picture> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const
  try {
    const { width, height, hasAlpha } = await sharp(sent, { ...options, limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS) throw refused('This picture has more than 60 million pixels. Send a smaller one.')
    // JPEG knows no transparency; what has some becomes WebP.
    const save = (image: Sharp) => (hasAlpha ? image.webp({ quality: QUALITY }) : image.jpeg({ quality: QUALITY }))
    const small = { fit: 'inside', withoutEnlargement: true } as const
    const full = await save(sharp(sent, options).autoOrient().resize(LONG_SIDE, LONG_SIDE, small)).toBuffer({
      resolveWithObject: true,
    })
    const thumbnail = await save(sharp(full.data).resize(THUMBNAIL, THUMBNAIL, small)).toBuffer()
    return {
      mediaType: hasAlpha ? 'image/webp' : 'image/jpeg',
      width: full.info.width,
      height: full.info.height,
      full: full.data,
      thumbnail,
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refused('This picture is damaged and cannot be read. Choose another one.')
  }
}

/** Two at a time: drawing one may take 200 MB of memory and keeps a processor busy. */
let free = 2
const MOST_WAITING = 50
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING)
    throw new Refusal('too_many', 'Too many pictures are arriving at once. Try again in a minute.')
  if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
  else free -= 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
}
