import { parse, type Parser } from 'csv-parse'
import { pipeline, Readable, Transform } from 'node:stream'
import { Refusal } from '#core/errors.ts'

/** A row of the file, and the line it begins on: what a text editor shows. */
export type Line = { line: number; cells: string[] }
export type Dialect = { encoding: Encoding; delimiter: string }
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const DELIMITERS = [',', ';', '\t']
/** Longer than any cell that is meant: a quotation mark was opened and not closed. */
const LONGEST_ROW = 1024 * 1024
const LONGEST_CELL = 10_000

/** By its first bytes and, without a mark there, by whether it reads as UTF-8. */
export function encodingOf(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  // Half of the bytes of plain letters are zeros, on one side or the other.
  const zeros = (odd: number) => head.filter((byte, i) => i % 2 === odd && byte === 0).length
  if (zeros(1) > head.length / 4) return 'utf-16le'
  if (zeros(0) > head.length / 4) return 'utf-16be'
  return isUtf8(head) ? 'utf-8' : 'windows-1252'
}

/** A letter may be cut in two at the end of what is looked at. */
function isUtf8(head: Buffer) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}

/** The one that stands most often in the first line, outside quotation marks. */
export function delimiterOf(head: string): string {
  const first = outsideQuotes(head).split(/[\r\n]/)[0] ?? ''
  const often = (delimiter: string) => first.split(delimiter).length
  return DELIMITERS.toSorted((a, b) => often(b) - often(a))[0]!
}

const outsideQuotes = (text: string) => text.replace(/"(?:[^"]|"")*"?/g, '')

export function dialectOf(head: Buffer): Dialect {
  const encoding = encodingOf(head)
  return { encoding, delimiter: delimiterOf(new TextDecoder(encoding).decode(head)) }
}

/** The rows of a file, one after the other, as fast as they are taken; the first are its headings. Empty ones are left out. */
export async function* linesOf(bytes: Readable, { encoding, delimiter }: Dialect): AsyncGenerator<Line> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    // As spreadsheets do: a quotation mark in the middle of a cell is a quotation mark.
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  })
  pipeline(bytes, decoding(encoding), parser, () => {})
  let line = 1
  for await (const { record, info } of records(parser)) {
    const cells = record.map((cell) => cell.slice(0, LONGEST_CELL).replaceAll('\0', '\uFFFD').trim())
    if (cells.some((cell) => cell !== '')) yield { line, cells }
    line = info.lines + 1
  }
}

type Parsed = { record: string[]; info: { lines: number } }

async function* records(parser: Parser): AsyncGenerator<Parsed> {
  try {
    yield* parser as AsyncIterable<Parsed>
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CSV_')) throw error
    throw new Refusal('invalid', `The file cannot be read as a table: ${sentenceOf(error)}`)
  }
}

const sentenceOf = (error: Error & { lines?: number }) =>
  /max record/i.test(error.message)
    ? 'a quotation mark is opened and never closed.'
    : `near line ${error.lines ?? 1}, a quotation mark stands where none can be.`

/** Whatever it was written in, as text. */
function decoding(encoding: Encoding) {
  const decoder = new TextDecoder(encoding)
  return new Transform({
    decodeStrings: true,
    readableObjectMode: true,
    transform: (chunk: Buffer, _, done) => done(null, decoder.decode(chunk, { stream: true }) || undefined),
    flush(done) {
      const rest = decoder.decode()
      done(null, rest || undefined)
    },
  })
}
