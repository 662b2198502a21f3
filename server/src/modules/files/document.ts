import { invalid } from '#core/errors.ts'

/** Every PDF ends with this mark, near its end: without it the rest was lost on the way. */
const END = '%%EOF'
const NEAR_THE_END = 2048

/** A PDF is kept as it came: it is never opened by us, only handed out to be saved. */
export function documentFrom(sent: Uint8Array): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(sent)
  if (!bytes.subarray(-NEAR_THE_END).includes(END))
    throw invalid({ file: 'This PDF is not complete. Save it again, and choose it once more.' })
  return bytes
}
