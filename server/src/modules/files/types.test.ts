import { expect, test } from 'vitest'
import { type FileLink, sizeInWords } from '@mtambo/contract'
import { newOrg } from '#testing/index.ts'
import { open, refusal, send } from '#testing/sending.ts'
import { aPdf, aWav, aWebm, aWordDocument, aZip, anMp3, anMp4, anOgg } from './fixtures.ts'
import { UNKNOWN } from './content.ts'
import { isMisnamed, kindOf } from './rules.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const spreadsheet = aZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>' })
const slides = aZip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' })
const openText = aZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })
const openSheet = aZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })

const TAKEN: [sentAs: string, bytes: Buffer, mediaType: string, name: string][] = [
  ['a.pdf', aPdf(), 'application/pdf', 'a.pdf'],
  ['a.exe', aPdf(), 'application/pdf', 'a.pdf'],
  ['Report.docx', aWordDocument(), `${OFFICE}.wordprocessingml.document`, 'Report.docx'],
  ['parts.xlsx', spreadsheet, `${OFFICE}.spreadsheetml.sheet`, 'parts.xlsx'],
  ['talk', slides, `${OFFICE}.presentationml.presentation`, 'talk.pptx'],
  ['a.odt', openText, 'application/vnd.oasis.opendocument.text', 'a.odt'],
  ['a.ods', openSheet, 'application/vnd.oasis.opendocument.spreadsheet', 'a.ods'],
  ['readings.csv', Buffer.from('a;b\r\n1;2\r\n'), 'text/csv', 'readings.csv'],
  ['old.csv', Buffer.from('Stra\u00dfe;5\n', 'latin1'), 'text/csv', 'old.csv'],
  ['notes', Buffer.from('Öl wechseln\n'), 'text/plain', 'notes.txt'],
  ['clip.mp4', anMp4(['soun', 'vide']), 'video/mp4', 'clip.mp4'],
  ['IMG_1.MOV', anMp4(['vide'], { brand: 'qt  ' }), 'video/quicktime', 'IMG_1.mov'],
  ['voice.m4a', anMp4(['soun'], { brand: 'M4A ' }), 'audio/mp4', 'voice.m4a'],
  ['Safari.mp4', anMp4(['soun'], { brand: 'iso5' }), 'audio/mp4', 'Safari.m4a'],
  ['clip.webm', aWebm('V_VP9', 'A_OPUS'), 'video/webm', 'clip.webm'],
  ['voice.webm', aWebm('A_OPUS'), 'audio/webm', 'voice.webm'],
  ['voice.ogg', anOgg(), 'audio/ogg', 'voice.ogg'],
  ['voice.opus', anOgg(), 'audio/ogg', 'voice.ogg'],
  ['alarm.wav', aWav(), 'audio/wav', 'alarm.wav'],
  ['song.mp3', anMp3(), 'audio/mpeg', 'song.mp3'],
]

const page = '<html><script>alert(1)</script></html>'
const HEIC = 'This picture is in the HEIC format, which most devices cannot show. Send it as JPEG.'
const REFUSED: [what: string, sentAs: string, bytes: Buffer, sentence: string | RegExp][] = [
  ['a page', 'a.html', Buffer.from(page), UNKNOWN],
  ['a page that is called text', 'a.txt', Buffer.from(`\ufeff  ${page}`), UNKNOWN],
  ['a drawing with a script', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), UNKNOWN],
  ['XML', 'a.csv', Buffer.from('<?xml version="1.0"?><a/>'), UNKNOWN],
  ['a script', 'a.js', Buffer.from('alert(1)'), UNKNOWN],
  ['a PDF that is also a page', 'a.pdf', Buffer.from(`%PDF-1.4\n${page}\n%%EOF`), UNKNOWN],
  ['a PDF after something else', 'a.pdf', Buffer.from(`junk ${aPdf().toString()}`), UNKNOWN],
  ['half a PDF', 'a.pdf', aPdf().subarray(0, 90), /^This PDF is not complete/],
  ['a program', 'a.exe', Buffer.from('MZ\u0090\u0000\u0003'), UNKNOWN],
  ['a ZIP of anything', 'a.zip', aZip({ 'a.txt': 'x' }), UNKNOWN],
  ['a document with a page in it', 'a.docx', aZip({ 'x.html': page }), UNKNOWN],
  ['a document with macros', 'a.docx', aWordDocument({ 'word/vbaProject.bin': 'x' }), /macros/],
  ['half a document', 'a.docx', aWordDocument().subarray(0, 80), /^This document is damaged/],
  ['a video without its index', 'a.mp4', anMp4(['vide']).subarray(0, 120), /^This video is damaged/],
  ['Matroska', 'a.mkv', Buffer.from(aWebm('V_VP9').toString('latin1').replace('webm', 'matr'), 'latin1'), UNKNOWN],
  ['WebM of nothing', 'a.webm', aWebm(), /^This recording is damaged/],
  ['HEIC', 'a.heic', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmif1'), Buffer.alloc(40)]), HEIC],
  ['a PDF that is called a film', 'a.mp4', aPdf(), /^By its name this is something else/],
  ['a film that is called a letter', 'a.docx', anMp4(['vide']), /^By its name this is something else/],
]

test('what a file is, is seen by its content; it is kept byte for byte, and only pictures, sound and films are shown', async () => {
  const who = await (await newOrg()).as('technician').browser()
  for (const [sentAs, bytes, mediaType, name] of TAKEN) {
    const answer = await send(who, bytes, { name: sentAs })
    expect([sentAs, answer.statusCode, answer.json()]).toMatchObject([sentAs, 200, { mediaType, name }])
    const link = answer.json<FileLink>()
    const { headers, rawPayload } = await open(who, link.url)
    expect(rawPayload.equals(bytes)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(kindOf(mediaType) === 'document' ? /^attachment/ : /^inline/),
    })
  }
})

test('what is not taken is refused with a sentence, and leaves nothing', async () => {
  const org = await newOrg()
  const who = await org.as('technician').browser()
  for (const [what, name, bytes, sentence] of REFUSED) {
    const { status, sentence: said } = await refusal(await send(who, bytes, { name }))
    expect([what, status, said]).toEqual([
      what,
      422,
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    ])
  }
})

test('a customer sends pictures and papers, nothing else', async () => {
  const who = await (await newOrg()).asCustomer('01980000-0000-7000-8000-000000000000').browser()
  expect((await send(who, aPdf(), { name: 'a.pdf' })).statusCode).toBe(200)
  expect(await refusal(await send(who, anMp4(['vide']), { name: 'a.mp4' }))).toEqual({
    status: 422,
    code: 'invalid',
    sentence: 'This is neither a picture nor a PDF. Choose a JPEG, PNG, WebP or PDF file.',
  })
})

test.each([
  ['a.pdf', 'application/pdf', false],
  ['a', 'application/pdf', false],
  ['a.dat', 'application/pdf', false],
  ['a.mp3', 'application/pdf', true],
  ['a.webm', 'audio/webm', false],
  ['a.csv', 'text/plain', true],
])('%s that is %s is misnamed: %s', (name, mediaType, misnamed) => {
  expect(isMisnamed(name, mediaType)).toBe(misnamed)
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1536, '1.5 KB'],
  [15 * 1024 ** 2, '15 MB'],
  [5 * 1024 ** 3, '5 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words)
})
