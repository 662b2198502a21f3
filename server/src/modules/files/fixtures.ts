import sharp from 'sharp'

/** A photograph as a phone sends it: turned on its side, and it knows where it was taken. */
export const aPhoto = ({ width = 400, height = 300, colour = '#c22' } = {}) =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '1/1 17/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

/** A drawing with a transparent background. */
export const aDrawing = ({ width = 200, height = 200 } = {}) =>
  sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer()

/** A GIF of two pictures, one after the other. */
export const aGif = () => {
  const frame = (background: string) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer()
  return Promise.all([frame('#f00'), frame('#00f')]).then((frames) =>
    sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer(),
  )
}

/** A PDF of one empty page, as small as one can be. */
export const aPdf = (words = '') =>
  Buffer.from(
    [
      '%PDF-1.4',
      `% ${words}`,
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj',
      'trailer<</Root 1 0 R>>',
      '%%EOF',
      '',
    ].join('\n'),
  )

const numbers = (...values: [bytes: 2 | 4, value: number][]) =>
  Buffer.concat(
    values.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes)
      buffer.writeUIntLE(value, 0, bytes)
      return buffer
    }),
  )

/** A ZIP of files that are not compressed. Their contents count for nothing here, so their sums are left at 0. */
export function aZip(entries: Record<string, string>) {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const size = Buffer.byteLength(content)
    const both = numbers([2, 20], [2, 0], [2, 0], [4, 0], [4, 0], [4, size], [4, size], [2, name.length], [2, 0])
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), both, Buffer.from(name), Buffer.from(content)])
    const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at])
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), numbers([2, 20]), both, rest, Buffer.from(name)]))
    files.push(file)
    at += file.length
  }
  const contents = Buffer.concat(list)
  const n = list.length
  const end = numbers([2, 0], [2, 0], [2, n], [2, n], [4, contents.length], [4, at], [2, 0])
  return Buffer.concat([...files, contents, Buffer.from('PK\u0005\u0006'), end])
}

/** A Word document as far as one can see from outside. */
export const aWordDocument = (further: Record<string, string> = {}) =>
  aZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>', ...further })

const box = (type: string, ...parts: Buffer[]) => {
  const content = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** An MP4 with such tracks (`vide`, `soun`), and so many bytes of what they hold; the index at its end, as phones write it. */
export const anMp4 = (tracks: string[], { brand = 'isom', bytes = 100 } = {}) =>
  Buffer.concat([
    box('ftyp', Buffer.from(brand), Buffer.alloc(4), Buffer.from('isom')),
    box('mdat', Buffer.alloc(bytes, 7)),
    box(
      'moov',
      ...tracks.map((track) =>
        box('trak', box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(track), Buffer.alloc(12)))),
      ),
    ),
  ])

/** What a browser records: WebM with these codecs. */
export const aWebm = (...codecs: string[]) =>
  Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84]),
    Buffer.from('webm'),
    Buffer.from([0x18, 0x53, 0x80, 0x67]),
    Buffer.from(codecs.join('\u0086')),
    Buffer.alloc(200, 9),
  ])

/** A second of silence. */
export const aWav = (bytes = 8000) => {
  const format = numbers([4, 16], [2, 1], [2, 1], [4, 8000], [4, 8000], [2, 1], [2, 8])
  const data = Buffer.alloc(bytes, 128)
  return Buffer.concat([
    Buffer.from('RIFF'),
    numbers([4, 36 + data.length]),
    Buffer.from('WAVEfmt '),
    format,
    Buffer.from('data'),
    numbers([4, data.length]),
    data,
  ])
}

/** The first page of an Ogg file with a codec's own mark. */
export const anOgg = (codec = 'OpusHead') =>
  Buffer.concat([
    Buffer.from('OggS'),
    Buffer.from([0, 2]),
    Buffer.alloc(20),
    Buffer.from([1, 19]),
    Buffer.from(codec),
    Buffer.alloc(300, 5),
  ])

/** Frames of MP3, which begin with their mark again and again. */
export const anMp3 = () =>
  Buffer.concat(
    Array.from({ length: 6 }, () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)])),
  )
