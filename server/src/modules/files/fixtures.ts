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
