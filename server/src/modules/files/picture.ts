import { readFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { invalid, Refusal } from '#core/errors.ts'

const LONG_SIDE = 2048
const THUMBNAIL = 320
const QUALITY = 82
/** 60 megapixels: more than phones take, and little enough that a small file cannot unfold into all the memory. */
const MOST_PIXELS = 60_000_000
/** What can be drawn. Of a moving GIF, its first picture. */
export const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

export type Picture = {
  mediaType: string
  width: number
  height: number
  full: Buffer<ArrayBuffer>
  thumbnail: Buffer<ArrayBuffer>
}

/**
 * Makes our own picture of what was sent: drawn anew, so that nothing else which was in the file (place, camera, a
 * hidden script) is kept. Refuses with a sentence what cannot be read.
 */
export const pictureFrom = (path: string): Promise<Picture> => inTurn(async () => draw(await readFile(path)))

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
