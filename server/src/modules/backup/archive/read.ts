import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import {
  damaged,
  End,
  FileEnd,
  FilePart,
  FORMAT,
  Header,
  LONGEST_LINE,
  shaped,
  Trailer,
  Unusable,
  VERSION,
} from './format.ts'

/** What an archive is made of, in its order; rows come many at a time. */
export type Part =
  | { kind: 'header'; header: Header }
  | { kind: 'rows'; table: string; rows: string[] }
  | { kind: 'file'; id: string; size: 'full' | 'thumb' }
  | { kind: 'piece'; bytes: Buffer }
  | { kind: 'file-end'; bytes: number; sha256: string }

export type Limits = { bytes: number }
export const LIMITS: Limits = { bytes: 64 * 1024 ** 3 }
/** More than this and it is no company, but a trap: what takes so little room holds nothing. */
const MOST_BLOWN_UP = 200
const ALWAYS_FINE = 64 * 1024 ** 2

const BATCH_ROWS = 1000
const BATCH_LETTERS = 512 * 1024
const NEWLINE = 10

/** The lines of the document, and whether its digest is right, which is known at the end. */
async function* lines(archive: Readable, limits: Limits): AsyncGenerator<string> {
  const gunzip = createGunzip({ chunkSize: 64 * 1024 })
  let packed = 0
  archive.on('data', (chunk: Buffer) => void (packed += chunk.length))
  archive.on('error', (error) => gunzip.destroy(error))
  archive.pipe(gunzip)
  const hash = createHash('sha256')
  let rest: Buffer = Buffer.alloc(0)
  let blownUp = 0
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      blownUp += chunk.length
      if (blownUp > limits.bytes || (blownUp > ALWAYS_FINE && blownUp > packed * MOST_BLOWN_UP))
        throw new Unusable('This archive would take far too much room. Nothing was changed.')
      let from = 0
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        const line =
          rest.length > 0 ? Buffer.concat([rest, chunk.subarray(from, at + 1)]) : chunk.subarray(from, at + 1)
        rest = Buffer.alloc(0)
        from = at + 1
        const text = line.toString('utf8', 0, line.length - 1)
        if (text.startsWith(']')) {
          const trailer = shaped(Trailer, parsed(`{${text.slice(2)}`), 'its end')
          if (trailer.sha256 !== hash.digest('hex')) throw damaged('its digest does not fit')
          yield text
          return
        }
        hash.update(line)
        yield text
      }
      rest = Buffer.concat([rest, chunk.subarray(from)])
      if (rest.length > LONGEST_LINE) throw damaged('a line without an end')
    }
  } catch (error) {
    if (error instanceof Unusable || !isOfZlib(error)) throw error
    throw blownUp === 0
      ? new Unusable('This is not an archive of Mtambo. Nothing was changed.')
      : damaged('it breaks off')
  } finally {
    archive.destroy()
  }
  throw damaged('it breaks off')
}

const isOfZlib = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged('a line that is no JSON')
  }
}

/**
 * Reads an archive part by part, with no more of it in memory than a batch of rows. What does not hang together, is of
 * another program or of a newer version is refused where it is met; what was cut or changed at the end, latest.
 */
export async function* readArchive(archive: Readable, limits: Limits = LIMITS): AsyncGenerator<Part> {
  let header: Header | undefined
  let table: string | undefined
  let batch: string[] = []
  let letters = 0
  let ended = false
  const seen = { rows: 0, files: 0 }
  const full = () => {
    if (batch.length === 0) return []
    const rows: Part = { kind: 'rows', table: table!, rows: batch }
    batch = []
    letters = 0
    return [rows]
  }
  for await (const line of lines(archive, limits)) {
    if (!header) {
      header = headerOf(line)
      yield { kind: 'header', header }
    } else if (line.startsWith('{')) {
      if (!table) throw damaged('a row of no table')
      batch.push(line.endsWith(',') ? line.slice(0, -1) : line)
      letters += line.length
      seen.rows += 1
      if (batch.length >= BATCH_ROWS || letters >= BATCH_LETTERS) yield* full()
    } else if (line.startsWith('"')) yield { kind: 'piece', bytes: Buffer.from(line.slice(1, -2), 'base64') }
    else if (line.startsWith('[')) {
      yield* full()
      const [word, said] = shaped(Tuple, parsed(line.replace(/,$/, '')), 'a part')
      if (word === 'table') table = shaped(z.string(), said, 'a table')
      else if (word === 'file') yield { kind: 'file', ...shaped(FilePart, said, 'a file') }
      else if (word === 'file-end') {
        seen.files += 1
        yield { kind: 'file-end', ...shaped(FileEnd, said, 'the end of a file') }
      } else if (word === 'end') {
        const end = shaped(End, said, 'its end')
        if (end.rows !== seen.rows || end.files !== seen.files) throw damaged('something is missing')
        ended = true
      }
    }
  }
  if (!ended) throw damaged('it breaks off')
}

const Tuple = z.tuple([z.enum(['table', 'file', 'file-end', 'end']), z.unknown()])

const Known = z.object({ header: z.object({ format: z.literal(FORMAT), version: z.int() }) })

function headerOf(line: string): Header {
  const foreign = () => new Unusable('This is not an archive of Mtambo. Nothing was changed.')
  const open = line.endsWith(',"parts":[') ? `${line.slice(0, -',"parts":['.length)}}` : line
  let document: unknown
  try {
    document = JSON.parse(open)
  } catch {
    throw foreign()
  }
  const known = Known.safeParse(document)
  if (!known.success) throw foreign()
  const { version } = known.data.header
  if (version > VERSION)
    throw new Unusable(
      `This archive was made by a newer Mtambo (format ${version}; this one reads up to ${VERSION}). Nothing was changed.`,
    )
  return shaped(z.object({ header: Header }), document, 'its header').header
}
