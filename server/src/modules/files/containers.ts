import { open, type FileHandle } from 'node:fs/promises'
import type { Received } from '#core/incoming.ts'
import { invalid } from '#core/errors.ts'

/**
 * Looks into files that hold others, without opening what they hold: the list of contents of a ZIP, which says whether
 * it is a Word document; the boxes of an MP4, which say whether there are pictures in it.
 */

type File = Pick<Received, 'path' | 'length'>
const refused = (sentence: string) => invalid({ file: sentence })

async function within<T>({ path }: File, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** Every PDF ends with this mark, near its end: without it the rest was lost on the way. */
const END_OF_PDF = '%%EOF'

export async function assertWholePdf(file: File) {
  const end = await within(file, (opened) => bytesAt(opened, Math.max(0, file.length - 2048), 2048))
  if (!end.includes(END_OF_PDF)) throw refused('This PDF is not complete. Save it again, and choose it once more.')
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const MARKS: Record<string, string> = {
  'word/document.xml': `${OFFICE}.wordprocessingml.document`,
  'xl/workbook.xml': `${OFFICE}.spreadsheetml.sheet`,
  'ppt/presentation.xml': `${OFFICE}.presentationml.presentation`,
}
const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet)(?=PK|$)/
const BROKEN = 'This document is damaged or not complete. Save it again, and choose it once more.'

/** Which kind of document a ZIP is; `undefined` when it is none. Programs in it are refused. */
export const typeOfZip = (file: File): Promise<string | undefined> =>
  within(file, async (opened) => {
    const names = await namesInZip(opened, file.length)
    if (names.some((name) => /(^|\/)vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name)))
      throw refused('This document has macros in it, which are programs. Save it without them, and choose it again.')
    const mark = names.includes('[Content_Types].xml') && Object.keys(MARKS).find((name) => names.includes(name))
    return mark ? MARKS[mark] : openDocument(opened)
  })

/** An OpenDocument file begins with its type, in plain letters. */
async function openDocument(file: FileHandle) {
  const start = await bytesAt(file, 0, 120)
  if (start.length < 40 || start.toString('latin1', 30, 38) !== 'mimetype' || start.readUInt16LE(8) !== 0)
    return undefined
  return OPEN_DOCUMENT.exec(start.toString('latin1', 38 + start.readUInt16LE(28)))?.[0]
}

const END_MARK = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const MOST_NAMES = 4 * 1024 * 1024

/** The list of contents stands at the end of a ZIP. */
async function namesInZip(file: FileHandle, length: number): Promise<string[]> {
  const tail = await bytesAt(file, Math.max(0, length - 66_000), 66_000)
  const at = tail.lastIndexOf(END_MARK)
  if (at < 0 || at + 22 > tail.length) throw refused(BROKEN)
  const [size, from] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
  if (size > MOST_NAMES || from + size > length) throw refused(BROKEN)
  const list = await bytesAt(file, from, size)
  const names: string[] = []
  for (let i = 0; i + 46 <= list.length && list.readUInt32LE(i) === 0x02014b50;) {
    const [name, extra, comment] = [list.readUInt16LE(i + 28), list.readUInt16LE(i + 30), list.readUInt16LE(i + 32)]
    names.push(list.toString('utf8', i + 46, i + 46 + name))
    i += 46 + name + extra + comment
  }
  return names
}

const MOST_BOXES = 2000
const MOST_INDEX = 16 * 1024 * 1024

/** Whether there are pictures and sound in an MP4: its index (`moov`) lists the tracks. */
export const partsOfMp4 = (file: File): Promise<{ picture: boolean; sound: boolean }> =>
  within(file, async (opened) => {
    const index = await indexOfMp4(opened, file.length)
    const handlers = new Set<string>()
    for (let at = index.indexOf('hdlr'); at >= 0; at = index.indexOf('hdlr', at + 4))
      handlers.add(index.toString('latin1', at + 12, at + 16))
    return { picture: handlers.has('vide'), sound: handlers.has('soun') }
  })

async function indexOfMp4(file: FileHandle, length: number): Promise<Buffer> {
  for (let at = 0, n = 0; at + 8 <= length && n < MOST_BOXES; n++) {
    const head = await bytesAt(file, at, 16)
    const short = head.readUInt32BE(0)
    const size = short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short === 0 ? length - at : short
    if (size < 8) break
    if (head.toString('latin1', 4, 8) === 'moov' && at + size <= length)
      return bytesAt(file, at, Math.min(size, MOST_INDEX))
    at += size
  }
  return Buffer.alloc(0)
}
