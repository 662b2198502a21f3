import { createServer, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openMail } from './mail.ts'
import { Rejected } from './rejected.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

type Mailbox = { letters: string[]; recipients: string[] }

/** Speaks as much SMTP as one letter needs. `answers` replaces what it says to a command. */
async function mailServer(answers: Record<string, string> = {}) {
  const box: Mailbox = { letters: [], recipients: [] }
  const server = createServer((socket) => serve(socket, box, answers))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  const address = server.address()
  return { ...box, url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` }
}

function serve(socket: Socket, { letters, recipients }: Mailbox, answers: Record<string, string>) {
  let letter: string[] | undefined
  const say = (line: string) => socket.write(`${line}\r\n`)
  const hear = (line: string) => {
    if (letter && line !== '.') return void letter.push(line)
    if (letter) {
      letters.push(letter.join('\n'))
      letter = undefined
      return void say('250 Queued')
    }
    const command = line.split(/[ :]/)[0]?.toUpperCase() ?? ''
    if (answers[command]) return void say(answers[command])
    if (command === 'RCPT') recipients.push(line)
    if (command === 'DATA') letter = []
    say(command === 'DATA' ? '354 Go on' : command === 'QUIT' ? '221 Bye' : '250 Fine')
  }
  let rest = ''
  socket.on('data', (data) => {
    const lines = (rest + data.toString()).split('\r\n')
    rest = lines.pop() ?? ''
    lines.forEach(hear)
  })
  socket.on('error', () => {})
  say('220 Ready')
}

const letter = {
  id: '0190c0de-0000-7000-8000-000000000001',
  to: 'jane@example.com',
  subject: 'Fault F-2026-000001 · Kenya Power',
  text: 'The crew has started work.\n.\nKenya Power',
}
const from = 'Kenya Power <no-reply@power.example>'

test('a letter arrives as plain text, under an id that stays the same', async () => {
  const { url, letters, recipients } = await mailServer()
  const mail = openMail(url, from)
  expect(mail.sandbox).toBe(false)
  await mail.send(letter)
  expect(recipients).toEqual(['RCPT TO:<jane@example.com>'])
  expect(letters[0]).toContain(`Message-ID: <${letter.id}@power.example>`)
  expect(letters[0]).toContain('Auto-Submitted: auto-generated')
  expect(letters[0]).toContain('Content-Type: text/plain; charset=utf-8')
  expect(letters[0]).toContain('The crew has started work.')
})

test('an address is one address: it brings in no others and no headers', async () => {
  const { url, letters, recipients } = await mailServer()
  await openMail(url, from)
    .send({ ...letter, to: 'jane@example.com, all@example.com', subject: 'Hello\r\nBcc: all@example.com' })
    .catch(() => {})
  expect(recipients.length).toBeLessThanOrEqual(1)
  expect(letters.join('\n')).not.toMatch(/^Bcc:/m)
})

test.each([
  ['an unknown address', { RCPT: '550 No such user' }, Rejected],
  ['a full mailbox', { RCPT: '452 Too many letters' }, Error],
  ['a text that is not wanted', { DATA: '554 Refused' }, Rejected],
  ['a server that is going down', { MAIL: '421 Closing' }, Error],
])('%s', async (_, answers, kind) => {
  const { url } = await mailServer(answers)
  const error = await openMail(url, from)
    .send(letter)
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  expect(error instanceof Rejected).toBe(kind === Rejected)
})

test('no server at all is worth another try', async () => {
  const error = await openMail('smtp://127.0.0.1:1', from)
    .send(letter)
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  expect(error).not.toBeInstanceOf(Rejected)
})

test('without a server the sandbox takes everything', async () => {
  const mail = openMail(undefined, from)
  expect(mail.sandbox).toBe(true)
  await expect(mail.send(letter)).resolves.toBeUndefined()
})
